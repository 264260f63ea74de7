package org.hamroh.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Membership;
import org.hamroh.channel.Receiver;
import org.hamroh.dialog.Line;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Receives what comes from the operators' group and from operators' own chats, before it could be taken for a person's. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskReceiver implements Receiver {

    private static final String DESK = "desk";
    private static final Set<String> BEGINNING = Set.of(Presses.TAKE, Presses.NEXT, Presses.QUEUE,
            Presses.AS_PERSON, Presses.ROSTER, Presses.ACCEPT);

    private final DeskGroup group;
    private final Admission admission;
    private final Belonging belonging;
    private final Operators operators;
    private final Requests requests;
    private final Taking taking;
    private final OperatorTalk talk;
    private final OperatorAlbums albums;
    private final OperatorMenu menu;
    private final RosterTalk roster;
    private final Referring referring;
    private final Correcting correcting;
    private final Cards cards;
    private final Hands hands;
    private final PressAnswer answer;
    private final Words words;
    private final List<Errand> errands;

    DeskReceiver(DeskGroup group, Admission admission, Belonging belonging, Operators operators, Requests requests,
            Taking taking, OperatorTalk talk, OperatorAlbums albums, OperatorMenu menu, Correcting correcting,
            Referring referring, RosterTalk roster,
            Cards cards, Hands hands, PressAnswer answer, Words words, List<Errand> errands) {
        this.group = group;
        this.admission = admission;
        this.belonging = belonging;
        this.operators = operators;
        this.requests = requests;
        this.taking = taking;
        this.talk = talk;
        this.albums = albums;
        this.menu = menu;
        this.roster = roster;
        this.referring = referring;
        this.correcting = correcting;
        this.cards = cards;
        this.hands = hands;
        this.answer = answer;
        this.words = words;
        this.errands = errands;
    }

    @Override
    public Optional<CompletionStage<?>> before(Incoming in) {
        boolean asks = switch (in.content()) {
        case Content.Press press -> press.wantsResult();
        case Content.Command command -> !in.address().isGroup()
                && (command.name().equals("start") || command.name().equals(DESK) || operators.mayBe(in.chat()));
        case Content.Text text -> isOwnChat(in);
        case Content.Media media -> isOwnChat(in);
        case Content.Shared shared -> isOwnChat(in);
        case Content.Edited edited -> isOwnChat(in);
        default -> false;
        };
        return asks ? in.sender().flatMap(sender -> admission.ask(sender.address())) : Optional.empty();
    }

    private boolean isOwnChat(Incoming in) {
        return !in.address().isGroup() && operators.mayBe(in.chat());
    }

    @Override
    public boolean receive(Incoming in) {
        if (in.content() instanceof Content.Press press && press.wantsResult()) {
            press(in, press);
            return true;
        }
        if (in.address().isGroup())
            return group.is(in.address()) && inGroup(in.content());
        Optional<Operator> operator = belonging.operator(in, isStart(in.content()));
        if (operator.isEmpty())
            return false;
        if (albums.before(operator.get(), in.content()))
            return true;
        if (operator.get().isAsPerson() && !isDesk(in.content()) && !isReply(in.content()))
            return false;
        operators.hears(operator.get(), in.address());
        inOwnChat(operator.get(), in);
        return true;
    }

    private boolean inGroup(Content content) {
        switch (content) {
        case Content.Place place -> belonging.changes(place);
        case Content.OwnPlace own -> group.askAgain();
        case Content.Moved moved -> {
            group.movesTo(moved.to());
            cards.forgetAll();
        }
        default -> {
        }
        }
        return true;
    }

    private void inOwnChat(Operator operator, Incoming in) {
        switch (in.content()) {
        case Content.Text text -> talk.text(operator, text, in.message());
        case Content.Command command when isDesk(command) || isStart(command) -> {
            operator.triesAsPerson(false);
            hands.say(operator, words.hello(), talk.view());
            menu.show(operator);
        }
        case Content.Command command when command.name().equals(Presses.QUEUE) && isUnknown(in) -> hands.say(operator,
                words.line(Line.MEMBERSHIP_UNKNOWN));
        case Content.Command command when errands.stream()
                .anyMatch(errand -> errand.command(operator, command, in.message())) ->
            {
            }
        case Content.Command command -> talk.command(operator, command, in.message());
        case Content.Reach reach -> operator.reachable(reach.reachable());
        case Content.Media media -> albums.media(operator, media, in.message());
        case Content.Shared shared -> shared(operator, shared, in);
        case Content.Edited edited -> correcting.edited(operator, edited);
        case Content.Press press -> hands.say(operator, words.hello(), talk.view());
        default -> {
        }
        }
    }

    /** What she passes on she means to; a contact would lead to whoever it is. */
    private void shared(Operator operator, Content.Shared shared, Incoming in) {
        switch (shared.what()) {
        case Content.Media media -> albums.media(operator, media, in.message());
        case Content.Text text when shared.of() == Content.Shared.Of.FORWARD -> talk.text(operator, text,
                in.message());
        default -> hands.say(operator, words.line(Line.CONTACT_NOT_PASSED));
        }
    }

    private void press(Incoming in, Content.Press press) {
        Optional<Membership> membership = in.sender().flatMap(s -> admission.of(s.address()));
        Optional<Operator> operator = in.sender().flatMap(s -> operators.of(s.address())).filter(Operator::isOnDesk);
        if (in.sender().isEmpty() || membership.filter(m -> !m.isMember()).isPresent()) {
            answer.line(press.id(), words.line(Line.NOT_MEMBER));
            return;
        }
        operator.ifPresent(o -> albums.before(o, press));
        // without an answer nothing new begins, while what is in hand goes on
        if (membership.isEmpty() && BEGINNING.contains(Presses.verb(press.data()))) {
            answer.line(press.id(), words.line(Line.MEMBERSHIP_UNKNOWN));
            return;
        }
        if (RosterTalk.isFor(press)) {
            operator.ifPresentOrElse(o -> roster.press(o, membership.filter(Membership.ADMINISTRATOR::equals)
                    .isPresent(), press, in.chat().equals(o.chat())), () -> answer.nothing(press.id()));
            return;
        }
        Optional<HelpRequest> request = requests.named(Presses.argument(press.data()));
        if (Presses.verb(press.data()).equals(Presses.TAKE))
            taking.take(operator, request, press);
        else if (Presses.verb(press.data()).equals(Presses.NEXT))
            taking.takeNext(operator, press);
        else {
            answer.nothing(press.id());
            operator.ifPresent(o -> pressed(o, press, request));
        }
    }

    private void pressed(Operator operator, Content.Press press, Optional<HelpRequest> request) {
        String verb = Presses.verb(press.data());
        if (Referring.isAbout(press))
            referring.press(operator, press);
        else if (errands.stream().noneMatch(e -> e.press(operator, verb, Presses.argument(press.data()))))
            pressed(operator, verb, request);
    }

    private void pressed(Operator operator, String verb, Optional<HelpRequest> request) {
        switch (verb) {
        case Presses.HAND -> request.ifPresent(r -> talk.turnTo(operator, r));
        case String send when send.startsWith(Presses.SEND_TO) -> request
                .ifPresent(r -> talk.sendPendingTo(operator, r, send.substring(Presses.SEND_TO.length())));
        case Presses.QUEUE -> talk.queue(operator);
        case Presses.AS_PERSON -> tryAsPerson(operator);
        default -> hands.say(operator, words.hello(), talk.view());
        }
    }

    /** Not with people in hand: her words would go into the dialog while they wait. */
    private void tryAsPerson(Operator operator) {
        boolean busy = !requests.takenBy(operator.id()).isEmpty();
        operator.triesAsPerson(!busy);
        if (!busy)
            menu.takeAway(operator);
        hands.say(operator, words.line(busy ? Line.AS_PERSON_BUSY : Line.AS_PERSON_HINT));
    }

    private boolean isUnknown(Incoming in) {
        return in.sender().flatMap(sender -> admission.of(sender.address())).isEmpty();
    }

    private static boolean isReply(Content content) {
        return content instanceof Content.Text text && text.answers().isPresent();
    }

    private static boolean isStart(Content content) {
        return content instanceof Content.Command command && command.name().equals("start");
    }

    /** The way back from trying the bot as a person. */
    private static boolean isDesk(Content content) {
        return content instanceof Content.Command command && command.name().equals(DESK);
    }
}
