package org.hamroh.emulator;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What all methods that put a message into a chat have in common. Under the world's lock. */
final class Outgoing {

    private final World world;
    private final Access access;

    Outgoing(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    /** Where the call wants to write, if it may and if nothing in the call is about things not modelled here. */
    Chat chat(Bot bot, Params params) {
        if (params.has("business_connection_id")) {
            throw Refusal.badRequest("business connection not found");
        }
        Chat chat = access.toWrite(bot, params.node("chat_id"));
        if (params.has("message_thread_id") || params.has("direct_messages_topic_id")) {
            throw Refusal.badRequest("message thread not found");
        }
        if (params.has("reply_markup")) {
            Markups.check(params.node("reply_markup"), chat instanceof PrivateChat);
        }
        return chat;
    }

    Message post(Bot bot, Chat chat, Params params, ObjectNode body) {
        quote(chat, params.node("reply_parameters"), body);
        if (params.flag("protect_content")) {
            body.put("has_protected_content", true);
        }
        world.rateLimits.spend(bot, chat);
        ObjectNode sender = Json.object();
        sender.set("from", bot.user());
        Message message = chat.post(sender, body, params.node("reply_markup"), params.flag("disable_notification"));
        world.ledger.deliveredMessage(message);
        return message;
    }

    private static void quote(Chat chat, JsonNode reply, ObjectNode body) {
        if (reply.isMissingNode()) {
            return;
        }
        JsonNode elsewhere = reply.path("chat_id");
        boolean here = elsewhere.isMissingNode() || elsewhere.asLong(0) == chat.id();
        List<Message> found = chat.message(here ? reply.path("message_id").asInt(0) : 0).stream().toList();
        if (found.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean(false)) {
            throw Refusal.badRequest("message to be replied not found");
        }
        found.forEach(message -> Typed.reply(body, message));
    }
}
