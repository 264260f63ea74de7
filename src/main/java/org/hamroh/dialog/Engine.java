package org.hamroh.dialog;

import java.time.Instant;

/** Plays one turn. It has no state of its own, no clock and no side effect: the host acts on what it returns. */
public final class Engine {

    private Engine() {
    }

    /**
     * What comes of an input. Total: whatever the state and the input, even from another library, there is a turn with
     * at least one effect, and a person who stands on a step that is gone is led to the nearest one.
     */
    public static Turn play(Book book, State state, Input input, Instant now) {
        return new Scene(book, state, now).play(input);
    }
}
