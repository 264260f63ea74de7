package org.hamroh.channel;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Port: takes what comes in. Receivers are asked in their order until one takes it. */
public interface Receiver {

    /**
     * A question to the messenger that must be answered first, outside any transaction; only this chat waits for it.
     * An answer that fails or does not come within {@link Limits#ASKING} counts as none.
     */
    default Optional<CompletionStage<?>> before(Incoming incoming) {
        return Optional.empty();
    }

    /** Whether it goes before what others wrote, when much waits. Asked on the thread that listens: quick, no database. */
    default boolean hurries(Incoming incoming) {
        return false;
    }

    /** Runs in the transaction that also marks the row as done. False: not mine, ask the next. */
    boolean receive(Incoming incoming);
}
