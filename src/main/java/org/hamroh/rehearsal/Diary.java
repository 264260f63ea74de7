package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** What somebody did with buttons and words, so that it can be written down as a plan. Thread-safe. */
final class Diary {

    /** One thing that was done. */
    sealed interface Done {

        /** @param data what the button told the bot */
        record Pressed(String data) implements Done {
        }

        /** Typed, or a key of the reply keyboard. */
        record Wrote(String text) implements Done {
        }
    }

    private final List<Done> done = new ArrayList<>();

    synchronized void add(Done next) {
        if (done.size() < Limits.DONE)
            done.add(next);
    }

    /** In the order in which it was done. */
    synchronized List<Done> done() {
        return List.copyOf(done);
    }
}
