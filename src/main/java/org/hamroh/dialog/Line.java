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

    // Requests in hand: passing on, the end of a shift, notes, marks, audit.
    HAND_HELP(DESK, TEXT, "way", "delivered", "lost"),
    NOTES(DESK, TEXT, "number", "list"),
    NOTE_NOT_KEPT(DESK, TEXT),
    NOTE_LONG(DESK, TEXT),
    LOOKS_LIKE_NOTE(DESK, TEXT),
    WAITS_FOR_OTHERS(DESK, TEXT, "number"),
    HAS_ANOTHER(DESK, TEXT, "number", "operator"),
    TOLD_BY_PERSON(DESK, TEXT, "text"),
    TOLD_BY_OPERATOR(DESK, TEXT, "text"),
    GIVE_TO_WHOM(DESK, TEXT, "number"),
    GIVE_TO_QUEUE(DESK, LABEL),
    GIVE_TO_COLLEAGUE(DESK, LABEL),
    KEEP(DESK, LABEL),
    KEPT(DESK, TEXT, "number"),
    HANDOVER_ASK(DESK, TEXT, "list"),
    TAKE_OVER_ASK(DESK, TEXT, "operator", "list"),
    TAKE_OVER_REASON(DESK, TEXT, "text"),
    TAKE_OVER(DESK, LABEL),
    TAKE_OVER_NOT(DESK, LABEL),
    TAKE_OVER_PAST(DESK, TEXT, "number"),
    TAKE_OVER_LEFT(DESK, TEXT, "number"),
    COLLEAGUE_ASKED(DESK, TEXT, "operator", "number"),
    COLLEAGUE_DECLINED(DESK, TEXT, "operator", "number"),
    COLLEAGUE_SILENT(DESK, TEXT, "operator", "number"),
    COLLEAGUE_NOT_REACHED(DESK, TEXT, "number"),
    PASSED_ON(DESK, TEXT, "number", "operator"),
    AUDIT(DESK, TEXT, "number", "list"),
    AUDIT_ENTRY(DESK, TEXT, "hour", "who", "act"),
    AUDIT_COORDINATORS(DESK, TEXT),
    AUDIT_USAGE(DESK, TEXT),
    AUDIT_BY_PERSON(DESK, TEXT),
    AUDIT_BY_PARTNER(DESK, TEXT),
    AUDIT_BY_BOT(DESK, TEXT),
    AUDIT_TAKEN(DESK, TEXT),
    AUDIT_READ(DESK, TEXT),
    AUDIT_WROTE(DESK, TEXT),
    AUDIT_NOTED(DESK, TEXT),
    AUDIT_TRANSFERRED(DESK, TEXT),
    AUDIT_GIVEN_BACK(DESK, TEXT),
    AUDIT_CLOSED(DESK, TEXT),
    AUDIT_REOPENED(DESK, TEXT),
    AUDIT_REFERRED(DESK, TEXT),
    AUDIT_OPENED(DESK, TEXT),
    AUDIT_ANSWERED(DESK, TEXT),
    AUDIT_DRILLED(DESK, TEXT),
    /** Instead of a second greeting. */
    OPERATOR_CHANGED(PERSON, TEXT);

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
