package org.hamroh.emulator;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** setMessageReaction: a bot sets one of the standard emoji on a message, another in its place, or none. */
final class Reacting {

    /** ReactionTypeEmoji names them all. */
    static final Set<String> EMOJI = Set
            .of(("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 "
                    + "💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 "
                    + "🤷\u200d♂ 🤷 🤷\u200d♀ 😡").split(" "));

    private final World world;
    private final Access access;

    Reacting(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("setMessageReaction", this::setMessageReaction);
    }

    private String setMessageReaction(Bot bot, Params params) {
        JsonNode reactions = params.node("reaction");
        if (reactions.size() > Limits.REACTIONS) {
            throw Refusal.broken("REACTIONS_TOO_MANY");
        }
        String emoji = reactions.isEmpty() ? "" : emoji(reactions.path(0));
        world.change(() -> {
            Chat chat = access.toWrite(bot, params.node("chat_id"));
            Message message = chat.message(params.messageId())
                    .orElseThrow(() -> Refusal.badRequest("message to react not found"));
            if (message.service()) {
                throw Refusal.badRequest("message can't be reacted");
            }
            chat.reacts(message.id(), emoji);
        });
        return "true";
    }

    /** A custom one would have to be there already, or be allowed by administrators: here none is. */
    private static String emoji(JsonNode reaction) {
        String emoji = reaction.path("emoji").asString("");
        if (!reaction.path("type").asString("").equals("emoji") || !EMOJI.contains(emoji)) {
            throw Refusal.broken("REACTION_INVALID");
        }
        return emoji;
    }
}
