package org.hamroh.dialog;

import java.util.Optional;

/** What the person does in a row of a plan. */
sealed interface Act {

    /** The input in front of this screen; empty if the button that it needs is not there. */
    Optional<Input> input(Book book, State state);

    /** Presses an option's button. */
    record Press(String option) implements Act {
        @Override
        public Optional<Input> input(Book book, State state) {
            return button(option, book, state).map(it -> new Input.Press(state.screen(), it.id()));
        }
    }

    /** Types the label that an option has in the language that is played. */
    record Types(String option) implements Act {
        @Override
        public Optional<Input> input(Book book, State state) {
            return button(option, book, state).map(it -> new Input.Text(it.label()));
        }
    }

    /** What needs no button: free text, a key, or what the bot has heard. */
    record Does(Input input) implements Act {
        @Override
        public Optional<Input> input(Book book, State state) {
            return Optional.of(input);
        }
    }

    private static Optional<Option> button(String option, Book book, State state) {
        return book.nearest(state.at()).flatMap(step -> step.option(option));
    }
}
