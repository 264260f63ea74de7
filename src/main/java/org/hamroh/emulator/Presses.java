package org.hamroh.emulator;

import tools.jackson.databind.node.ObjectNode;

/** Makes a press and the callback query that tells the bot of it. */
final class Presses {

    private Presses() {
    }

    static Press make(World world, Chat chat, Person person, Bot bot, int messageId, String data) {
        Press press = new Press(world, chat, person, bot, messageId, data);
        ObjectNode query = Json.object().put("id", press.id());
        query.set("from", person.profile().user());
        query.set("message", chat.message(messageId).map(Message::tree).orElseGet(() -> inaccessible(chat, messageId)));
        query.put("chat_instance", chat.instance()).put("data", data);
        world.add(press);
        chat.presses().add(press);
        bot.sees(person.id());
        bot.queue().add("callback_query", query.toString(), Limits.KEEPS_PRESS);
        return press;
    }

    /** What a bot is told of a message that is no longer there; the date is always 0. */
    private static ObjectNode inaccessible(Chat chat, int messageId) {
        ObjectNode message = Json.object();
        message.set("chat", chat.json());
        return message.put("message_id", messageId).put("date", 0);
    }
}
