package org.hamroh.emulator;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that change a message a bot has sent. */
final class Editing {

    private final World world;
    private final Outgoing outgoing;

    Editing(World world) {
        this.world = world;
        this.outgoing = new Outgoing(world);
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("editMessageText", this::editMessageText, "editMessageCaption", this::editMessageCaption,
                "editMessageReplyMarkup", this::editMessageReplyMarkup);
    }

    private String editMessageText(Bot bot, Params params) {
        FormattedText text = FormattedText.message(params);
        return edit(bot, params, json -> {
            if (!json.has("text")) {
                throw Refusal.badRequest("there is no text in the message to edit");
            }
            json.remove(List.of("entities", "link_preview_options"));
            text.into(json, "text", "entities");
            if (params.has("link_preview_options")) {
                json.set("link_preview_options", params.node("link_preview_options"));
            }
        });
    }

    private String editMessageCaption(Bot bot, Params params) {
        FormattedText caption = FormattedText.caption(params);
        return edit(bot, params, json -> {
            if (json.has("text")) {
                throw Refusal.badRequest("there is no caption in the message to edit");
            }
            json.remove(List.of("caption", "caption_entities"));
            caption.into(json, "caption", "caption_entities");
        });
    }

    private String editMessageReplyMarkup(Bot bot, Params params) {
        return edit(bot, params, json -> {
        });
    }

    /** An edit that names no keyboard takes the old one away. */
    private String edit(Bot bot, Params params, Consumer<ObjectNode> change) {
        if (params.has("inline_message_id")) {
            throw Refusal.badRequest("MESSAGE_ID_INVALID");
        }
        if (!params.has("chat_id")) {
            throw Refusal.broken("chat_id is empty");
        }
        if (!params.has("message_id")) {
            throw Refusal.broken("message identifier is not specified");
        }
        return world.change(() -> {
            Chat chat = outgoing.chat(bot, params);
            Message old = chat.message(params.messageId())
                    .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
            if (old.senderId() != bot.id() || !editable(old)) {
                throw Refusal.badRequest("message can't be edited");
            }
            JsonNode markup = params.node("reply_markup");
            ObjectNode json = old.tree().deepCopy();
            json.remove("reply_markup");
            change.accept(json);
            if (!markup.path("inline_keyboard").isEmpty()) {
                json.set("reply_markup", markup);
            }
            if (json.equals(old.tree())) {
                throw Refusal.badRequest("message is not modified: specified new message content and reply markup are "
                        + "exactly the same as a current content and reply markup of the message");
            }
            world.rateLimits.spend(bot, chat);
            return chat.edit(old, json.put("edit_date", world.now().getEpochSecond()), markup);
        }).tree().toString();
    }

    /** A message that carried a reply keyboard, its removal or a forced reply stays as it is. */
    private static boolean editable(Message message) {
        JsonNode markup = message.markup();
        return !message.service() && !message.tree().has("forward_origin") && !markup.has("keyboard")
                && !markup.has("remove_keyboard") && !markup.has("force_reply");
    }
}
