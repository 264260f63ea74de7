package org.hamroh.channel;

import java.time.Instant;

/** Port: work that falls due. What is due stands in the database; nothing is remembered here. */
public interface Timer {

    /** Called about every {@link Limits#TICK} in a transaction of its own, only in the instance that leads. */
    void due(Instant now);
}
