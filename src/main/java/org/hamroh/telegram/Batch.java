package org.hamroh.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hamroh.channel.Raw;
import org.hamroh.channel.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a poll's answer into its updates in one pass, each with its own raw text, byte for byte. */
record Batch(boolean ok, List<Raw> updates) {

    static Batch of(byte[] body, JsonMapper json, UpdateReader reader) {
        boolean ok = false;
        List<Raw> updates = new ArrayList<>();
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("ok"))
                    ok = value == JsonToken.VALUE_TRUE;
                else if (field.equals("result") && value == JsonToken.START_ARRAY)
                    while (parser.nextToken() != JsonToken.END_ARRAY)
                        updates.add(update(parser, body, reader));
                else
                    parser.skipChildren();
            }
        }
        return new Batch(ok, updates);
    }

    private static Raw update(JsonParser parser, byte[] body, UpdateReader reader) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode tree = parser.readValueAsTree();
        byte[] text = Arrays.copyOfRange(body, start, (int) parser.currentLocation().getByteOffset());
        return new Raw(tree.path("update_id").longValue(0), text, readable(tree, reader));
    }

    private static Optional<Reading> readable(JsonNode tree, UpdateReader reader) {
        try {
            return reader.read(tree);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
