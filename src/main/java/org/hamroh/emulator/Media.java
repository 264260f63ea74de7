package org.hamroh.emulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Something other than plain text that a person sends. Every sending gives it new file ids. */
public final class Media {

    private final String kind;
    private final ObjectNode body;

    private Media(String kind, ObjectNode body) {
        this.kind = kind;
        this.body = body;
    }

    public static Media photo() {
        ObjectNode body = Json.object();
        ArrayNode sizes = body.putArray("photo");
        sizes.addObject().put("file_id", "").put("file_unique_id", "").put("width", 90).put("height", 67);
        sizes.addObject().put("file_id", "").put("file_unique_id", "").put("width", 800).put("height", 600);
        return new Media("photo", body);
    }

    public static Media voice(int seconds) {
        return file("voice", Json.object().put("duration", seconds).put("mime_type", "audio/ogg"));
    }

    public static Media videoNote(int seconds) {
        return file("video_note", Json.object().put("length", 240).put("duration", seconds));
    }

    public static Media video(int seconds) {
        return file("video", Json.object().put("width", 640).put("height", 360).put("duration", seconds));
    }

    public static Media audio(int seconds) {
        return file("audio", Json.object().put("duration", seconds));
    }

    public static Media document(String fileName) {
        return file("document", Json.object().put("file_name", fileName));
    }

    public static Media sticker(String emoji) {
        return file("sticker", Json.object().put("type", "regular").put("width", 512).put("height", 512)
                .put("is_animated", false).put("is_video", false).put("emoji", emoji));
    }

    public static Media location(double latitude, double longitude) {
        return plain("location", Json.object().put("latitude", latitude).put("longitude", longitude));
    }

    /** Somebody's contact; {@code userId} 0 for one who has no account. */
    public static Media contact(String phone, String firstName, long userId) {
        ObjectNode contact = Json.object().put("phone_number", phone).put("first_name", firstName);
        return plain("contact", userId == 0 ? contact : contact.put("user_id", userId));
    }

    public static Media ownContact(Profile profile, String phone) {
        return contact(phone, profile.firstName(), profile.id());
    }

    /** A text written by somebody else, passed on; {@code from} stays visible, as Telegram shows it. */
    public static Media forwarded(String text, Profile from) {
        ObjectNode body = Typed.text(text);
        body.putObject("forward_origin").put("type", "user").put("date", 1).set("sender_user", from.user());
        return new Media("text", body);
    }

    /** The same with a caption under it. */
    public Media captioned(String caption) {
        return new Media(kind, body.deepCopy().put("caption", caption));
    }

    ObjectNode body(Files files) {
        ObjectNode sent = body.deepCopy();
        JsonNode contents = sent.path(kind).isArray() ? sent.path(kind) : Json.array().add(sent.path(kind));
        for (JsonNode content : contents) {
            if (content instanceof ObjectNode file && file.has("file_id")) {
                String id = files.newId();
                file.put("file_id", id).put("file_unique_id", id.substring(0, 15));
                files.keep(id, kind, sent.path(kind));
            }
        }
        return sent;
    }

    private static Media file(String kind, ObjectNode content) {
        return plain(kind, content.put("file_id", "").put("file_unique_id", ""));
    }

    private static Media plain(String kind, ObjectNode content) {
        ObjectNode body = Json.object();
        body.set(kind, content);
        return new Media(kind, body);
    }
}
