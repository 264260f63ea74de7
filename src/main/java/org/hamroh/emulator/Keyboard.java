package org.hamroh.emulator;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The reply keyboard under the input field.
 *
 * @param messageId the message that brought it; deleting that message takes the keyboard away
 */
public record Keyboard(List<List<Key>> rows, boolean persistent, boolean oneTime, int messageId) {

    /** One key; {@code asks} is {@code contact} or {@code location} when it shares that, else empty. */
    public record Key(String label, String asks) {
    }

    static Keyboard of(JsonNode markup, int messageId) {
        List<List<Key>> rows = markup.path("keyboard").valueStream()
                .map(row -> row.valueStream().map(Keyboard::key).toList()).toList();
        return new Keyboard(rows, markup.path("is_persistent").asBoolean(false),
                markup.path("one_time_keyboard").asBoolean(false), messageId);
    }

    public List<String> labels() {
        return rows.stream().flatMap(List::stream).map(Key::label).toList();
    }

    private static Key key(JsonNode node) {
        String asks = node.path("request_contact").asBoolean(false)
                ? "contact"
                : node.path("request_location").asBoolean(false) ? "location" : "";
        return new Key(node.path("text").asString(""), asks);
    }
}
