package org.hamroh.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Address;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Receipts;
import org.hamroh.conversation.People;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Leads what became of the desk's messages to whoever sent them. A ref is {@code kind|request|operator}. */
@Component
class DeskReceipts implements Receipts {

    /** What says something about a person. */
    private static final Set<String> LEAVING = Set.of(Taking.REF, Transfer.ASKED, Transfer.REF, Hands.HEADER,
            Hearing.REF, Hands.SAID);

    private final Requests requests;
    private final Operators operators;
    private final Cards cards;
    private final Taking taking;
    private final Calling calling;
    private final Digest digest;
    private final Hands hands;
    private final Hearing hearing;
    private final Copies copies;
    private final Copying copying;
    private final Withdrawing withdrawing;
    private final OperatorTalk talk;
    private final Transfer transfer;
    private final DeskGroup group;
    private final People people;
    private final InstantSource clock;

    DeskReceipts(Requests requests, Operators operators, Cards cards, Taking taking, Calling calling,
            Digest digest, Hands hands, Hearing hearing,
            Copies copies, Copying copying, Withdrawing withdrawing, OperatorTalk talk, Transfer transfer,
            DeskGroup group, People people, InstantSource clock) {
        this.requests = requests;
        this.operators = operators;
        this.cards = cards;
        this.taking = taking;
        this.calling = calling;
        this.digest = digest;
        this.hands = hands;
        this.hearing = hearing;
        this.copies = copies;
        this.copying = copying;
        this.withdrawing = withdrawing;
        this.talk = talk;
        this.transfer = transfer;
        this.group = group;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void received(Receipt receipt) {
        String[] ref = receipt.ref().split("\\|", -1);
        if (LEAVING.contains(ref[0]))
            both(ref, (request, operator) -> leaves(request, operator, receipt));
        switch (ref[0]) {
        case Cards.REF -> cards.received(UUID.fromString(ref[1]), receipt, clock.instant());
        case Calling.REF -> calling.received(Long.parseLong(ref[1]), receipt);
        case Taking.REF -> taking.received(UUID.fromString(ref[1]), Long.parseLong(ref[2]), receipt);
        case OperatorTalk.REF -> both(ref, (request, operator) -> talk.received(operator, request, number(ref), receipt,
                ref.length > 4 ? Optional.of(UUID.fromString(ref[4])) : Optional.empty()));
        case Transfer.ASKED -> both(ref, (request, operator) -> transfer.asked(request, operator, receipt));
        case Transfer.REF -> both(ref, (request, operator) -> transfer.received(request, operator, receipt));
        case Hands.HEADER -> requests.find(UUID.fromString(ref[1])).ifPresent(
                request -> operators.byId(Long.parseLong(ref[2])).ifPresent(o -> turned(o, request, receipt)));
        case Hearing.REF -> requests.find(UUID.fromString(ref[1])).ifPresent(request -> operators
                .byId(Long.parseLong(ref[2])).ifPresent(o -> heard(o, request, ref, receipt)));
        case Copies.REF -> copies.received(UUID.fromString(ref[1]), Long.parseLong(ref[2]), Long.parseLong(ref[3]),
                receipt);
        case Digest.REF -> digest.received(Long.parseLong(ref[1]), ref[2], receipt, clock.instant());
        case Hands.SAID_AFTER -> both(ref, (request, operator) -> operator.arrives(request.id()));
        case Hands.SAID -> both(ref, (request, operator) -> {
            operator.arrives(request.id());
            hands.remember(operator, request, receipt.message(), true);
        });
        default -> {
        }
        }
    }

    private void both(String[] ref, BiConsumer<HelpRequest, Operator> then) {
        requests.find(UUID.fromString(ref[1])).ifPresent(
                request -> operators.byId(Long.parseLong(ref[2])).ifPresent(o -> then.accept(request, o)));
    }

    /** Of the message in the operator's chat; texts that went out before such numbers were kept have none. */
    private static OptionalLong number(String[] ref) {
        return ref.length > 3 && !ref[3].isEmpty() ? OptionalLong.of(Long.parseLong(ref[3])) : OptionalLong.empty();
    }

    @Override
    public void moved(Address from, Address to) {
        if (group.is(from)) {
            group.movesTo(to);
            cards.forgetAll();
        }
    }

    private void turned(Operator operator, HelpRequest request, Receipt receipt) {
        if (receipt.delivered() && request.isTakenBy(operator.id())) {
            operator.turnsTo(request.id(), receipt.message());
            hands.remember(operator, request, receipt);
        }
    }

    /** The person has erased the request while this was on its way: it does not stay. */
    private void leaves(HelpRequest request, Operator operator, Receipt receipt) {
        if (request.isErased() && receipt.message().isPresent())
            hands.takeAway(operator, List.of(receipt.message().getAsLong()));
    }

    /**
     * A person's words that did not get through to the operator: neither side may believe that they did.
     *
     * @param ref with the bundle, something if this is not its last piece, and all that is in it
     */
    private void heard(Operator operator, HelpRequest request, String[] ref, Receipt receipt) {
        operator.arrives(request.id());
        if (request.isErased())
            return;
        String bundle = ref[3];
        boolean last = ref[4].isEmpty();
        if (receipt.delivered())
            arrived(operator, request, ref.length > 5 ? ref[5] : bundle, receipt);
        else if (request.isTakenBy(operator.id())) {
            if (receipt.result() == Receipt.Result.UNREACHABLE) {
                operator.reachable(false);
                people.say(request, Line.OPERATOR_LEFT);
                calling.giveBack(request, Actor.BOT, clock.instant());
                return;
            }
            if (hearing.isTriedSingly(operator, request, bundle))
                return;
            if (hearing.isOnItsWay(bundle))
                people.say(request, Line.NOT_DELIVERED_HERE);
            copying.failed(operator, request, bundle);
        }
        // whoever has it now has been told all of it anew, and her words are still on their way
        if (last && request.takenBy().filter(by -> by == operator.id()).isPresent())
            hearing.settled(operator, request, bundle);
    }

    private void arrived(Operator operator, HelpRequest request, String ids, Receipt receipt) {
        hands.remember(operator, request, receipt);
        withdrawing.arrived(operator, request, ids, receipt);
    }
}
