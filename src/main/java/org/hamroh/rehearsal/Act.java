package org.hamroh.rehearsal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
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
            text = written(text);
        }
    }

    /** An own message gets another text. */
    record Edit(int message, String text) implements Act {
        public Edit {
            text = written(text);
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

    /** A sample is sent with the paperclip. */
    record Send(String kind) implements Act {
        public Send {
            kind = Objects.requireNonNullElse(kind, "");
        }
    }

    /** Something is switched: the network, or that the bot is blocked. */
    record Switch(boolean on) implements Act {
    }

    /**
     * Somebody new comes.
     *
     * @param language the phone's own; Russian if none is named
     */
    record Join(String role, String language) implements Act {
        public Join {
            role = Objects.requireNonNullElse(role, "");
            language = Objects.requireNonNullElse(language, "ru");
        }
    }

    /** The clock goes forward. */
    record Forward(String forward) implements Act {
        public Forward {
            forward = Objects.requireNonNullElse(forward, "");
        }

        Duration by() {
            try {
                return Duration.parse(forward);
            } catch (DateTimeParseException e) {
                throw new Refused("The clock needs a duration such as PT10M.");
            }
        }
    }

    /** Telegram does badly, or well again. */
    record Befall(String fault) implements Act {
        public Befall {
            fault = Objects.requireNonNullElse(fault, "");
        }
    }

    /** A word is looked for in the database. */
    record Search(String text) implements Act {
        public Search {
            text = Objects.requireNonNullElse(text, "").strip();
        }
    }

    private static String written(String text) {
        String stripped = Objects.requireNonNullElse(text, "").strip();
        if (stripped.isEmpty() || stripped.length() > Limits.TEXT)
            throw new Refused("A message has 1 to " + Limits.TEXT + " characters.");
        return stripped;
    }
}
