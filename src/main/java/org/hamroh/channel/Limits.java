package org.hamroh.channel;

import java.time.Duration;
import java.util.List;

/** Every limit of the channel, with its reason. */
public final class Limits {

    /** Updates worked on in one transaction: one poll brings at most as many. */
    static final int BATCH = 100;

    /** Where more wait than one transaction takes, so few are: what hurries waits for one such transaction at most. */
    static final int CROWDED = 25;

    /** How often timers are asked; a ring may be late by this much. */
    public static final Duration TICK = Duration.ofSeconds(1);

    /** How long one chat waits for a question to the messenger before it goes on without the answer. */
    public static final Duration ASKING = Duration.ofSeconds(5);

    /** Time at one tick for chores of the day: nobody at the other end notices so short a pause. */
    static final Duration CHORES = Duration.ofMillis(50);

    /** How soon a chore that failed is tried again. */
    static final Duration CHORE_AGAIN = Duration.ofHours(1);

    /** Pauses between tries of a message that could not be worked on; after the last it is set aside. */
    static final List<Duration> RETRIES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    /** How often storing what became of a parcel is tried again before its listeners are left out. */
    static final int SETTLING = 3;

    /** Pause after the database could not be used. Nothing counts as tried meanwhile. */
    static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    /** How often H2 is synced and tidied: some ten milliseconds under load, next to nothing when idle. */
    static final Duration TIDY = Duration.ofSeconds(2);

    /** Room in H2's file is used again after this; by then what took its place has been synced several times. */
    public static final Duration H2_RETENTION = TIDY.multipliedBy(5);

    /** Parts of H2's file that are filled less than this, in percent, are moved together. */
    static final int H2_FILLED = 50;

    /** Bytes moved at one time. */
    static final int H2_MOVED = 1 << 20;

    /** Bytes kept back on the disk for H2: more than all that is under way ever writes at once. */
    static final long BALLAST = 4 << 20;

    /** With fewer bytes left on the disk nothing new is written: H2 still has to move its parts together. */
    static final long DISK_FLOOR = 1 << 20;

    /** Exit code of a process that can no longer use its database, and has to be started again. */
    static final int EXIT_BROKEN = 3;

    /** Rows that are done stay this long to recognise a repeated update: Telegram repeats for at most 24 hours. */
    static final Duration DONE_KEPT = Duration.ofHours(72);

    /** What failed for good stays sealed so long for somebody to look at, and no longer. */
    static final Duration ASIDE_KEPT = Duration.ofDays(30);

    /** How long an ordinary parcel is tried; urgent ones are tried without end. */
    static final Duration TRIED = Duration.ofHours(24);

    /** An answer to a press is worthless later: Telegram drops the press itself after 150 seconds. */
    static final Duration PRESS_ANSWERED = Duration.ofSeconds(150);

    /** Telegram shows "typing" for so long. */
    static final Duration TYPING_SHOWN = Duration.ofSeconds(5);

    /** First pause after an unclear outcome; doubled up to {@link #BACKOFF_MAX}. */
    static final Duration BACKOFF = Duration.ofSeconds(1);
    static final Duration BACKOFF_MAX = Duration.ofSeconds(60);

    /** Added to a messenger's own pause, so that its clock has surely passed it. */
    static final Duration GATE_MARGIN = Duration.ofMillis(100);

    /** So many chats refused within so short a time mean that the bot as a whole is too fast. */
    static final int REFUSED_CHATS = 3;
    static final Duration REFUSED_TOGETHER = Duration.ofSeconds(10);

    /** Longest that all wait because some were refused: then it is tried again. */
    static final Duration EVERYONE_WAITS = Duration.ofSeconds(60);

    /** A reason as stored. */
    static final int REASON = 200;

    /** Buttons below a message that stand one a row: more would push the words out of a small phone's sight. */
    static final int COLUMN = 6;

    /** Characters of a label that fit half a row of a phone 320 points wide. */
    static final int HALF_ROW = 13;

    /** A chat takes one message a second; a hair less, since the messenger counts when they arrive, not when they leave. */
    static final Duration CHAT_EACH = Duration.ofMillis(1050);

    /** Calls under way at once: enough for the global rate at a round trip of a second. */
    static final int IN_FLIGHT = 32;

    /** Messages that {@code /hide} can still take away; Telegram deletes nothing older than 48 hours. */
    public static final Duration TRACES_KEPT = Duration.ofHours(47);

    /** Message ids in one delete call, by the Bot API. */
    static final int DELETE_CHUNK = 100;

    /** How long a stop waits for the answers to what it has sent: half of the ten seconds that Docker gives a container. */
    static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    /** How often a standby asks for the lead, and the leader whether it still has it. */
    static final Duration LEAD_CHECK = Duration.ofSeconds(2);

    /**
     * PostgreSQL's advisory lock of whoever leads. "hamroh" in ASCII: any number will do, as long as nobody else in this
     * database uses it.
     */
    public static final long LEADER_LOCK = 0x68616d726f68L;

    /** How long a new lead waits for what the last one is still committing before it asks again. */
    static final Duration TERM_PATIENCE = Duration.ofSeconds(5);

    private Limits() {
    }
}
