package org.hamroh.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One message of a chat as it is now; an edit makes a new one with the same id. Never changes. */
public final class Message {

    private static final List<String> KINDS = List.of("text", "photo", "voice", "video_note", "video", "audio",
            "animation", "document", "sticker", "venue", "location", "contact", "dice");

    private final ObjectNode json;
    private final JsonNode markup;
    private final boolean silent;
    private final long stamp;

    /** {@code markup} is what the bot sent along, of whatever kind; only an inline keyboard shows in the JSON. */
    Message(ObjectNode json, JsonNode markup, boolean silent, long stamp) {
        this.json = json;
        this.markup = markup;
        this.silent = silent;
        this.stamp = stamp;
    }

    public int id() {
        return json.path("message_id").asInt();
    }

    public long chatId() {
        return json.path("chat").path("id").asLong();
    }

    public Instant date() {
        return Instant.ofEpochSecond(json.path("date").asLong());
    }

    /** Who is seen to have written it: a user's id, a bot's, or that of the anonymous administrators' bot. */
    public long senderId() {
        return json.path("from").path("id").asLong();
    }

    public boolean fromBot() {
        return json.path("from").path("is_bot").asBoolean(false) && !json.has("sender_chat");
    }

    /** The text or the caption; empty when there is neither. */
    public String text() {
        return json.path("text").asString(json.path("caption").asString(""));
    }

    /** {@code text}, {@code photo}, {@code voice} …; {@code service} for what Telegram itself wrote. */
    public String kind() {
        return KINDS.stream().filter(json::has).findFirst().orElse("service");
    }

    /** The inline keyboard, row by row. */
    public List<List<Button>> rows() {
        return json.path("reply_markup").path("inline_keyboard").valueStream()
                .map(row -> row.valueStream().map(Message::button).toList()).toList();
    }

    public List<Button> buttons() {
        return rows().stream().flatMap(List::stream).toList();
    }

    public Optional<Button> button(String label) {
        return buttons().stream().filter(button -> button.label().equals(label)).findFirst();
    }

    public boolean edited() {
        return json.has("edit_date");
    }

    /** Sent without a sound. */
    public boolean silent() {
        return silent;
    }

    /** It can be neither forwarded nor saved. */
    public boolean guarded() {
        return json.path("has_protected_content").asBoolean(false);
    }

    public OptionalInt replyTo() {
        return Stream.of(json.path("reply_to_message").path("message_id")).filter(JsonNode::isInt)
                .mapToInt(JsonNode::asInt).findFirst();
    }

    /** The Bot API's Message object. A copy: what was sent stays as it was. */
    public JsonNode json() {
        return json.deepCopy();
    }

    @Override
    public String toString() {
        return "#" + id() + (fromBot() ? " bot: " : " " + senderId() + ": ")
                + (kind().equals("text") ? text() : "[" + kind() + "] " + text())
                + buttons().stream().map(button -> " [" + button.label() + "]").reduce("", String::concat);
    }

    ObjectNode tree() {
        return json;
    }

    JsonNode markup() {
        return markup;
    }

    /** Grows with every change of any chat, so that "after this" can be said. */
    long stamp() {
        return stamp;
    }

    boolean service() {
        return kind().equals("service");
    }

    private static Button button(JsonNode node) {
        return new Button(node.path("text").asString(""), node.path("callback_data").asString(""),
                node.path("url").asString(""));
    }
}
