package org.hamroh.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.hamroh.dialog.Line.Audience.DESK;
import static org.hamroh.dialog.Line.Audience.PERSON;
import static org.hamroh.dialog.Line.Form.LABEL;
import static org.hamroh.dialog.Line.Form.TEXT;

/**
 * A text that the bot says outside the steps of a dialog. A new text is one more constant here; long, as all of them stand
 * here.
 */
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
    HELP(PERSON, TEXT, "word"),
    /** An ordinary word that opens the screen of help wherever it is typed (SC-2). */
    SAFE_WORD(PERSON, TEXT),
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
    /** What was heard in free text, for coordinators. */
    REPORT(DESK, TEXT, "days", "list"),
    REPORT_LINE(DESK, TEXT, "what", "asked", "yes", "no", "later", "told"),
    REPORT_EMPTY(DESK, TEXT, "days"),
    REPORT_MISSED(DESK, TEXT, "list"),
    REPORT_COORDINATORS(DESK, TEXT),
    REPORT_SAFE_WORD(DESK, TEXT),
    REPORT_NOT_UNDERSTOOD(DESK, TEXT),
    PHRASE_OFFERED(DESK, TEXT, "language", "text"),
    WAITING_MINUTES(DESK, TEXT, "minutes"),
    WAITING_HOURS(DESK, TEXT, "hours"),
    WAITING_DAYS(DESK, TEXT, "days"),
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
    /** Each morning, in the group. */
    MORNING(DESK, TEXT, "list"),
    /** Before a test request in a list. */
    LISTED_DRILL(DESK, TEXT),

    // In an operator's own chat with the bot.
    HEADER(DESK, TEXT, "number", "topic", "language", "country", "triage"),
    FROM_PERSON(DESK, TEXT, "number", "text"),
    DANGER_MARK(DESK, TEXT),
    DANGER_WHY(DESK, TEXT, "what", "like"),
    FROM_COLLEAGUE(DESK, TEXT, "number", "text"),
    /** In the place of words that are damaged. */
    NOT_OPENED(DESK, TEXT),
    FOR_WHICH(DESK, TEXT),
    FOR_WHICH_OLD(DESK, TEXT),
    NOTHING_IN_HAND(DESK, TEXT),
    ONLY_TEXT(DESK, TEXT),
    EDIT_NOT_SENT(DESK, TEXT),
    EDIT_NOWHERE(DESK, TEXT),
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
    DIALOGS_MENDED(DESK, TEXT),
    LANGUAGE_GONE(DESK, TEXT, "language", "where"),
    LANGUAGE_BACK(DESK, TEXT, "language"),
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

    // A person comes back to a closed request.
    REOPEN(PERSON, LABEL),
    REOPENED(PERSON, TEXT, "number"),
    REOPEN_LATE(PERSON, TEXT),
    REOPEN_IS_OPEN(PERSON, TEXT, "number"),
    CARD_REOPENED(DESK, TEXT),

    // Who is on duty, told to whoever waits. By the clock of their country, or with the city whose clock it is.
    STAFF_SPEAKS(PERSON, TEXT),
    STAFF_SPEAKS_UNTIL(PERSON, TEXT, "time"),
    STAFF_HERE(PERSON, TEXT),
    STAFF_HERE_UNTIL(PERSON, TEXT, "time"),
    STAFF_OTHERS(PERSON, TEXT, "languages"),
    STAFF_NOBODY(PERSON, TEXT),
    STAFF_CLOSED(PERSON, TEXT),
    STAFF_NEXT_SPEAKS(PERSON, TEXT, "when"),
    STAFF_NEXT(PERSON, TEXT, "when"),
    STAFF_TODAY(PERSON, TEXT, "time"),
    STAFF_TOMORROW(PERSON, TEXT, "time"),
    STAFF_DAY(PERSON, TEXT, "day", "time"),
    STAFF_USUALLY(PERSON, TEXT, "minutes"),
    STAFF_AHEAD(PERSON, TEXT, "ahead"),
    STAFF_MEANWHILE(PERSON, TEXT),
    CITY_ALMATY(PERSON, TEXT),
    CITY_BISHKEK(PERSON, TEXT),
    CITY_TASHKENT(PERSON, TEXT),
    CITY_DUSHANBE(PERSON, TEXT),
    CITY_MOSCOW(PERSON, TEXT),

    // The roster, in operators' own chats.
    DUTY_BUTTON(DESK, LABEL),
    DUTY_BEGIN(DESK, LABEL),
    DUTY_END(DESK, LABEL),
    DUTY_ON(DESK, TEXT),
    DUTY_ON_UNTIL(DESK, TEXT, "until"),
    DUTY_OFF(DESK, TEXT),
    DUTY_NEXT(DESK, TEXT, "when"),
    ROSTER_BUTTON(DESK, LABEL),
    ROSTER(DESK, TEXT, "days", "zone", "list"),
    ROSTER_EMPTY(DESK, TEXT),
    ROSTER_HINT(DESK, TEXT),
    ROSTER_USAGE(DESK, TEXT),
    ROSTER_ONLY_COORDINATORS(DESK, TEXT),
    ROSTER_SAVED(DESK, TEXT),
    ROSTER_TOLD(DESK, TEXT, "change"),
    ROSTER_LANGUAGES(DESK, LABEL),
    ROSTER_LANGUAGES_ASK(DESK, TEXT, "operator"),
    ROSTER_COUNTRIES(DESK, LABEL),
    ROSTER_COUNTRIES_ASK(DESK, TEXT, "operator"),
    ROSTER_NOT_SAID(DESK, TEXT),
    ROSTER_EVERYWHERE(DESK, LABEL),
    ROSTER_NO_SHIFTS(DESK, TEXT),
    ROSTER_ADD(DESK, LABEL),
    ROSTER_CHANGE_DAY(DESK, LABEL),
    ROSTER_WHICH_DAY(DESK, TEXT),
    ROSTER_FROM(DESK, TEXT),
    ROSTER_TO(DESK, TEXT),
    ROSTER_DAY_OFF(DESK, LABEL),
    ROSTER_OFF(DESK, TEXT),
    ROSTER_AS_USUAL(DESK, TEXT),
    ROSTER_UNDO_DAY(DESK, LABEL),
    ROSTER_SWAP(DESK, LABEL),
    ROSTER_SWAP_WITH(DESK, TEXT),
    ROSTER_CLOSED(DESK, TEXT, "country"),
    ROSTER_OPEN(DESK, TEXT, "country"),
    ROSTER_CLOSED_DAYS(DESK, LABEL),
    ROSTER_CLOSED_ASK(DESK, TEXT, "country"),
    ROSTER_CLOSE_TODAY(DESK, LABEL),
    ROSTER_OPEN_TODAY(DESK, LABEL),
    ROSTER_BACK(DESK, LABEL),

    // The weekly test alarm.
    DRILL_HERE(DESK, LABEL),
    DRILL_THANKS(DESK, TEXT),
    DRILL_NOBODY(DESK, TEXT),
    DRILL_REPORT(DESK, TEXT, "number", "answered", "silent"),

    // Referring, as operators see it.
    REFER_WHERE(DESK, TEXT, "number"),
    REFER_NOBODY(DESK, TEXT, "number"),
    REFER_MORE(DESK, LABEL),
    REFER_FORM(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_ASK_ADULT(DESK, LABEL),
    REFER_ASK_TEEN(DESK, LABEL),
    REFER_ASK_CHILD(DESK, LABEL),
    REFER_DROP(DESK, LABEL),
    REFER_DROPPED(DESK, TEXT, "number"),
    REFER_EMPTY(DESK, TEXT, "number"),
    REFER_ASKED(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_NOT_NOW(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_AGREED(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_LINK(DESK, TEXT, "number", "until", "link"),
    REFER_TELL(DESK, TEXT, "number"),
    REFER_OPENED(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_OPENED_TWICE(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_ACCEPTED(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_DECLINED(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_DONE(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_WITHDRAWN(DESK, TEXT, "number", "service", "list", "reason"),
    REFER_SAID_YES(DESK, LABEL),
    REFER_SAID_NO(DESK, LABEL),
    REFER_HELPED(DESK, LABEL),
    REFER_NEW_LINK(DESK, LABEL),
    REFER_OLD(DESK, TEXT),

    // Referring, as the person sees it: what is sent, to whom, and item by item whether it may be.
    REFERRAL_ASK(PERSON, TEXT, "service", "list", "receiver"),
    REFERRAL_ASK_TEEN(PERSON, TEXT, "service", "list", "receiver"),
    REFERRAL_ASK_CHILD(PERSON, TEXT, "service", "list", "receiver"),
    /** Of a receiver of which the directory says nothing. */
    REFERRAL_RECEIVER(PERSON, TEXT),
    /** After what the directory says. */
    REFERRAL_RECEIVER_MORE(PERSON, TEXT),
    REFERRAL_NAME(PERSON, LABEL),
    REFERRAL_LANGUAGE(PERSON, LABEL),
    REFERRAL_COUNTRY(PERSON, LABEL),
    REFERRAL_NEED(PERSON, LABEL),
    REFERRAL_REACH(PERSON, LABEL),
    REFERRAL_SEND(PERSON, LABEL),
    REFERRAL_NOT_NOW(PERSON, LABEL),
    REFERRAL_WITHDRAW(PERSON, LABEL),
    REFERRAL_NOTHING_TICKED(PERSON, TEXT),
    REFERRAL_NOT_SENT(PERSON, TEXT),
    REFERRAL_OFFERED(PERSON, TEXT, "service", "list"),
    REFERRAL_ACCEPTED(PERSON, TEXT, "service"),
    REFERRAL_DECLINED(PERSON, TEXT, "service"),
    REFERRAL_DONE(PERSON, TEXT, "service"),
    REFERRAL_WITHDRAWN(PERSON, TEXT, "service"),

    // Whether it helped.
    FOLLOW_UP_MAY_WE(PERSON, TEXT),
    FOLLOW_UP_NEVER(PERSON, LABEL),
    FOLLOW_UP_MORNING(PERSON, LABEL),
    FOLLOW_UP_EVENING(PERSON, LABEL),
    FOLLOW_UP_WEEK(PERSON, LABEL),
    FOLLOW_UP_ALLOWED(PERSON, TEXT, "when"),
    FOLLOW_UP_REFUSED(PERSON, TEXT),
    FOLLOW_UP_QUESTION(PERSON, TEXT),
    FOLLOW_UP_YES(PERSON, LABEL),
    FOLLOW_UP_PARTLY(PERSON, LABEL),
    FOLLOW_UP_NO(PERSON, LABEL),
    FOLLOW_UP_UNREACHED(PERSON, LABEL),
    FOLLOW_UP_THANKS(PERSON, TEXT),
    FOLLOW_UP_AGAIN(PERSON, TEXT),
    FOLLOW_UP_OVER(PERSON, TEXT),

    // The page of a service's link, in the languages of the persons.
    PARTNER_TITLE(PERSON, TEXT),
    PARTNER_WAITING(PERSON, TEXT),
    PARTNER_OPEN(PERSON, LABEL),
    PARTNER_ONLY(PERSON, TEXT),
    PARTNER_ACCEPT(PERSON, LABEL),
    PARTNER_DECLINE(PERSON, LABEL),
    PARTNER_REASON(PERSON, TEXT),
    PARTNER_FULL(PERSON, LABEL),
    PARTNER_AREA(PERSON, LABEL),
    PARTNER_TOPIC(PERSON, LABEL),
    PARTNER_OTHER(PERSON, LABEL),
    PARTNER_ANSWERED(PERSON, TEXT),
    PARTNER_WITHDRAWN(PERSON, TEXT),
    PARTNER_OPENED(PERSON, TEXT),
    PARTNER_GONE(PERSON, TEXT),
    PARTNER_LATER(PERSON, TEXT),

    // Media and what leads to somebody, corrections and taking back. To the person.
    MEDIA_CANNOT(PERSON, TEXT),
    MEDIA_BELOW(PERSON, TEXT),
    MEDIA_GONE(PERSON, TEXT),
    BUTTON_DOCUMENT(PERSON, LABEL),
    DOCUMENT_MARKED(PERSON, TEXT),
    SHARE_CONTACT(PERSON, TEXT),
    SHARE_FORWARD(PERSON, TEXT),
    SHARE_PLACE(PERSON, TEXT),
    SHARE_YES(PERSON, LABEL),
    SHARE_NO(PERSON, LABEL),
    SHARED(PERSON, TEXT),
    NOT_SHARED(PERSON, TEXT),
    /** What people write to take a message back, with commas between. */
    TAKE_BACK_WORDS(PERSON, TEXT),
    TAKEN_BACK(PERSON, TEXT),

    // The same to the desk. Names of kinds stand in the place of what they name.
    KIND_PHOTO(DESK, TEXT),
    KIND_VIDEO(DESK, TEXT),
    KIND_ANIMATION(DESK, TEXT),
    KIND_AUDIO(DESK, TEXT),
    KIND_VOICE(DESK, TEXT),
    KIND_DOCUMENT(DESK, TEXT),
    KIND_VIDEO_NOTE(DESK, TEXT),
    KIND_STICKER(DESK, TEXT),
    KIND_LOCATION(DESK, TEXT),
    KIND_VENUE(DESK, TEXT),
    MEDIA_NOT_PASSED(DESK, TEXT, "number", "kind"),
    CONTACT_NOT_PASSED(DESK, TEXT),
    CHANGED(DESK, TEXT, "text"),
    CHANGE_SENT(DESK, TEXT, "number"),
    WITHDRAWN(DESK, TEXT, "number"),
    WITHDRAWN_LATE(DESK, TEXT, "number"),
    DOCUMENT_MARK(DESK, TEXT),
    DOCUMENT_KEPT(DESK, TEXT, "number"),
    DOCUMENT_USAGE(DESK, TEXT),
    DOCUMENT_STAYS(DESK, TEXT, "number"),

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
    AUDIT_CONSENTED(DESK, TEXT),
    AUDIT_WITHDRAWN(DESK, TEXT),
    AUDIT_TAKEN_BACK(DESK, TEXT),
    /** Instead of a second greeting. */
    OPERATOR_CHANGED(PERSON, TEXT),

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

    private static final Map<String, Line> BY_ID = Arrays.stream(values())
            .collect(toUnmodifiableMap(Line::id, it -> it));

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
        return Optional.ofNullable(BY_ID.get(id));
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
