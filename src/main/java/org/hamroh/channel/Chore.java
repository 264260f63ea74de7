package org.hamroh.channel;

import java.time.Instant;

/** Port: what is done once a day, in the instance that leads, and once after an outage however long it was. */
public interface Chore {

    /** Under which the day is marked in the database: at most 40 letters, never another. */
    String name();

    /**
     * One small step, in a transaction of its own. Killed in between, it is asked again.
     *
     * @return whether there may be more to do today
     */
    boolean step(Instant now);
}
