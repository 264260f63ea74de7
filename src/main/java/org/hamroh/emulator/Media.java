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

    /** A place that moves along; {@link Phone#moves} tells where it is next. */
    public static Media liveLocation(double latitude, double longitude, int seconds) {
        return plain("location", Json.object().put("latitude", latitude).put("longitude", longitude).put("live_period",
                seconds));
    }

    /** It comes with its place as a location of its own, as Telegram sends it. */
    public static Media venue(double latitude, double longitude, String title) {
        ObjectNode place = Json.object().put("latitude", latitude).put("longitude", longitude);
        ObjectNode body = Json.object();
        body.putObject("venue").put("title", title).put("address", title).set("location", place);
        body.set("location", place);
        return new Media("venue", body);
    }

    /** It comes as a document too, as Telegram sends it. */
    public static Media animation(int seconds) {
        ObjectNode body = Json.object();
        body.putObject("animation").put("file_id", "").put("file_unique_id", "").put("width", 320).put("height", 240)
                .put("duration", seconds);
        body.putObject("document").put("file_id", "").put("file_unique_id", "").put("file_name", "a.mp4");
        return new Media("animation", body);
    }

    public static Media dice() {
        return plain("dice", Json.object().put("emoji", "🎲").put("value", 4));
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

    /** The same with a caption under it; Telegram itself marks names and links in it. */
    public Media captioned(String caption) {
        ObjectNode captioned = body.deepCopy().put("caption", caption);
        JsonNode entities = TextEntities.complete(caption, Json.array());
        if (!entities.isEmpty()) {
            captioned.set("caption_entities", entities);
        }
        return new Media(kind, captioned);
    }

    /** The same with a caption that names somebody without a username: tapping it opens who it is. */
    public Media naming(String caption, Profile profile) {
        ObjectNode naming = body.deepCopy().put("caption", caption);
        naming.putArray("caption_entities").addObject().put("type", "text_mention").put("offset", 0)
                .put("length", caption.length()).set("user", profile.user());
        return new Media(kind, naming);
    }

    /** The same passed on from somebody, who stays visible. */
    public Media from(Profile profile) {
        ObjectNode forwarded = body.deepCopy();
        forwarded.putObject("forward_origin").put("type", "user").put("date", 1).set("sender_user", profile.user());
        return new Media(kind, forwarded);
    }

    ObjectNode body(Files files) {
        ObjectNode sent = body.deepCopy();
        JsonNode contents = sent.path(kind).isArray() ? sent.path(kind) : Json.array().add(sent.path(kind));
        if (kind.equals("animation")) {
            contents = Json.array().add(sent.path(kind)).add(sent.path("document"));
        }
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
