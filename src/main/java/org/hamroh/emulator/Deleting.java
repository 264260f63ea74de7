package org.hamroh.emulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deleting: in private chats whatever is under 48 hours old, in groups a bot's own, and others' with the right. */
final class Deleting {

    private final World world;
    private final Access access;

    Deleting(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("deleteMessage", this::deleteMessage, "deleteMessages", this::deleteMessages);
    }

    private String deleteMessage(Bot bot, Params params) {
        world.change(() -> {
            Chat chat = access.toDelete(bot, params.node("chat_id"));
            Message message = chat.message(params.messageId())
                    .orElseThrow(() -> Refusal.badRequest("message to delete not found"));
            refusal(bot, chat, message).ifPresent(refusal -> {
                throw refusal;
            });
            chat.remove(message.id());
        });
        return "true";
    }

    /** Those that are not there are passed over; one that may not be deleted refuses the call. */
    private String deleteMessages(Bot bot, Params params) {
        List<Integer> ids = ids(params);
        world.change(() -> {
            Chat chat = access.toDelete(bot, params.node("chat_id"));
            List<Message> found = ids.stream().flatMap(id -> chat.message(id).stream()).toList();
            found.stream().flatMap(message -> refusal(bot, chat, message).stream()).findFirst().ifPresent(refusal -> {
                throw refusal;
            });
            found.forEach(message -> chat.remove(message.id()));
        });
        return "true";
    }

    static List<Integer> ids(Params params) {
        int count = params.node("message_ids").size();
        if (count == 0) {
            throw Refusal.broken("message identifiers are not specified");
        }
        if (count > Limits.IDS) {
            throw Refusal.broken("too many message identifiers specified");
        }
        return params.node("message_ids").valueStream().map(id -> id.asInt(0)).toList();
    }

    private static Optional<Refusal> refusal(Bot bot, Chat chat, Message message) {
        boolean mayOthers = chat instanceof GroupChat group && group.known(bot.id())
                .filter(member -> member.rights().contains(Right.DELETE_MESSAGES)).isPresent();
        boolean mine = message.senderId() == bot.id() || chat instanceof PrivateChat;
        boolean young = !chat.olderThan(message, Limits.DELETES_WITHIN);
        return mayOthers || (mine && young)
                ? Optional.empty()
                : Optional.of(Refusal.badRequest("message can't be deleted"));
    }
}
