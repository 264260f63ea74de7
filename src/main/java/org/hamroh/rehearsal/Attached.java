package org.hamroh.rehearsal;

import java.util.Map;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import tools.jackson.databind.JsonNode;

/** What is sent with the paperclip: samples for the sending side, what can be shown of it for the other. */
final class Attached {

    private static final int SECONDS = 4;

    /** The middle of Shymkent. */
    private static final double LATITUDE = 42.3154;
    private static final double LONGITUDE = 69.5869;

    private Attached() {
    }

    /** @throws Refused if there is no sample of this kind */
    static Media sample(String kind, Actor actor) {
        return switch (kind) {
        case "photo" -> Media.photo();
        case "voice" -> Media.voice(SECONDS);
        case "location" -> Media.location(LATITUDE, LONGITUDE);
        case "contact" -> Media.ownContact(actor.person().profile(), actor.telephone());
        case "document" -> Media.document("document.pdf");
        case "sticker" -> Media.sticker("👋");
        default -> throw new Refused("A photo, voice, location, contact, document or sticker can be sent.");
        };
    }

    /** Empty for what has nothing but a text. */
    static Map<String, Object> to(Message message) {
        String kind = message.kind();
        return switch (kind) {
        case "voice", "video_note", "video", "audio" -> Map.of("seconds", content(message).path("duration").asInt(0));
        case "document" -> Map.of("file", content(message).path("file_name").asString(""));
        case "sticker" -> Map.of("emoji", content(message).path("emoji").asString(""));
        case "location" -> place(content(message));
        case "venue" -> place(content(message).path("location"));
        case "contact" -> Map.of("phone", content(message).path("phone_number").asString(""), "name",
                content(message).path("first_name").asString(""));
        default -> Map.of();
        };
    }

    private static Map<String, Object> place(JsonNode location) {
        return Map.of("latitude", location.path("latitude").asDouble(0), "longitude",
                location.path("longitude").asDouble(0));
    }

    private static JsonNode content(Message message) {
        return message.json().path(message.kind());
    }
}
