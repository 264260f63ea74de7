package org.hamroh.telegram;

import java.time.Duration;
import org.hamroh.channel.Pace;

/** Telegram's limits, from its bots FAQ and Bot API, and how we keep clear of them. */
final class Limits {

    /**
     * FAQ: about 30 calls a second in all, 1 message a second in a chat with short bursts, 20 a minute in a group. Edits
     * count as messages. We stay below and keep some for what is urgent. In a group only six go as they come: edits wait
     * beyond that, and the digest of a flood, renewed again and again, would use up the minute in its first seconds.
     */
    static final Pace.Rates RATES = new Pace.Rates(25, 5, 3, 18, 2, 6);

    /** How often an answer to a press is tried before the message that follows has to do. */
    static final int PRESS_TRIES = 3;

    /**
     * So many are asked about at once; when a thousand come, an operator's press waits for some thirty rounds of these, a
     * second or two at fifty milliseconds each.
     */
    static final int ASKING_AT_ONCE = 32;

    /** Updates in one poll, by the Bot API. */
    static final int POLL_BATCH = 100;

    /** How long a poll waits at the server; at most 50 by the Bot API. */
    static final Duration POLL_WAIT = Duration.ofSeconds(25);

    /** What a call may take on top of the server's own waiting, before it counts as lost. */
    static final Duration CALL = Duration.ofSeconds(15);
    static final Duration CONNECT = Duration.ofSeconds(5);

    /** Pause after a failed poll, doubled up to the longest. */
    static final Duration POLL_PAUSE = Duration.ofMillis(500);
    static final Duration POLL_PAUSE_MAX = Duration.ofSeconds(15);

    /** Whatever Telegram asks for, it is asked again after a day. */
    static final Duration RETRY_AFTER_MAX = Duration.ofDays(1);

    /** Pause between tries to put the commands into Telegram's menu. */
    static final Duration GREETING_PAUSE = Duration.ofMinutes(1);

    /** A revoked token does not come back by asking quickly. */
    static final Duration UNAUTHORIZED_PAUSE = Duration.ofMinutes(1);

    /** Older than this, the last good poll means that nothing is heard any more. */
    static final Duration POLL_FRESH = Duration.ofMinutes(2);

    /** How often a good poll is noted in the database. */
    static final Duration POLL_NOTED = Duration.ofSeconds(10);

    /** Answers to presses under way at once. */
    static final int PRESS_ANSWERS = 4;

    /** A line on the presser's screen, by the Bot API. */
    static final int PRESS_TEXT = 200;

    /** Longest text we read; Telegram itself sends at most 4096, more means that something is forged or broken. */
    static final int TEXT = 4096;

    /** So long nothing can be stored before people are told: a database that restarts is back by then. */
    static final Duration STRANDED_AFTER = Duration.ofSeconds(20);

    /** How soon the same chat is told again. */
    static final Duration STRANDED_AGAIN = Duration.ofMinutes(30);

    /** Chats remembered as told: more than ever wait at once. */
    static final int STRANDED_CHATS = 10_000;

    private Limits() {
    }
}
