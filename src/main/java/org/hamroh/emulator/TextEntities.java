package org.hamroh.emulator;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What Telegram itself marks in a text, and the checks on what a bot marks. */
final class TextEntities {

    // Words are taken whole (possessively, and not from their middle): a long text must not cost its square.
    private static final Pattern FOUND = Pattern.compile(
            "(?<command>(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?!\\w))"
                    + "|(?<email>(?<![\\w.+-])[\\w.+-]++@[\\w-]+(\\.[\\w-]+)+)"
                    + "|(?<mention>(?<![\\w@])@[A-Za-z][A-Za-z0-9_]{2,31})|(?<url>https?://[^\\s<>]+)"
                    + "|(?<hashtag>(?<![\\w#])#[\\w\\p{L}]+)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Set<String> TYPES = Set.of("mention", "hashtag", "cashtag", "bot_command", "url", "email",
            "phone_number", "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote",
            "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time");

    private TextEntities() {
    }

    /** Marks commands, links and names, unless something is marked there already. */
    static ArrayNode complete(String text, JsonNode marked) {
        ArrayNode entities = Json.array();
        marked.forEach(entities::add);
        Matcher found = FOUND.matcher(text);
        while (found.find()) {
            if (marked.valueStream().noneMatch(entity -> overlaps(entity, found.start(), found.end()))) {
                entities.addObject().put("type", type(found)).put("offset", found.start())
                        .put("length", found.end() - found.start());
            }
        }
        return entities;
    }

    /** Refuses entities that lie outside the text or are of no known type. */
    static void check(String text, JsonNode entities) {
        for (JsonNode entity : entities) {
            if (!TYPES.contains(entity.path("type").asString(""))) {
                throw Refusal.broken("can't parse MessageEntity: Unsupported type specified");
            }
            long offset = entity.path("offset").asLong();
            long length = entity.path("length").asLong();
            if (offset < 0 || length <= 0 || offset >= text.length()) {
                throw Refusal.broken("entity begins after the end of the text at UTF-16 offset " + offset);
            }
            if (offset + length > text.length()) {
                throw Refusal.broken("entity beginning at UTF-16 offset " + offset
                        + " ends after the end of the text at UTF-16 offset " + (offset + length));
            }
            if (insidePair(text, offset) || insidePair(text, offset + length)) {
                throw Refusal.broken("entity begins in a middle of a UTF-16 symbol at byte offset " + offset);
            }
        }
    }

    private static boolean insidePair(String text, long at) {
        int index = (int) at;
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static boolean overlaps(JsonNode entity, int start, int end) {
        int from = entity.path("offset").asInt();
        return from < end && from + entity.path("length").asInt() > start;
    }

    private static String type(Matcher found) {
        return found.group("command") != null
                ? "bot_command"
                : found.group("email") != null
                        ? "email"
                        : found.group("mention") != null ? "mention" : found.group("url") != null ? "url" : "hashtag";
    }
}
