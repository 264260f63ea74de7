package org.hamroh.rehearsal;

import java.util.Objects;
import java.util.function.Supplier;

/** What the page asks for cannot be done; the message is a sentence for the page. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String sentence) {
        super(sentence);
    }

    private Refused(String sentence, RuntimeException why) {
        super(sentence, why);
    }

    /**
     * Does something with the emulator, which refuses what no app of Telegram's would do: its first line says why, and
     * the whole chat follows.
     */
    static <T> T asked(Supplier<T> act) {
        try {
            return act.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Refused(Objects.requireNonNullElse(e.getMessage(), "").lines().findFirst()
                    .orElse("This cannot be done"), e);
        }
    }
}
