package org.hamroh.conversation;

import java.time.Duration;
import java.time.LocalTime;

/** Every limit of conversations, with its reason. */
final class Limits {

    /** How often it is read anew which numbers are in doubt. */
    static final Duration NUMBERS = Duration.ofMinutes(1);

    /** Requests that a person's own chat remembers, so that they can be asked for and erased. */
    static final int REQUESTS = 50;

    /**
     * After so long without a word from the person, what comes unasked shows nothing until it is asked for: the phone may
     * be in other hands.
     */
    static final Duration ALONE = Duration.ofMinutes(10);

    /**
     * Answers that may wait for a chat to take them, one a second: whoever has more to come is too fast to have read them,
     * and the last would be too late. What a life may hang on has some room more, not without end.
     */
    static final int ANSWERS_WAITING = 6;
    static final int VITAL_ANSWERS_WAITING = 12;

    /** Danger that comes out so soon after words in which none was heard was in them, perhaps. */
    static final Duration UNHEARD = Duration.ofHours(1);

    /** A greeting hides none. */
    static final int UNHEARD_WORDS = 3;

    /** How often somebody is told that not everything is answered. */
    static final Duration SLOWED_NOTICE = Duration.ofMinutes(1);

    /** How often a chat is told in an hour that a number is unknown in it; further tries get the plain status. */
    static final int UNKNOWN_NUMBERS = 5;
    static final Duration UNKNOWN_NUMBERS_COUNTED = Duration.ofHours(1);

    /** Chats that are counted at once; some megabytes. Whose count is dropped begins anew. */
    static final int CHATS_COUNTED = 100_000;

    /** Longest text in one message, by the Bot API. */
    static final int TEXT = 4096;

    /** How often the folder of dialogs is looked at: a saved file is live within a second or two. */
    static final Duration LOOK = Duration.ofMillis(500);

    /** How long a stop waits for a look under way: reading all anew takes seconds on a busy machine. */
    static final Duration LAST_LOOK = Duration.ofSeconds(10);

    /** Errors of a changed folder that the log names: whoever mends them runs {@code check}. */
    static final int FINDINGS_LOGGED = 10;

    /** Files that the group is told of when a language has gone: the rest are counted. */
    static final int FILES_NAMED = 3;

    /** Conversations that are asked where they stand when steps were removed: each has to be opened. */
    static final int STANDING_ASKED = 10_000;

    /** Hours in which nobody is written to of the bot's own accord, in the line's time zone. */
    static final LocalTime QUIET_FROM = LocalTime.of(21, 0);
    static final LocalTime QUIET_UNTIL = LocalTime.of(9, 0);

    /** Of all that waits for the same yes is asked once in this time: it comes in one go, and the question is in sight. */
    static final Duration ASKED_ONCE = Duration.ofMinutes(1);

    /** A category's name as it is counted; the column holds so much. */
    static final int CATEGORY = 64;

    /** A text longer than this is no single word. */
    static final int SAFE_WORD = 40;

    /** Of words that were not understood, characters that coordinators are shown: an example is no longer. */
    static final int PHRASE = 200;

    private Limits() {
    }
}
