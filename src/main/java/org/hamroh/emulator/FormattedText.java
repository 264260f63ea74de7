package org.hamroh.emulator;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text a bot sends, parsed, trimmed and checked as Telegram does it. */
record FormattedText(String text, ArrayNode entities) {

    /** Reads the parameters {@code name}, {@code parse_mode} and {@code entitiesName}; the text may be empty. */
    static FormattedText of(Params params, String name, String entitiesName) {
        return of(params.text(name), params.text("parse_mode"), params.node(entitiesName));
    }

    /** A text that must be there, of at most {@link Limits#TEXT} units once parsed. */
    static FormattedText message(Params params) {
        FormattedText text = of(params, "text", "entities");
        if (text.text.isEmpty()) {
            throw Refusal.broken("message text is empty");
        }
        if (text.text.length() > Limits.TEXT) {
            throw Refusal.broken("message is too long");
        }
        return text;
    }

    static FormattedText caption(Params params) {
        FormattedText caption = of(params, "caption", "caption_entities");
        if (caption.text.length() > Limits.CAPTION) {
            throw Refusal.broken("message caption is too long");
        }
        return caption;
    }

    private static FormattedText of(String raw, String mode, JsonNode marked) {
        if (raw.getBytes(StandardCharsets.UTF_8).length > Limits.RAW_TEXT_BYTES) {
            throw Refusal.broken("text is too long");
        }
        if (mode.isEmpty()) {
            TextEntities.check(raw, marked);
            return trimmed(raw, marked);
        }
        if (!mode.equalsIgnoreCase("HTML")) {
            // Markdown is legal on Telegram; here it is not spoken, so nobody relies on it by accident.
            throw Refusal.broken("unsupported parse_mode");
        }
        if (!marked.isEmpty()) {
            throw Refusal.broken("parse_mode and entities exclude each other");
        }
        HtmlText html = HtmlText.parse(raw);
        return trimmed(html.text(), html.entities());
    }

    private static FormattedText trimmed(String raw, JsonNode marked) {
        int start = raw.length() - raw.stripLeading().length();
        String text = raw.strip();
        ArrayNode kept = Json.array();
        for (JsonNode entity : marked) {
            int from = Math.max(0, entity.path("offset").asInt() - start);
            int to = Math.min(text.length(), entity.path("offset").asInt() + entity.path("length").asInt() - start);
            if (from < to) {
                kept.add(((ObjectNode) entity.deepCopy()).put("offset", from).put("length", to - from));
            }
        }
        return new FormattedText(text, TextEntities.complete(text, kept));
    }

    /** Adds the text to a message, unless it is empty. */
    void into(ObjectNode body, String name, String entitiesName) {
        if (!text.isEmpty()) {
            body.put(name, text);
            if (!entities.isEmpty()) {
                body.set(entitiesName, entities);
            }
        }
    }
}
