package org.hamroh.channel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/** What stands below a message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Keyboard {

    Keyboard NONE = new None();
    Keyboard GONE = new Gone();

    /** One button a row, so that labels stay readable on a small phone; of many buttons two short ones share a row. */
    static Keyboard column(List<Button> buttons) {
        if (buttons.isEmpty())
            return NONE;
        List<List<Button>> rows = new ArrayList<>();
        for (Button button : buttons) {
            boolean shares = buttons.size() > Limits.COLUMN && !rows.isEmpty() && rows.getLast().size() == 1
                    && isShort(rows.getLast().getFirst()) && isShort(button);
            rows.add(shares ? List.of(rows.removeLast().getFirst(), button) : List.of(button));
        }
        return new Buttons(rows);
    }

    private static boolean isShort(Button button) {
        return button.label().length() <= Limits.HALF_ROW;
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
