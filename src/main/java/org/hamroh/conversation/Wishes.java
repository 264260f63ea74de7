package org.hamroh.conversation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.RequestNumber;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a person may wish for at any step: commands, the keys below the chat, and the buttons of these answers. */
@Component
class Wishes {

    private static final String HIDE = "hide";
    private static final String LANGUAGE = "l:";
    private static final String FORGET = "f:yes";
    private static final String KEEP = "f:no";
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private final Dialogs dialogs;
    private final Play play;
    private final Erasing erasing;
    private final NumbersAtHand numbers;
    private final UnknownNumbers unknown;
    private final Reopening reopening;
    private final Consents consents;
    private final Say say;
    private final WhoIsThere staff;
    private final ZoneId zone;

    Wishes(Dialogs dialogs, Play play, Erasing erasing, NumbersAtHand numbers, UnknownNumbers unknown,
            Consents consents, Reopening reopening, Say say, WhoIsThere staff,
            @Value("${hamroh.zone}") ZoneId zone) {
        this.dialogs = dialogs;
        this.play = play;
        this.erasing = erasing;
        this.numbers = numbers;
        this.unknown = unknown;
        this.reopening = reopening;
        this.consents = consents;
        this.say = say;
        this.staff = staff;
        this.zone = zone;
    }

    Optional<Conversation> command(Conversation c, Content.Command command, Incoming in) {
        if (hasNoLanguage(c) && List.of("menu", "help", "status").contains(command.name()))
            return Optional.of(chooseLanguage(c, in));
        return Optional.of(switch (command.name()) {
        case "start" -> start(c, in);
        case "menu" -> whenAlone(c, in, new Input.Start());
        case "language" -> chooseLanguage(c, in);
        case "status" -> status(c, RequestNumber.typed(command.rest()), in);
        case HIDE -> erasing.hide(c, in);
        case "forget" -> askToForget(c, in);
        default -> help(c, in);
        });
    }

    /** A key below the chat, in whatever language it was shown. */
    Optional<Conversation> key(Conversation c, String text, Incoming in) {
        for (String language : dialogs.languages()) {
            Book book = dialogs.book(language);
            if (hasNoLanguage(c) && book.says(Line.LANGUAGE_NAME, text))
                return Optional.of(speaking(c.speaking(language), in));
            for (Line key : Dialogs.KEYS)
                if (book.says(key, text))
                    return Optional.of(key(c, key, in));
        }
        return dialogs.formerKey(text).map(key -> key(c, key, in));
    }

    private Conversation key(Conversation c, Line key, Incoming in) {
        return switch (key) {
        case BUTTON_PERSON -> whenAlone(c, in, new Input.Visit(Entry.PERSON.step()));
        case BUTTON_BACK -> whenAlone(c, in, new Input.Back());
        case BUTTON_LANGUAGE -> chooseLanguage(c, in);
        case BUTTON_HIDE -> erasing.hide(c, in);
        default -> throw new IllegalArgumentException(key.id());
        };
    }

    Optional<Conversation> press(Conversation c, Content.Press press, Incoming in) {
        if (press.data().equals(FORGET))
            return Optional.of(erasing.forget(c, in));
        Optional<Conversation> shown = numbers.press(c, press, in);
        if (shown.isPresent())
            return shown;
        Optional<Conversation> reopened = reopening.press(c, press, in);
        if (reopened.isPresent())
            return reopened;
        if (press.data().equals(KEEP))
            return Optional.of(whenAlone(c, in, new Input.Show()));
        if (!press.data().startsWith(LANGUAGE))
            return Optional.empty();
        return dialogs.languageNamed(press.data().substring(LANGUAGE.length()))
                .map(language -> speaking(c.speaking(language), in));
    }

    /** Who writes of danger before choosing a language is answered in the language in which it was heard. */
    Conversation welcomed(Conversation c, String language, Incoming in) {
        Conversation spoken = c.speaking(dialogs.languages().contains(language) ? language : dialogs.base());
        welcome(spoken, in);
        return spoken;
    }

    /** The first words to somebody new, with the keys that stay. */
    void welcome(Conversation c, Incoming in) {
        say.withKeys(in.address(), dialogs.book(c), Line.WELCOME);
    }

