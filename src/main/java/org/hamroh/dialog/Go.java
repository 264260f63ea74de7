package org.hamroh.dialog;

/** Where a press, a {@code then} or an answer to free text leads. */
public sealed interface Go {

    /** The word in a file that means {@link Return}. */
    String RETURN = "return";

    /** To a step. */
    record To(StepRef step) implements Go {
    }

    /** Back to the step that is waiting, newest first; with none waiting, to the menu. */
    record Return() implements Go {
    }
}
