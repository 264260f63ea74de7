package org.hamroh.conversation;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.RequestNumber;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Receiver;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;
import org.hamroh.triage.Verdict;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Receives what people send in their own chats. One turn: the conversation is loaded, played and stored in the
 * transaction of the message. While a human talks, the bot only passes words on. Long, as every kind of content has its
 * way here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Persons implements Receiver {

    private final ConversationStore store;
    private final Dialogs dialogs;
    private final Play play;
    private final Wishes wishes;
    private final Revealing revealing;
    private final NumbersAtHand numbers;
    private final Consents consents;
    private final FollowingUp followingUp;
    private final HumanDesk desk;
    private final Passing passing;
    private final TakingBack takingBack;
    private final Albums albums;
    private final Slowing slowing;
    private final CallReports calls;
    private final Overhearing overhearing;
    private final Say say;

    Persons(ConversationStore store, Dialogs dialogs, Play play, Wishes wishes, Revealing revealing,
            NumbersAtHand numbers, Consents consents, FollowingUp followingUp, HumanDesk desk,
            Passing passing, TakingBack takingBack, Albums albums, Slowing slowing,
            CallReports calls, Overhearing overhearing, Say say) {
        this.store = store;
        this.dialogs = dialogs;
        this.play = play;
        this.wishes = wishes;
        this.revealing = revealing;
        this.numbers = numbers;
        this.consents = consents;
        this.followingUp = followingUp;
        this.desk = desk;
        this.passing = passing;
        this.takingBack = takingBack;
        this.albums = albums;
        this.slowing = slowing;
        this.calls = calls;
        this.overhearing = overhearing;
        this.say = say;
    }

    /** Just after a start the bot still learns: whoever writes then waits for that, and nobody else does. */
    @Override
    public Optional<CompletionStage<?>> before(Incoming in) {
        boolean words = switch (in.content()) {
        case Content.Text text -> true;
        case Content.Media media -> !media.caption().isEmpty();
        case Content.Shared shared -> true;
        case Content.Edited edited -> true;
        default -> false;
        };
        return words && !in.address().isGroup() && !dialogs.live().triage().isLearned()
                ? Optional.of(dialogs.live().triage().learn())
                : Optional.empty();
    }

    @Override
    public boolean hurries(Incoming in) {
        return in.content() instanceof Content.Text text && (overhearing.safeWord(text.text()).isPresent()
                || dialogs.live().triage().isLearned() && isDanger(text.text()));
    }

    @Override
    public boolean receive(Incoming in) {
        if (in.address().isGroup())
            return true;
        Conversation stood = store.load(in.chat()).seen(in.at());
        Optional<Triage> known = play.open(stood).map(HelpRequest::triage);
        Say.Held<Optional<Conversation>> turn = say.holding(() -> turn(stood, in)
                .map(after -> overhearing.settles(stood, known, after, in)));
        boolean vital = isVital(stood, turn, known);
        if (turn.said().isEmpty() || turn.said().stream().anyMatch(Passing::isQuestion) || slowing.answers(in)
                || vital && slowing.answersVital(in)) {
            say.now(turn, vital ? Urgency.SOON : Urgency.NORMAL);
            turn.result().ifPresent(this::keep);
        } else
            unanswered(stood, turn.result().orElse(stood), in);
        return true;
    }

    private Optional<Conversation> turn(Conversation stood, Incoming in) {
        Conversation before = wishes.keysBack(stood, in);
        return switch (in.content()) {
        case Content.Text text -> takingBack.takesBack(before, play.requestsOf(before), text, in)
                ? Optional.of(before)
                : text(before, text.text(), in);
        case Content.Command command -> wishes.command(before, command, in);
        case Content.Press press -> press(before, press, in);
        case Content.Media media -> media(before, media, in);
        case Content.Shared shared -> shared(before, shared, in);
        case Content.Edited edited -> edited(before, edited, in);
        case Content.Reach reach -> Optional.empty();
        case Content.Place place -> Optional.empty();
        case Content.OwnPlace place -> Optional.empty();
        case Content.Moved moved -> Optional.empty();
        case Content.Other other -> Optional.empty();
        };
    }

    /**
     * All that the turn did is done. The person stands where the screen says, so that each button on it still does what it
     * says.
     */
    private void unanswered(Conversation stood, Conversation after, Incoming in) {
        if (!stood.isHidden() && !after.isHidden() && !wishes.hasNoLanguage(stood) && slowing.tells(in))
            numbers.beside(Line.SLOW_DOWN, stood, in);
        keep(stood.keeping(after));
    }

    /**
     * A request was logged or has become more urgent, all was erased, or it leads to where a request is offered, or to the
     * emergency numbers.
     */
    private boolean isVital(Conversation stood, Say.Held<Optional<Conversation>> turn, Optional<Triage> known) {
        Conversation after = turn.result().orElse(stood);
        StepRef at = after.state().at();
        boolean leads = !at.equals(stood.state().at())
                && (Overhearing.isAboutDanger(at) || at.equals(Entry.PERSON.step()) || numbers.shows(after));
        return leads || after.isGone() || !play.open(after).map(HelpRequest::triage).equals(known);
    }

    private void keep(Conversation after) {
        if (!after.isGone())
            store.store(after);
    }

    private Optional<Conversation> told(Conversation c, Line line, Incoming in) {
        say.line(in.address(), dialogs.book(c), line);
        return Optional.of(c);
    }

    /** The words under a picture are heard like any others. Without a request nothing of the picture is kept. */
    private Optional<Conversation> media(Conversation c, Content.Media media, Incoming in) {
        Optional<HelpRequest> open = play.open(c);
        if (open.isPresent()) {
            passing.media(c, open.get(), media, in);
            return Optional.of(heardBeside(c, open.get(), media.caption(), in));
        }
        if (albums.isAnswered(media, in))
            say.line(in.address(), dialogs.book(c), Line.MEDIA_NOT_YET);
        return media.caption().isBlank() ? Optional.of(c) : text(c, media.caption(), in);
    }

    private Optional<Conversation> shared(Conversation c, Content.Shared shared, Incoming in) {
        Optional<HelpRequest> open = play.open(c);
        if (open.isPresent()) {
            passing.ask(c, open.get(), shared, in);
            return Optional.of(heardBeside(c, open.get(), words(shared.what()), in));
        }
        return switch (shared.what()) {
        case Content.Media media -> media(c, media, in);
        case Content.Text text when shared.of() == Content.Shared.Of.FORWARD -> text(c, text.text(), in);
        default -> told(c, Line.MEDIA_NOT_YET, in);
        };
    }

    private Optional<Conversation> edited(Conversation c, Content.Edited edited, Incoming in) {
        Optional<HelpRequest> open = play.open(c);
        if (open.isPresent() && passing.correct(c, open.get(), edited, in))
            return Optional.of(heardBeside(c, open.get(), words(edited.now()), in));
        boolean answered = open.isPresent() || !isDanger(words(edited.now()));
        return answered ? told(c, Line.EDITED_NOT_TAKEN, in) : text(c, words(edited.now()), in);
    }

    /** Danger in what waits for an operator is asked about at once, unless it is known. */
    private Conversation heardBeside(Conversation c, HelpRequest open, String text, Incoming in) {
        return open.isWaiting() && open.triage() != Triage.EMERGENCY && isDanger(text)
                ? overhearing.asks(c, dialogs.hear(text), in)
                : c;
    }

    private static String words(Content content) {
        return switch (content) {
        case Content.Text text -> text.text();
        case Content.Media media -> media.caption();
        default -> "";
        };
    }

    private boolean isDanger(String text) {
        return dialogs.hear(text).kind() == Verdict.Kind.DANGER;
    }

    private Optional<Conversation> press(Conversation c, Content.Press press, Incoming in) {
        Optional<Conversation> wished = wishes.press(c, press, in).or(() -> consents.press(c, press, in))
                .or(() -> followingUp.press(c, press, in));
        if (wished.isPresent())
            return wished;
        if (revealing.reveal(c, press, in) || passing.press(c, play.requestsOf(c), press, in)
                || calls.press(c, press, in))
            return Optional.of(c);
        Input input = Input.Press.of(press.data()).<Input>map(p -> p).orElse(new Input.Show());
        if (play.open(c).filter(HelpRequest::isTaken).isPresent() && !numbers.leadsTo(c, input, in))
            return Optional.of(numbers.besideTheOperator(play.keepsAnswers(c, input, in), in));
        return Optional.of(play.play(c, input, in));
    }

    private Optional<Conversation> text(Conversation c, String text, Incoming in) {
        Book book = dialogs.book(c);
        Optional<Conversation> wished = wishes.key(c, text, in);
        if (wished.isPresent())
            return wished;
        Optional<String> safe = overhearing.safeWord(text);
        if (safe.isPresent())
            return Optional.of(overhearing.opensHelp(
                    wishes.hasNoLanguage(c) ? wishes.welcomed(c, safe.get(), in) : c, in));
        Optional<HelpRequest> open = play.open(c);
        Verdict verdict = dialogs.hear(text);
        boolean danger = verdict.kind() == Verdict.Kind.DANGER;
        if (open.filter(HelpRequest::isTaken).isPresent()) {
            desk.hear(open.get(), passing.words(open.get(), text, in), danger);
            overhearing.marked(verdict, in);
            return Optional.of(c);
        }
        Optional<RequestNumber> number = RequestNumber.typed(text).filter(n -> text.contains("№") || play.owns(c, n));
        if (number.isPresent())
            return Optional.of(wishes.status(c, number, in));
        if (wishes.hasNoLanguage(c)) {
            if (verdict.kind() == Verdict.Kind.NONE)
                return Optional.of(wishes.chooseLanguage(overhearing.nothing(c, text, in), in));
            return Optional.of(overhearing.asks(wishes.welcomed(c, verdict.language(), in), verdict, in));
        }
        if (book.chooses(c.state(), text))
            return Optional.of(play.play(c, new Input.Text(text), in));
        if (c.isNew())
            wishes.welcome(c, in);
        open.ifPresent(request -> passing.words(request, text, in));
        boolean known = open.filter(request -> request.triage() == Triage.EMERGENCY).isPresent();
        if (danger && (!known || overhearing.isNews(c, verdict)))
            return Optional.of(overhearing.asks(c, verdict, in));
        if (verdict.kind() == Verdict.Kind.LOST_DOCUMENTS && open.isEmpty())
            return Optional.of(overhearing.asks(c, verdict, in));
        Conversation heard = verdict.kind() == Verdict.Kind.NONE ? overhearing.nothing(c, text, in) : c;
        if (open.isPresent())
            return told(heard, Line.REQUEST_ADDED, in);
        return Optional.of(play.play(heard, c.isNew() ? new Input.Start() : new Input.Text(text), in));
    }
}
