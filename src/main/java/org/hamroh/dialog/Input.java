package org.hamroh.dialog;

import java.util.Optional;

/** What a turn begins with. */
public sealed interface Input {

    /** {@code /start} or {@code /menu}: the menu, with the way back forgotten and the answers kept. */
    record Start() implements Input {
    }

    /** A press of a button on the screen with this number. */
    record Press(int screen, String option) implements Input {

        /** Reads the data of a {@link Button}; empty if it is no button of ours. */
        public static Optional<Press> of(String data) {
            int colon = data.indexOf(':');
            if (colon < 2 || data.charAt(0) != 's') {
                return Optional.empty();
            }
            try {
                return Optional.of(new Press(Integer.parseInt(data.substring(1, colon)), data.substring(colon + 1)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** Free text that nobody else claimed. */
    record Text(String text) implements Input {
    }

    /** One step back. */
    record Back() implements Input {
    }

    /** The host leads the person to a step; {@code go: return} leads from there to the present one. */
    record Visit(StepRef step) implements Input {
    }

    /** The present screen again, under a new number. */
    record Show() implements Input {
    }
}
