package org.hamroh.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamroh.channel.Raw;
import org.hamroh.channel.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a poll's answer into its updates in one pass, each with its own raw text, byte for byte. */
record Batch(boolean ok, List<Raw> updates) {

    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");

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

    /** A single update that no parser takes, kept whole as it came; not an answer at all, if it has no number. */
    static Batch spoiled(byte[] body) {
        Matcher number = UPDATE_ID.matcher(new String(body, StandardCharsets.UTF_8));
        return number.find()
                ? new Batch(true, List.of(new Raw(Long.parseLong(number.group(1)), body, Optional.empty())))
                : new Batch(false, List.of());
    }

    private static Raw update(JsonParser parser, byte[] body, UpdateReader reader) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode tree = parser.readValueAsTree();
        byte[] text = Arrays.copyOfRange(body, start, (int) parser.currentLocation().getByteOffset());
        return new Raw(tree.path("update_id").longValue(Raw.NO_NUMBER), text, readable(tree, reader));
    }

    private static Optional<Reading> readable(JsonNode tree, UpdateReader reader) {
        try {
            return reader.read(tree);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
