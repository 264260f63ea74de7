package org.hamroh.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Receipt;
import org.hamroh.conversation.People;
import org.hamroh.desk.Pending.Said;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * What an operator writes in her own chat with the bot. Words reach a person only when it is clear which one; a note goes
 * into a table that no message is made from. Long, so that all that decides where words go stands in one place.
 */
@Component
class OperatorTalk {

    static final String REF = "told";

    private final Requests requests;
    private final Talk talk;
    private final Operators operators;
    private final Pending pending;
    private final Documents documents;
    private final Withheld withheld;
    private final Notes notes;
    private final Marks marks;
    private final Hands hands;
    private final Calling calling;
    private final Ladder ladder;
    private final People people;
    private final Referring referring;
    private final Words words;
    private final Audit audit;
    private final InstantSource clock;

    OperatorTalk(Requests requests, Talk talk, Operators operators, Pending pending, Notes notes, Marks marks,
            Documents documents, Withheld withheld, Hands hands, Calling calling, Ladder ladder,
            People people, Referring referring, Words words, Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.talk = talk;
        this.operators = operators;
        this.pending = pending;
        this.documents = documents;
        this.withheld = withheld;
        this.notes = notes;
        this.marks = marks;
        this.hands = hands;
        this.calling = calling;
        this.ladder = ladder;
        this.people = people;
        this.referring = referring;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    void text(Operator operator, Content.Text text, OptionalLong written) {
        passOn(operator, List.of(new Said(text.text(), sent(operator, Sent.TEXT, written))), "", text.answers(),
                written);
    }

    void media(Operator operator, Content.Media media, OptionalLong written) {
        sent(operator, media, written).ifPresentOrElse(
                said -> passOn(operator, List.of(said), "", media.answers(), written),
                () -> hands.say(operator, words.line(Line.ONLY_TEXT)));
    }

    /** Empty if it cannot be copied to anybody. */
    Optional<Said> sent(Operator operator, Content.Media media, OptionalLong written) {
        return sent(operator, media.kind(), written).filter(sent -> media.canBeCopied())
                .map(sent -> new Said(media.caption(), Optional.of(sent)));
    }

    /**
     * All of it to one person, or none of it to anybody.
     *
     * @param album what it is parts of; empty for one alone
     */
    void passOn(Operator operator, List<Said> said, String album, OptionalLong answers, OptionalLong written) {
        Optional<HelpRequest> replied = hands.repliedTo(operator, answers);
        Optional<Line> question = said.stream().anyMatch(one -> Inside.isLikeNote(one.text()))
                ? Optional.of(Line.LOOKS_LIKE_NOTE)
                : withheld.question(operator, album);
        if (said.stream().anyMatch(one -> Inside.isLikeCommand(one.text()))) {
            // a mistyped command must not reach a person
            hands.say(operator, words.hello(), view());
            withheld.part(operator, album, Optional.empty());
            mayGoOn(operator, said);
        } else if (withheld.isRefused(operator, album))
            return;
        else if (requests.takenBy(operator.id()).isEmpty() && replied.isEmpty())
            hands.say(operator, words.line(Line.NOTHING_IN_HAND));
        else if (question.isPresent()) {
            ask(operator, question.get(), said, album);
            mayGoOn(operator, said);
        } else if (replied.isPresent())
            tell(operator, replied.get(), said);
        else if (answers.isEmpty() && inHand(operator, written).isPresent())
            tell(operator, inHand(operator, written).get(), said);
        else
            ask(operator, Line.FOR_WHICH, said, album);
    }

    private void ask(Operator operator, Line question, List<Said> said, String album) {
        withheld.part(operator, album, Optional.of(question));
        hands.ask(operator, question, Presses.SEND_TO + pending.keep(operator, said));
    }

    /** What follows something long that stays inside may be its end, cut off by the app. */
    private static void mayGoOn(Operator operator, List<Said> said) {
        if (said.stream().anyMatch(one -> one.text().length() >= Limits.MAY_GO_ON))
            operator.isUnclear();
    }

    private Optional<Sent> sent(Operator operator, String kind, OptionalLong written) {
        return written.isEmpty()
                ? Optional.empty()
                : operators.address(operator).map(own -> Sent.media(kind, own.id(), written.getAsLong(), ""));
    }

    /** The answer to "for which?": the words of that question go there, and that request is in hand. */
    void sendPendingTo(Operator operator, HelpRequest request, String question) {
        List<Said> said = pending.take(operator, question);
        if (said.isEmpty())
            hands.say(operator, words.line(Line.FOR_WHICH_OLD));
        else if (tell(operator, request, said))
            hands.showHeader(operator, request, Hands.HEADER);
    }

    void turnTo(Operator operator, HelpRequest request) {
        if (request.isTakenBy(operator.id()))
            hands.showHeader(operator, request, Hands.HEADER);
        else
            hands.sayNotHers(operator, request);
    }

    void command(Operator operator, Content.Command command, OptionalLong written) {
        switch (command.name()) {
        case "queue" -> queue(operator);
        case "switch" -> hands.ask(operator, Line.SWITCH_WHICH, Presses.HAND);
        case "note" -> note(operator, command, written);
        case "refer" -> meant(operator, command.answers(), written, Line.SWITCH_WHICH)
                .ifPresent(r -> referring.command(operator, r, command.rest()));
        case "document" -> documents.mark(operator, command.answers());
        case "handback" -> meant(operator, command.answers(), written, Line.SWITCH_WHICH)
                .ifPresent(r -> handBack(operator, r));
        default -> hands.say(operator, words.hello(), view());
        }
    }

    /** The buttons of the desk's first view. */
    Keyboard view() {
        return Keyboard.column(List.of(Presses.button(words.line(Line.QUEUE_BUTTON), Presses.QUEUE),
                Presses.button(words.line(Line.DUTY_BUTTON), Presses.DUTY),
                Presses.button(words.line(Line.ROSTER_BUTTON), Presses.ROSTER),
                Presses.button(words.line(Line.FIND_BUTTON), ServiceSearch.FIND),
                Presses.button(words.line(Line.AS_PERSON), Presses.AS_PERSON)));
    }

    void queue(Operator operator) {
        List<HelpRequest> waiting = requests.waiting();
        if (waiting.isEmpty())
            hands.say(operator, words.line(Line.QUEUE_EMPTY));
        else
            hands.say(operator, words.line(Line.QUEUE, "list", words.list(waiting)), calling.takeButtons(waiting));
    }

    /**
     * @param written the text in the operator's chat
     * @param message where it stands in the person's chat for all to see; empty if it waits behind "show"
     */
    void received(Operator operator, HelpRequest request, OptionalLong written, Receipt receipt,
            Optional<UUID> message) {
        if (receipt.delivered() && message.isPresent() && receipt.message().isPresent())
            talk.arrived(request.id(), message.get(),
                    new Talk.Copy(receipt.message().getAsLong(), clock.instant()));
        marks.settled(operator, written, receipt.delivered());
        if (!receipt.delivered())
            hands.say(operator, request, words.line(Line.NOT_DELIVERED, request), Keyboard.NONE, written);
    }

    /** @return false if it could not be sent, and the operator was told so */
    boolean tell(Operator operator, HelpRequest request, List<Said> said) {
        return said.stream().allMatch(one -> tell(operator, request, one));
    }

    private boolean tell(Operator operator, HelpRequest request, Said said) {
        OptionalLong written = said.sent().map(sent -> OptionalLong.of(sent.message())).orElse(OptionalLong.empty());
        if (!request.isTakenBy(operator.id())) {
            hands.sayNotHers(operator, request);
            return false;
        }
        ladder.end(request.id());
        // what cannot be sent is not kept as if it had been
        boolean sent = people.canReach(request) && people.relay(request,
                talk.add(request.id(), Talk.Direction.OPERATOR, said.text(), said.sent()),
                REF + "|" + request.id() + "|" + operator.id() + "|"
                        + (written.isPresent() ? written.getAsLong() : ""));
        if (sent) {
            audit.note(Actor.operator(operator.id()), Act.WROTE, request.id());
            hands.remember(operator, request, written, false);
            marks.onItsWay(operator, request, written);
        } else
            hands.say(operator, request, words.line(Line.PERSON_UNREACHABLE, request), Keyboard.NONE, written);
        return sent;
    }

    private void note(Operator operator, Content.Command command, OptionalLong written) {
        // what follows a long note may be its end, cut off by the app
        boolean mayGoOn = command.rest().length() >= Limits.MAY_GO_ON;
        if (command.rest().isEmpty())
            hands.say(operator, words.line(Line.NOTE_USAGE));
        else
            meant(operator, command.answers(), written, Line.NOTE_NOT_KEPT).ifPresent(request -> {
                notes.keep(operator, request, command.rest());
                hands.say(operator, request, words.line(Line.NOTE_KEPT, request)
                        + (mayGoOn ? "\n" + words.line(Line.NOTE_LONG) : ""), Keyboard.NONE, written);
            });
        if (mayGoOn)
            operator.isUnclear();
    }

    void handBack(Operator operator, HelpRequest request) {
        people.say(request, Line.OPERATOR_LEFT);
        hands.say(operator, request, words.line(Line.BACK_ON_LADDER, request));
        calling.giveBack(request, Actor.operator(operator.id()), clock.instant());
    }

    private Optional<HelpRequest> inHand(Operator operator, OptionalLong written) {
        return operator.clearlyInHand(written).flatMap(requests::find).filter(r -> r.isTakenBy(operator.id()));
    }

    /**
     * The request that a command is about; if that is not clear, the operator is asked and nothing is done.
     *
     * @param question with a button for each request in hand
     */
    Optional<HelpRequest> meant(Operator operator, OptionalLong answers, OptionalLong written, Line question) {
        Optional<HelpRequest> meant = answers.isPresent()
                ? hands.about(operator, answers)
                : inHand(operator, written);
        if (meant.filter(r -> r.isTakenBy(operator.id())).isPresent()) {
            meant.ifPresent(request -> hands.remember(operator, request, written, true));
            return meant;
        }
        hands.ask(operator, question, Presses.HAND);
        return Optional.empty();
    }
}
