package org.hamroh.emulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copying hides who wrote a message, forwarding shows it. */
final class Relaying {

    /** What a message says, apart from who said it, when, and in answer to what. */
    private static final Set<String> CONTENT = Set.of("text", "entities", "link_preview_options", "photo", "voice",
            "video_note", "video", "audio", "animation", "document", "sticker", "venue", "location", "contact", "dice",
            "caption", "caption_entities");
    /** Under these a copy may have another caption; a caption for any other kind is passed over. */
    private static final Set<String> CAPTIONED = Set.of("photo", "voice", "video", "audio", "animation", "document");

    private final World world;
    private final Access access;
    private final Outgoing outgoing;

    Relaying(World world) {
        this.world = world;
        this.access = new Access(world);
        this.outgoing = new Outgoing(world);
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("copyMessage", this::copyMessage, "copyMessages", this::copyMessages, "forwardMessage",
                this::forwardMessage);
    }

    private String copyMessage(Bot bot, Params params) {
        FormattedText caption = FormattedText.caption(params);
        return world.change(() -> {
            Chat to = outgoing.chat(bot, params);
            Message original = original(bot, params, params.messageId(), "copy");
            refuse(original, "copied");
            ObjectNode body = content(original);
            if (params.has("caption") && CAPTIONED.contains(original.kind())) {
                body.remove(List.of("caption", "caption_entities"));
                caption.into(body, "caption", "caption_entities");
            }
            return messageId(outgoing.post(bot, to, params, body));
        }).toString();
    }

    private String copyMessages(Bot bot, Params params) {
        List<Integer> ids = Deleting.ids(params);
        return world.change(() -> {
            Chat to = outgoing.chat(bot, params);
            Chat from = access.toRead(bot, params.node("from_chat_id"));
            List<Message> originals = ids.stream().flatMap(id -> from.message(id).stream())
                    .filter(message -> !message.service() && !message.guarded()).toList();
            if (originals.isEmpty()) {
                throw Refusal.badRequest("there are no messages to copy");
            }
            ArrayNode copies = Json.array();
            for (Message original : originals) {
                ObjectNode body = content(original);
                if (params.flag("remove_caption")) {
                    body.remove(List.of("caption", "caption_entities"));
                }
                copies.add(messageId(outgoing.post(bot, to, params, body)));
            }
            return copies;
        }).toString();
    }

    private String forwardMessage(Bot bot, Params params) {
        return world.change(() -> {
            Chat to = outgoing.chat(bot, params);
            Message original = original(bot, params, params.messageId(), "forward");
            refuse(original, "forwarded");
            ObjectNode body = content(original);
            if (original.tree().path("location").has("live_period")) {
                body.set("location", original.tree().path("location"));
            }
            body.set("forward_origin", origin(original));
            return outgoing.post(bot, to, params, body);
        }).tree().toString();
    }

    private Message original(Bot bot, Params params, int id, String verb) {
        return access.toRead(bot, params.node("from_chat_id")).message(id)
                .orElseThrow(() -> Refusal.badRequest("message to " + verb + " not found"));
    }

    private static void refuse(Message original, String participle) {
        if (original.service() || original.guarded()) {
            throw Refusal.badRequest("message can't be " + participle);
        }
    }

    /** A place that moves along is copied as the place where it is now. */
    private static ObjectNode content(Message original) {
        ObjectNode content = original.tree().deepCopy().retain(CONTENT);
        if (content.path("location") instanceof ObjectNode place) {
            place.remove("live_period");
        }
        return content;
    }

    /** Whoever wrote it first: a forwarded message keeps its origin. */
    private static JsonNode origin(Message original) {
        JsonNode known = original.tree().path("forward_origin");
        if (!known.isMissingNode()) {
            return known;
        }
        ObjectNode origin = Json.object().put("date", original.date().getEpochSecond());
        JsonNode group = original.tree().path("sender_chat");
        if (group.isMissingNode()) {
            origin.put("type", "user").set("sender_user", original.tree().path("from"));
        } else {
            origin.put("type", "chat").set("sender_chat", group);
        }
        return origin;
    }

    private static ObjectNode messageId(Message message) {
        return Json.object().put("message_id", message.id());
    }
}
