package org.hamroh.emulator;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of messages as apps make them from what people type. */
final class Typed {

    private Typed() {
    }

    static ObjectNode text(String text) {
        String shown = text.strip();
        if (shown.isEmpty() || shown.length() > Limits.TEXT) {
            throw new IllegalArgumentException("no app sends a text of " + shown.length() + " characters at once");
        }
        ObjectNode body = Json.object().put("text", shown);
        ArrayNode entities = TextEntities.complete(shown, MissingNode.getInstance());
        if (!entities.isEmpty()) {
            body.set("entities", entities);
        }
        return body;
    }

    static ObjectNode reply(ObjectNode body, Message to) {
        ObjectNode shown = to.tree().deepCopy();
        shown.remove("reply_to_message");
        body.set("reply_to_message", shown);
        return body;
    }

    /** The message with another text; a caption stays a caption. */
    static ObjectNode edited(Message old, String text, Instant now) {
        ObjectNode json = old.tree().deepCopy();
        ObjectNode body = text(text);
        json.remove(List.of("entities", "caption_entities"));
        if (old.kind().equals("text")) {
            json.setAll(body);
        } else {
            json.put("caption", body.path("text").asString());
        }
        return json.put("edit_date", now.getEpochSecond());
    }
}
