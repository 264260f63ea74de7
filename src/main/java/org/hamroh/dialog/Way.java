package org.hamroh.dialog;

import java.util.Map;
import java.util.Optional;

/**
 * A way out of a step, as the checks see it.
 *
 * @param part where in the step it is written, such as {@code options.lost.go}
 * @param keep the answers it keeps
 */
record Way(StepRef from, String part, Go go, Map<String, String> keep) {

    static final String THEN = "then";

    /** That it takes no word from the person. */
    boolean isThen() {
        return part.equals(THEN);
    }

    boolean isReturn() {
        return go instanceof Go.Return;
    }

    Optional<StepRef> to() {
        return switch (go) {
        case Go.To(var step) -> Optional.of(step);
        case Go.Return() -> Optional.empty();
        };
    }
}
