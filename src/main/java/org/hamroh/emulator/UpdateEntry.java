package org.hamroh.emulator;

import java.time.Instant;

/**
 * The life of one update.
 *
 * @param offered in how many polls it was given out
 * @param lastPoll the number of the last poll that gave it out, 0 for none
 */
public record UpdateEntry(long id, String kind, Instant created, int offered, long lastPoll, Fate fate) {

    /** How an update ended, if it did. */
    public enum Fate {
        /** Still in the queue. */
        PENDING,
        /** The bot asked for a higher offset. */
        CONFIRMED,
        /** Telegram kept it no longer. */
        EXPIRED,
        /** Thrown away by a negative offset or by dropping what was pending. */
        FORGOTTEN
    }
}
