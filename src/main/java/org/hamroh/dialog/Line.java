package org.hamroh.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static org.hamroh.dialog.Line.Audience.DESK;
import static org.hamroh.dialog.Line.Audience.PERSON;
import static org.hamroh.dialog.Line.Form.LABEL;
import static org.hamroh.dialog.Line.Form.TEXT;

/** A text that the bot says outside the steps of a dialog. A new text is one more constant here. */
public enum Line {
    // On the person's reply keyboard and buttons.
    BUTTON_PERSON(PERSON, LABEL),
    BUTTON_BACK(PERSON, LABEL),
    BUTTON_LANGUAGE(PERSON, LABEL),
    BUTTON_HIDE(PERSON, LABEL),
    MENU(PERSON, LABEL),
    FORGET_YES(PERSON, LABEL),
    FORGET_NO(PERSON, LABEL),
    SHOW(PERSON, LABEL),
    /** The language's own name for itself: its button on the first screen. */
    LANGUAGE_NAME(PERSON, LABEL),

    // In Telegram's menu of commands: at most 256 characters each.
    COMMAND_START(PERSON, TEXT),
    COMMAND_MENU(PERSON, TEXT),
    COMMAND_LANGUAGE(PERSON, TEXT),
    COMMAND_STATUS(PERSON, TEXT),
    COMMAND_HELP(PERSON, TEXT),
    COMMAND_HIDE(PERSON, TEXT),
    COMMAND_FORGET(PERSON, TEXT),

    // To the person.
    WELCOME(PERSON, TEXT),
    BUTTON_IS_OLD(PERSON, TEXT),
    CHOOSE_LANGUAGE(PERSON, TEXT),
    LANGUAGE_CHOSEN(PERSON, TEXT),
    STATUS(PERSON, TEXT, "number", "state", "since"),
    STATE_LOGGED(PERSON, TEXT),
    STATE_TAKEN(PERSON, TEXT),
    STATE_CLOSED(PERSON, TEXT),
    STATUS_NONE(PERSON, TEXT),
    UNKNOWN_NUMBER(PERSON, TEXT),
    HELP(PERSON, TEXT),
    HIDE_DONE(PERSON, TEXT),
    FORGET_ASK(PERSON, TEXT),
    FORGOTTEN(PERSON, TEXT, "what"),
    ERASED_CONVERSATION(PERSON, TEXT),
    ERASED_REQUEST(PERSON, TEXT, "number"),
    FORGOT_NOTHING(PERSON, TEXT),
    REQUEST_ADDED(PERSON, TEXT),
    OPERATOR_JOINED(PERSON, TEXT),
    OPERATOR_LEFT(PERSON, TEXT),
    /** While a human talks: the only thing the bot says to a button or a command. */
    WITH_OPERATOR(PERSON, TEXT),
    /** In the place of what came while the phone may have been in other hands: names no topic. */
    NEUTRAL(PERSON, TEXT),
    CLOSED_BY_OPERATOR(PERSON, TEXT),
    WAITING_NOBODY(PERSON, TEXT),
    WAITING_LONGER(PERSON, TEXT),
    UNANSWERED_PERSON(PERSON, TEXT),
    NOT_DELIVERED_HERE(PERSON, TEXT),
    FAILED_STEP(PERSON, TEXT),
    STRANDED(PERSON, TEXT),
    FAILED_LOGGED(PERSON, TEXT, "number"),
    KEYS_BACK(PERSON, TEXT),
    MEDIA_NOT_YET(PERSON, TEXT),
    EDITED_NOT_TAKEN(PERSON, TEXT),
    /** The only answer for a minute to whoever writes faster than can be answered. */
    SLOW_DOWN(PERSON, TEXT),

    // The card in the operators' group.
    CARD(DESK, TEXT, "number", "triage", "topic", "language", "country", "waiting", "state"),
    TRIAGE_EMERGENCY(DESK, TEXT),
    TRIAGE_URGENT(DESK, TEXT),
    TRIAGE_ROUTINE(DESK, TEXT),
    WAITING_MINUTES(DESK, TEXT, "minutes"),
    TAKE(DESK, LABEL),
    TAKEN_BY(DESK, TEXT, "operator"),
    ALREADY_TAKEN(DESK, TEXT, "operator"),
    BEING_TAKEN(DESK, TEXT, "operator"),
    TAKEN_ANSWER(DESK, TEXT),
    START_BOT_FIRST(DESK, TEXT),