    /** After the chat was cleared, the keys come back with the person's next word; not to be cleared away at once. */
    Conversation keysBack(Conversation c, Incoming in) {
        boolean speaks = switch (in.content()) {
        case Content.Text t -> dialogs.languages().stream()
                .noneMatch(language -> dialogs.book(language).says(Line.BUTTON_HIDE, t.text()))
                && dialogs.formerKey(t.text()).filter(Line.BUTTON_HIDE::equals).isEmpty();
        case Content.Command t -> !t.name().equals(HIDE);
        case Content.Press t -> true;
        default -> false;
        };
        if (!c.isHidden() || !speaks)
            return c;
        say.withKeys(in.address(), dialogs.book(c), Line.KEYS_BACK);
        return c.hidden(false);
    }

    /** The state of the person's own requests; another number says nothing here. */
    Conversation status(Conversation c, Optional<RequestNumber> asked, Incoming in) {
        Book book = dialogs.book(c);
        List<HelpRequest> own = play.requestsOf(c);
        List<HelpRequest> shown = asked.isPresent()
                ? own.stream().filter(r -> r.number().equals(asked.get())).toList()
                : openOrLast(own);
        if (shown.isEmpty() && asked.isPresent() && !unknown.mayBeSaid(in))
            return status(c, Optional.empty(), in);
        if (shown.isEmpty())
            say.line(in.address(), book, asked.isPresent() ? Line.UNKNOWN_NUMBER : Line.STATUS_NONE);
        for (HelpRequest request : shown) {
            say.text(in.address(), (book.line(Line.STATUS, Map.of("number", request.number().toString(), "state",
                    book.line(state(request)), "since", SINCE.format(request.loggedAt().atZone(zone)))) + "\n"
                    + staff.of(book, request)).strip(), reopening.button(c, request));
            consents.status(request, book, in);
        }
        return c;
    }

    /** What is open; else how the last one ended. */
    private static List<HelpRequest> openOrLast(List<HelpRequest> own) {
        List<HelpRequest> open = own.stream().filter(HelpRequest::isOpen).toList();
        return open.isEmpty() && !own.isEmpty() ? List.of(own.getLast()) : open;
    }

    private static Line state(HelpRequest request) {
        return switch (request.state()) {
        case LOGGED -> Line.STATE_LOGGED;
        case TAKEN -> Line.STATE_TAKEN;
        case CLOSED -> Line.STATE_CLOSED;
        case ERASED -> Line.STATE_CLOSED;
        };
    }

    private Conversation start(Conversation c, Incoming in) {
        if (hasNoLanguage(c))
            return chooseLanguage(c, in);
        if (isTalking(c))
            return numbers.besideTheOperator(c, in);
        welcome(c, in);
        return play.play(c, new Input.Start(), in);
    }

    private Conversation speaking(Conversation c, Incoming in) {
        if (isTalking(c))
            return told(c, Line.LANGUAGE_CHOSEN, in);
        welcome(c, in);
        return play.play(c, c.isNew() ? new Input.Start() : new Input.Show(), in);
    }

    /** There are several, and the person has not chosen yet. */
    boolean hasNoLanguage(Conversation c) {
        return c.language().isEmpty() && dialogs.languages().size() > 1;
    }

    Conversation chooseLanguage(Conversation c, Incoming in) {
        say.text(in.address(), dialogs.book(c).line(Line.CHOOSE_LANGUAGE), Keyboard.column(dialogs.languages().stream()
                .map(tag -> new Keyboard.Button(dialogs.book(tag).line(Line.LANGUAGE_NAME), LANGUAGE + tag)).toList()));
        return c;
    }

    private Conversation askToForget(Conversation c, Incoming in) {
        Book book = dialogs.book(c);
        say.text(in.address(), book.line(Line.FORGET_ASK),
                Keyboard.column(List.of(new Keyboard.Button(book.line(Line.FORGET_YES), FORGET),
                        new Keyboard.Button(book.line(Line.FORGET_NO), KEEP))));
        return c;
    }

    /** While a human talks no step is played: one line says so. */
    private Conversation whenAlone(Conversation c, Incoming in, Input input) {
        return isTalking(c) ? numbers.besideTheOperator(c, in) : play.play(c, input, in);
    }

    private boolean isTalking(Conversation c) {
        return play.open(c).filter(HelpRequest::isTaken).isPresent();
    }

    private Conversation help(Conversation c, Incoming in) {
        Book book = dialogs.book(c);
        say.text(in.address(), book.line(Line.HELP, Map.of("word", book.line(Line.SAFE_WORD))), Keyboard.NONE);
        return c;
    }

    private Conversation told(Conversation c, Line line, Incoming in) {
        say.line(in.address(), dialogs.book(c), line);
        return c;
    }
}
