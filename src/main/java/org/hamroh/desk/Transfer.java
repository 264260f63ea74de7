package org.hamroh.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Timer;
import org.hamroh.channel.Urgency;
import org.hamroh.conversation.People;
import org.hamroh.desk.Offers.Offer;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * A request passes from one operator to another, who is asked first. Until her header stands in her chat it stays with
 * the first: at no moment is the person with nobody.
 */
@Component
class Transfer implements Timer {

    /** Of the question to her, and of the header that makes it hers. */
    static final String ASKED = "asked";
    static final String REF = "passed";
    /** Instead of an operator's number. */
    private static final String QUEUE = "0";

    private final Offers offers;
    private final Requests requests;
    private final Operators operators;
    private final Circles circles;
    private final OperatorMenu menu;
    private final Notes notes;
    private final Hands hands;
    private final Hearing hearing;
    private final Ladder ladder;
    private final Cards cards;
    private final People people;
    private final OperatorTalk talk;
    private final Words words;
    private final Post post;
    private final Audit audit;
    private final InstantSource clock;

    Transfer(Offers offers, Requests requests, Operators operators, Circles circles, OperatorMenu menu, Notes notes,
            Hands hands, Hearing hearing, Ladder ladder, Cards cards, People people, OperatorTalk talk, Words words,
            Post post,
            Audit audit,
            InstantSource clock) {
        this.offers = offers;
        this.requests = requests;
        this.operators = operators;
        this.circles = circles;
        this.menu = menu;
        this.notes = notes;
        this.hands = hands;
        this.hearing = hearing;
        this.ladder = ladder;
        this.cards = cards;
        this.people = people;
        this.talk = talk;
        this.words = words;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks to whom. @param reason kept as a note, whatever becomes of the transfer; may be empty */
    void begin(Operator giver, HelpRequest request, String reason) {
        offers.begin(request.id(), giver.id(),
                reason.isBlank() ? Optional.empty() : Optional.of(notes.keep(giver, request, reason)));
        List<Keyboard.Button> to = new ArrayList<>();
        circles.fittingFirst(request, clock.instant()).stream().filter(o -> o.id() != giver.id()).limit(Limits.LISTED)
                .forEach(o -> to.add(Presses.button(operators.name(o), Presses.GIVE_TO + o.id(), request)));
        to.add(Presses.button(words.line(Line.GIVE_TO_QUEUE), Presses.GIVE_TO + QUEUE, request));
        hands.say(giver, request, words.line(Line.GIVE_TO_WHOM, request), Keyboard.column(to));
        giver.isUnclear();
    }

    /** A colleague's button, or the queue's. */
    void chosen(Operator giver, HelpRequest request, String to) {
        Optional<Operator> receiver = receiver(to).filter(o -> o.id() != giver.id());
        if (!request.isTakenBy(giver.id()))
            hands.sayNotHers(giver, request);
        else if (to.equals(QUEUE)) {
            offers.end(request.id());
            talk.handBack(giver, request);
        } else if (receiver.flatMap(operators::address).isEmpty())
            hands.say(giver, request, words.line(Line.COLLEAGUE_NOT_REACHED, request));
        else
            ask(giver, receiver.get(), request);
    }

    private void ask(Operator giver, Operator receiver, HelpRequest request) {
        if (offers.of(request.id()).filter(offer -> offer.giver() == giver.id()).isEmpty())
            offers.begin(request.id(), giver.id(), Optional.empty());
        offers.asks(request.id(), receiver.id(), clock.instant());
        String question = words.line(Line.TAKE_OVER_ASK,
                Map.of("operator", operators.name(giver), "list", words.list(List.of(request))));
        String reason = offers.of(request.id()).flatMap(Offer::reason)
                .map(note -> notes.beginning(request, note)).filter(text -> !text.isEmpty())
                .map(text -> "\n" + words.line(Line.TAKE_OVER_REASON, "text", text)).orElse("");
        Keyboard answers = Keyboard.column(List.of(
                Presses.button(words.line(Line.TAKE_OVER), Presses.ACCEPT, request),
                Presses.button(words.line(Line.TAKE_OVER_NOT), Presses.DECLINE, request)));
        receiver.interruptedBy(request.id());
        operators.address(receiver).ifPresent(at -> post.send(Outgoing
                .of(new Parcel.Message(at, question + reason, answers, false, true, OptionalLong.empty()))
                .as(Urgency.URGENT).ref(ASKED + "|" + request.id() + "|" + receiver.id())
                .about(request.id().toString())));
        hands.say(giver, request, words.line(Line.COLLEAGUE_ASKED, request, "operator", operators.name(receiver)));
    }

    /** Whether the question has reached her. */
    void asked(HelpRequest request, Operator receiver, Receipt receipt) {
        receiver.arrives(request.id());
        hands.remember(receiver, request, receipt.message(), true);
        if (receipt.result() == Receipt.Result.UNREACHABLE)
            receiver.reachable(false);
        if (!receipt.delivered())
            offers.of(request.id()).filter(offer -> offer.isTo(receiver.id())).ifPresent(this::notReached);
    }

    void accepted(Operator receiver, HelpRequest request) {
        if (request.isTakenBy(receiver.id()))
            hands.showHeader(receiver, request, Hands.HEADER);
        else if (open(request, receiver).isEmpty())
            hands.say(receiver, request, words.line(Line.TAKE_OVER_PAST, request));
        else
            hands.showHeader(receiver, request, REF);
    }

    void declined(Operator receiver, HelpRequest request) {
        Optional<Offer> offer = open(request, receiver);
        offer.ifPresent(o -> {
            offers.end(request.id());
            tell(o, request, Line.COLLEAGUE_DECLINED);
        });
        hands.say(receiver, request,
                words.line(offer.isPresent() ? Line.TAKE_OVER_LEFT : Line.TAKE_OVER_PAST, request));
    }

    /** Her header has arrived, or could not. */
    void received(HelpRequest request, Operator receiver, Receipt receipt) {
        Optional<Offer> offer = open(request, receiver);
        if (!receipt.delivered()) {
            if (receipt.result() == Receipt.Result.UNREACHABLE)
                receiver.reachable(false);
            offer.ifPresent(this::notReached);
        } else if (request.isTakenBy(receiver.id())) {
            receiver.turnsTo(request.id(), receipt.message());
            hands.remember(receiver, request, receipt);
        } else if (offer.isPresent() && receiver.isOnDesk())
            pass(offer.get(), request, receiver, receipt);
        else
            hands.say(receiver, request, words.line(Line.TAKE_OVER_PAST, request));
    }

    private void pass(Offer offer, HelpRequest request, Operator receiver, Receipt receipt) {
        offers.end(request.id());
        operators.byId(offer.giver()).ifPresent(giver -> giver.letsGo(request.id()));
        request.passTo(receiver.id(), clock.instant());
        audit.note(Actor.operator(offer.giver()), Act.TRANSFERRED, request.id());
        audit.note(Actor.operator(receiver.id()), Act.TAKEN, request.id());
        menu.backFromTrying(receiver);
        receiver.turnsTo(request.id(), receipt.message());
        hands.remember(receiver, request, receipt);
        ladder.awaitAnswerAnew(request.id(), clock.instant().plus(Limits.UNANSWERED));
        cards.show(request, false);
        tell(offer, request, Line.PASSED_ON);
        people.say(request, Line.OPERATOR_CHANGED);
        hearing.tellAll(receiver, request);
    }

    /** What nobody has answered, and what has come to another end meanwhile. */
    @Override
    public void due(Instant now) {
        for (Offer offer : offers.all()) {
            Optional<HelpRequest> request = requests.find(offer.request());
            if (request.filter(r -> r.isTakenBy(offer.giver())).isEmpty()) {
                offers.end(offer.request());
                request.ifPresent(r -> offer.receiver().flatMap(operators::byId)
                        .ifPresent(o -> hands.say(o, r, words.line(Line.TAKE_OVER_PAST, r))));
            } else if (offer.asked().filter(at -> !at.plus(Limits.PASSED_ON).isAfter(now)).isPresent()) {
                offers.end(offer.request());
                tell(offer, request.get(), Line.COLLEAGUE_SILENT);
            }
        }
    }

    private void notReached(Offer offer) {
        offers.end(offer.request());
        requests.find(offer.request()).filter(r -> r.isTakenBy(offer.giver()))
                .ifPresent(request -> operators.byId(offer.giver()).ifPresent(giver -> hands.say(giver, request,
                        words.line(Line.COLLEAGUE_NOT_REACHED, request))));
    }

    /** The first is told what became of her wish. */
    private void tell(Offer offer, HelpRequest request, Line line) {
        operators.byId(offer.giver()).ifPresent(giver -> hands.say(giver, request, words.line(line, request, "operator",
                offer.receiver().map(operators::name).orElse("—"))));
    }

    /** The offer to her, if it still stands. Anybody can forge the press, so this is asked each time. */
    private Optional<Offer> open(HelpRequest request, Operator receiver) {
        return offers.of(request.id()).filter(offer -> offer.isTo(receiver.id()) && request.isTakenBy(offer.giver()))
                .filter(offer -> offer.asked().filter(at -> at.plus(Limits.PASSED_ON).isAfter(clock.instant()))
                        .isPresent());
    }

    private Optional<Operator> receiver(String number) {
        try {
            return operators.byId(Long.parseLong(number)).filter(Operator::canBeReached);
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }
}
