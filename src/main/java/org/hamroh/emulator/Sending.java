package org.hamroh.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The methods that send something new: text, stored media by file_id, a location, a contact. */
final class Sending {

    private static final Map<String, String> MEDIA = Map.of("sendPhoto", "photo", "sendVoice", "voice",
            "sendVideoNote", "video_note", "sendVideo", "video", "sendAudio", "audio", "sendDocument", "document",
            "sendSticker", "sticker");

    private static final Set<String> CHAT_ACTIONS = Set.of("typing", "upload_photo", "record_video", "upload_video",
            "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
            "record_video_note", "upload_video_note");

    private final World world;
    private final Outgoing outgoing;

    Sending(World world) {
        this.world = world;
        this.outgoing = new Outgoing(world);
    }

    Map<String, BotApi.Action> actions() {
        Map<String, BotApi.Action> actions = new HashMap<>();
        actions.put("sendMessage", this::sendMessage);
        actions.put("sendLocation", this::sendLocation);
        actions.put("sendContact", this::sendContact);
        actions.put("sendChatAction", this::sendChatAction);
        MEDIA.forEach((method, kind) -> actions.put(method, (bot, params) -> sendMedia(bot, params, kind)));
        return actions;
    }

    private String sendMessage(Bot bot, Params params) {
        FormattedText text = FormattedText.message(params);
        return send(bot, params, () -> {
            ObjectNode body = Json.object();
            text.into(body, "text", "entities");
            if (params.has("link_preview_options")) {
                body.set("link_preview_options", params.node("link_preview_options"));
            }
            return body;
        });
    }

    private String sendMedia(Bot bot, Params params, String kind) {
        FormattedText caption = FormattedText.caption(params);
        return send(bot, params, () -> {
            Files.Stored file = world.files.find(params.text(kind))
                    .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
            if (!file.kind().equals(kind)) {
                throw Refusal.badRequest("can't use file of type " + file.kind() + " as " + kind);
            }
            ObjectNode body = Json.object();
            body.set(kind, file.content());
            caption.into(body, "caption", "caption_entities");
            return body;
        });
    }

    private String sendLocation(Bot bot, Params params) {
        double latitude = params.node("latitude").asDouble();
        double longitude = params.node("longitude").asDouble();
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw Refusal.broken("wrong location specified");
        }
        return send(bot, params, () -> {
            ObjectNode body = Json.object();
            body.putObject("location").put("latitude", latitude).put("longitude", longitude);
            return body;
        });
    }

    private String sendContact(Bot bot, Params params) {
        return send(bot, params, () -> {
            ObjectNode body = Json.object();
            ObjectNode contact = body.putObject("contact").put("phone_number", params.text("phone_number"))
                    .put("first_name", params.text("first_name"));
            Json.putUnlessEmpty(contact, "last_name", params.text("last_name"));
            return body;
        });
    }

    private String sendChatAction(Bot bot, Params params) {
        if (!CHAT_ACTIONS.contains(params.text("action"))) {
            throw Refusal.broken("wrong parameter action in request");
        }
        world.change(() -> {
            if (outgoing.chat(bot, params) instanceof PrivateChat chat) {
                chat.showsAction();
            }
        });
        return "true";
    }

    private String send(Bot bot, Params params, Supplier<ObjectNode> body) {
        return world.change(() -> {
            Chat chat = outgoing.chat(bot, params);
            return outgoing.post(bot, chat, params, body.get());
        }).tree().toString();
    }
}