    // The digest in the group: many requests at once.
    DIGEST(DESK, TEXT, "list"),
    DIGEST_DONE(DESK, TEXT),
    TAKE_NEXT(DESK, LABEL),
    /** Before a test request in a list. */
    LISTED_DRILL(DESK, TEXT),

    // In an operator's own chat with the bot.
    HEADER(DESK, TEXT, "number", "topic", "language", "country", "triage"),
    FROM_PERSON(DESK, TEXT, "number", "text"),
    DANGER_MARK(DESK, TEXT),
    FROM_COLLEAGUE(DESK, TEXT, "number", "text"),
    /** In the place of words that are damaged. */
    NOT_OPENED(DESK, TEXT),
    FOR_WHICH(DESK, TEXT),
    FOR_WHICH_OLD(DESK, TEXT),
    NOTHING_IN_HAND(DESK, TEXT),
    ONLY_TEXT(DESK, TEXT),
    EDIT_NOT_SENT(DESK, TEXT),
    QUEUE_BUTTON(DESK, LABEL),
    AS_PERSON(DESK, LABEL),
    AS_PERSON_HINT(DESK, TEXT),
    AS_PERSON_BUSY(DESK, TEXT),
    NOT_DELIVERED(DESK, TEXT, "number"),
    CLOSED_ALREADY(DESK, TEXT, "number"),
    RING(DESK, TEXT, "list"),
    QUEUE(DESK, TEXT, "list"),
    QUEUE_EMPTY(DESK, TEXT),
    SWITCH_WHICH(DESK, TEXT),
    NOTE_KEPT(DESK, TEXT, "number"),
    NOTE_USAGE(DESK, TEXT),
    CLOSE_USAGE(DESK, TEXT, "number", "outcomes"),
    OUTCOME_HELPED(DESK, TEXT),
    OUTCOME_REFERRED(DESK, TEXT),
    OUTCOME_LEFT(DESK, TEXT),
    OUTCOME_OTHER(DESK, TEXT),
    CLOSED(DESK, TEXT, "number", "outcome"),
    BACK_ON_LADDER(DESK, TEXT, "number"),
    PERSON_ERASED(DESK, TEXT, "number"),
    PERSON_UNREACHABLE(DESK, TEXT, "number"),
    TROUBLE(DESK, TEXT, "kind"),
    DIALOGS_REFUSED(DESK, TEXT),
    DESK_HELLO(DESK, TEXT),
    NOT_MEMBER(DESK, TEXT),
    MEMBERSHIP_UNKNOWN(DESK, TEXT),
    TOPIC_PERSON(DESK, TEXT),
    TOPIC_DOCUMENTS(DESK, TEXT),
    TOPIC_DANGER(DESK, TEXT),
    TOPIC_CHILD(DESK, TEXT),
    TOPIC_EXPLOITATION(DESK, TEXT),
    TOPIC_WAGES(DESK, TEXT),
    TOPIC_HOME(DESK, TEXT),
    TOPIC_CENTRE(DESK, TEXT),
    TOPIC_BORDER(DESK, TEXT),
    TOPIC_SCHOOL(DESK, TEXT),
    TOPIC_HEALTH(DESK, TEXT),
    TOPIC_REGISTRATION(DESK, TEXT),
    TOPIC_OTHER(DESK, TEXT),
    COUNTRY_UNKNOWN(DESK, TEXT),
    DRILL(DESK, TEXT),

