package org.hamroh.channel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What stands below a message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Keyboard {

    Keyboard NONE = new None();
    Keyboard GONE = new Gone();

    /** One button a row: labels stay readable on a small phone. */
    static Keyboard column(List<Button> buttons) {
        return buttons.isEmpty() ? NONE : new Buttons(buttons.stream().map(List::of).toList());
    }

    record None() implements Keyboard {
    }

    /** The keys that stayed below the chat go away. */
    record Gone() implements Keyboard {
    }

    /** Buttons on the message itself, by rows. */
    record Buttons(List<List<Button>> rows) implements Keyboard {
    }

    /** Keys that stay below the chat; a press writes the label. */
    record Keys(List<List<String>> rows) implements Keyboard {
    }

    /** @param data at most 64 bytes of UTF-8 */
    record Button(String label, String data) {
    }
}
