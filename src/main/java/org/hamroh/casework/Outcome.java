package org.hamroh.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a help request ended, in the operator's view. */
public enum Outcome {
    HELPED, REFERRED, LEFT, OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> of(String id) {
        return Arrays.stream(values()).filter(outcome -> outcome.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