    // The directory at the desk: search, cards, what became of calls; and quick answers.
    FIND_BUTTON(DESK, LABEL),
    FIND_FOUND(DESK, TEXT, "count", "list", "narrowed"),
    FIND_NONE(DESK, TEXT, "narrowed"),
    FIND_OLD(DESK, TEXT),
    FIND_CHOOSE(DESK, TEXT),
    FIND_COUNTRY(DESK, LABEL),
    FIND_TOPIC(DESK, LABEL),
    FIND_LANGUAGE(DESK, LABEL),
    FIND_AGE(DESK, LABEL),
    FIND_ANY(DESK, LABEL),
    FIND_CHILD(DESK, LABEL),
    FIND_TEEN(DESK, LABEL),
    FIND_ADULT(DESK, LABEL),
    SERVICE_CARD(DESK, TEXT, "ages", "documents", "fees", "hours", "languages", "name", "note", "numbers", "place",
            "standing"),
    SERVICE_UNKNOWN(DESK, TEXT),
    SERVICE_SEEN(DESK, TEXT, "date"),
    SERVICE_CALLED(DESK, TEXT, "date"),
    SERVICE_ANSWERED(DESK, TEXT, "date", "network", "number"),
    SERVICE_HELD(DESK, TEXT),
    SERVICE_SILENT(DESK, TEXT),
    SERVICE_STALE(DESK, TEXT),
    SERVICE_SECRET(DESK, TEXT),
    SERVICE_GONE(DESK, TEXT),
    AGES_FROM(DESK, TEXT, "from"),
    AGES_TO(DESK, TEXT, "to"),
    AGES_BETWEEN(DESK, TEXT, "from", "to"),
    NUMBER_REPORT(DESK, LABEL),
    NUMBER_WHICH(DESK, TEXT),
    NUMBER_WHAT(DESK, TEXT, "number"),
    NUMBER_SILENT(DESK, LABEL),
    NUMBER_WRONG(DESK, LABEL),
    NUMBER_ANSWERED(DESK, LABEL),
    NUMBER_WE_CALLED(DESK, LABEL),
    NUMBER_FROM(DESK, TEXT, "number"),
    NETWORK_MOBILE(DESK, LABEL),
    NETWORK_LANDLINE(DESK, LABEL),
    NETWORK_ABROAD(DESK, LABEL),
    NUMBER_THANKS(DESK, TEXT, "number"),
    NUMBER_CALL_KEPT(DESK, TEXT, "number"),
    NUMBER_COORDINATOR(DESK, TEXT),
    NUMBER_DOUBTED(DESK, TEXT, "country", "name", "number"),
    NUMBER_DOUBTED_EMERGENCY(DESK, TEXT, "country", "name", "number"),
    QUICK_CHOOSE(DESK, TEXT, "number"),
    QUICK_NONE(DESK, TEXT),
    QUICK_SHOWN(DESK, TEXT, "number", "own", "theirs"),
    QUICK_SEND(DESK, LABEL),
    QUICK_NOT(DESK, LABEL),
    QUICK_SENT(DESK, TEXT, "number"),
    QUICK_DROPPED(DESK, TEXT, "number"),

    // A person says what became of a call.
    REPORT_NUMBER(PERSON, LABEL),
    REPORT_WHICH(PERSON, TEXT),
    REPORT_WHAT(PERSON, TEXT, "number"),
    REPORT_SILENT(PERSON, LABEL),
    REPORT_WRONG(PERSON, LABEL),
    REPORT_ANSWERED(PERSON, LABEL),
    REPORT_THANKS(PERSON, TEXT);

    /** Who reads the line: its file begins {@code lines: person} or {@code lines: desk}. */
    public enum Audience {
        PERSON, DESK;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A message, or the label of a button. */
    enum Form {
        TEXT, LABEL
    }

    private final Audience audience;
    private final Form form;
    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> placeholders;

    Line(Audience audience, Form form, String... placeholders) {
        this.audience = audience;
        this.form = form;
        this.placeholders = Set.of(placeholders);
    }

    /** The line with this id; empty if there is none. */
    public static Optional<Line> of(String id) {
        return Arrays.stream(values()).filter(line -> line.id().equals(id)).findFirst();
    }

    /** Its name in a file, such as {@code button-is-old}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Audience audience() {
        return audience;
    }

    /** What its text may use in braces; the host gives the values. */
    public Set<String> placeholders() {
        return placeholders;
    }

    public boolean isForPersons() {
        return audience == PERSON;
    }

    boolean isLabel() {
        return form == LABEL;
    }
}
