package org.hamroh.desk;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Outcome;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Receipt;
import org.hamroh.conversation.FollowingUp;
import org.hamroh.conversation.People;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * What an operator writes in her own chat with the bot. Words reach a person only when it is clear which one; a note goes
 * into a table that no message is made from.
 */
@Component
class OperatorTalk {

    static final String REF = "told";

    private final Requests requests;
    private final Talk talk;
    private final Operators operators;
    private final Pending pending;
    private final Hands hands;
    private final Calling calling;
    private final Ladder ladder;
    private final Cards cards;
    private final People people;
    private final Referring referring;
    private final FollowingUp followingUp;
    private final Words words;
    private final Audit audit;
    private final InstantSource clock;

    OperatorTalk(Requests requests, Talk talk, Operators operators, Pending pending, Hands hands,
            Calling calling, Ladder ladder, Cards cards, People people, Referring referring,
            FollowingUp followingUp, Words words, Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.talk = talk;
        this.operators = operators;
        this.pending = pending;
        this.hands = hands;
        this.calling = calling;
        this.ladder = ladder;
        this.cards = cards;
        this.people = people;
        this.referring = referring;
        this.followingUp = followingUp;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    void text(Operator operator, Content.Text text, OptionalLong written) {
        Optional<HelpRequest> replied = hands.repliedTo(operator, text.answers());
        if (text.text().strip().startsWith("/"))
            // a mistyped command must not reach a person
            hands.say(operator, words.line(Line.DESK_HELLO), view());
        else if (replied.isPresent())
            tell(operator, replied.get(), text.text());
        else if (text.answers().isEmpty() && inHand(operator, written).isPresent())
            tell(operator, inHand(operator, written).get(), text.text());
        else if (requests.takenBy(operator.id()).isEmpty())
            hands.say(operator, words.line(Line.NOTHING_IN_HAND));
        else
            hands.ask(operator, Line.FOR_WHICH, Presses.SEND_TO + pending.keep(operator, text.text()));
    }

    /** The answer to "for which?": the words of that question go there, and that request is in hand. */
    void sendPendingTo(Operator operator, HelpRequest request, String question) {
        Optional<String> text = pending.take(operator, question);
        if (text.isEmpty())
            hands.say(operator, words.line(Line.FOR_WHICH_OLD));
        else if (tell(operator, request, text.get()))
            hands.showHeader(operator, request, Hands.HEADER);
    }

    void turnTo(Operator operator, HelpRequest request) {
        if (request.isTakenBy(operator.id()))
            hands.showHeader(operator, request, Hands.HEADER);
        else
            hands.say(operator, request, words.line(Line.CLOSED_ALREADY, request));
    }

    void command(Operator operator, Content.Command command, OptionalLong written) {
        switch (command.name()) {
        case "queue" -> queue(operator);
        case "switch" -> hands.ask(operator, Line.SWITCH_WHICH, Presses.HAND);
        case "note" -> note(operator, command, written);
        case "close" -> close(operator, command, written);
        case "refer" -> meant(operator, command.answers(), written)
                .ifPresent(r -> referring.command(operator, r, command.rest()));
        case "handback" -> meant(operator, command.answers(), written).ifPresent(r -> handBack(operator, r));
        default -> hands.say(operator, words.line(Line.DESK_HELLO), view());
        }
    }

    /** The buttons of the desk's first view. */
    Keyboard view() {
        return Keyboard.column(List.of(Presses.button(words.line(Line.QUEUE_BUTTON), Presses.QUEUE),
                Presses.button(words.line(Line.AS_PERSON), Presses.AS_PERSON)));
    }

    void queue(Operator operator) {
        List<HelpRequest> waiting = requests.waiting();
        if (waiting.isEmpty())
            hands.say(operator, words.line(Line.QUEUE_EMPTY));
        else
            hands.say(operator, words.line(Line.QUEUE, "list", words.list(waiting)), calling.takeButtons(waiting));
    }

    void received(long operator, HelpRequest request, Receipt receipt) {
        if (!receipt.delivered())
            operators.byId(operator).ifPresent(o -> hands.say(o, request, words.line(Line.NOT_DELIVERED, request)));
    }

    /** @return false if it could not be sent, and the operator was told so */
    private boolean tell(Operator operator, HelpRequest request, String text) {
        if (!request.isTakenBy(operator.id())) {
            hands.say(operator, request, words.line(Line.CLOSED_ALREADY, request));
            return false;
        }
        ladder.end(request.id());
        // what cannot be sent is not kept as if it had been
        boolean sent = people.canReach(request) && people.relay(request,
                talk.add(request.id(), Talk.Direction.OPERATOR, text),
                REF + "|" + request.id() + "|" + operator.id());
        if (sent)
            audit.note(Actor.operator(operator.id()), Act.WROTE, request.id());
        else
            hands.say(operator, request, words.line(Line.PERSON_UNREACHABLE, request));
        return sent;
    }

    private void note(Operator operator, Content.Command command, OptionalLong written) {
        if (command.rest().isEmpty())
            hands.say(operator, words.line(Line.NOTE_USAGE));
        else
            meant(operator, command.answers(), written).ifPresent(request -> {
                talk.note(request.id(), operator.id(), command.rest());
                audit.note(Actor.operator(operator.id()), Act.NOTED, request.id());
                hands.say(operator, request, words.line(Line.NOTE_KEPT, request));
            });
    }

    private void close(Operator operator, Content.Command command, OptionalLong written) {
        meant(operator, command.answers(), written).ifPresent(request -> outcome(command.rest())
                .ifPresentOrElse(outcome -> close(operator, request, outcome), () -> askOutcome(operator, request)));
    }

    /** As its id or as its word in the desk's language. */
    private Optional<Outcome> outcome(String typed) {
        return Outcome.of(typed).or(() -> Arrays.stream(Outcome.values())
                .filter(outcome -> words.outcome(outcome).equalsIgnoreCase(typed.strip())).findFirst());
    }

    private void askOutcome(Operator operator, HelpRequest request) {
        hands.say(operator, request, words.line(Line.CLOSE_USAGE, request, "outcomes",
                Arrays.stream(Outcome.values()).map(Outcome::id).collect(Collectors.joining(", "))),
                Keyboard.column(Arrays.stream(Outcome.values())
                        .map(o -> Presses.button(words.outcome(o), Presses.CLOSE + o.id(), request)).toList()));
    }

    /** An outcome's button. */
    void closeAs(Operator operator, HelpRequest request, String outcome) {
        if (request.isTakenBy(operator.id()))
            Outcome.of(outcome).ifPresent(o -> close(operator, request, o));
        else
            hands.say(operator, request, words.line(Line.CLOSED_ALREADY, request));
    }

    private void close(Operator operator, HelpRequest request, Outcome outcome) {
        people.end(request);
        requests.close(request, outcome);
        followingUp.mayWeAsk(request);
        audit.note(Actor.operator(operator.id()), Act.CLOSED, request.id());
        operator.letsGo(request.id());
        ladder.end(request.id());
        cards.show(request, false);
        hands.say(operator, request, words.line(Line.CLOSED, request, "outcome", words.outcome(outcome)));
    }

    private void handBack(Operator operator, HelpRequest request) {
        people.say(request, Line.OPERATOR_LEFT);
        hands.say(operator, request, words.line(Line.BACK_ON_LADDER, request));
        calling.giveBack(request, Actor.operator(operator.id()), clock.instant());
    }

    private Optional<HelpRequest> inHand(Operator operator, OptionalLong written) {
        return operator.clearlyInHand(written).flatMap(requests::find).filter(r -> r.isTakenBy(operator.id()));
    }

    /** The request that a command is about; if that is not clear, the operator is asked and nothing is done. */
    private Optional<HelpRequest> meant(Operator operator, OptionalLong answers, OptionalLong written) {
        Optional<HelpRequest> meant = answers.isPresent()
                ? hands.repliedTo(operator, answers)
                : inHand(operator, written);
        if (meant.filter(r -> r.isTakenBy(operator.id())).isPresent())
            return meant;
        hands.ask(operator, Line.SWITCH_WHICH, Presses.HAND);
        return Optional.empty();
    }
}
