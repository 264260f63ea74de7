package org.hamroh.rehearsal;

import java.util.Objects;
import java.util.OptionalInt;

/** What the page asks for; a part that is missing is empty. */
sealed interface Act {

    /**
     * Opens the chat with the bot.
     *
     * @param payload what a start link carries
     */
    record Start(String payload) implements Act {
        public Start {
            payload = Objects.requireNonNullElse(payload, "");
        }
    }

    /**
     * A message is sent.
     *
     * @param as who writes, in the group
     * @param replyTo the message answered
     */
    record Write(String as, String text, OptionalInt replyTo) implements Act {
        public Write {
            as = Objects.requireNonNullElse(as, "");
            text = Objects.requireNonNullElse(text, "").strip();
            if (text.isEmpty() || text.length() > Limits.TEXT)
                throw new IllegalArgumentException("A message has 1 to " + Limits.TEXT + " characters.");
        }
    }

    /**
     * An inline button is pressed.
     *
     * @param as who presses, in the group
     * @param message the message under which the button is
     */
    record Press(String as, int message, String button) implements Act {
        public Press {
            as = Objects.requireNonNullElse(as, "");
            button = Objects.requireNonNullElse(button, "");
        }
    }

    /** A key of the reply keyboard is pressed. */
    record Key(String label) implements Act {
        public Key {
            label = Objects.requireNonNullElse(label, "");
        }
    }

    /** Somebody new comes. */
    record Join(String role) implements Act {
        public Join {
            role = Objects.requireNonNullElse(role, "");
        }
    }
}
