package org.hamroh.emulator;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Finds the chat a call names and says, in Telegram's words, why a bot may not go there. Under the world's lock. */
final class Access {

    private final World world;

    Access(World world) {
        this.world = world;
    }

    /** A chat the bot may write to now. */
    Chat toWrite(Bot bot, JsonNode chatId) {
        Chat chat = find(bot, chatId);
        switch (chat) {
        case PrivateChat privately -> {
            mustBeActive(privately);
            if (!privately.started()) {
                throw Refusal.forbidden("bot can't initiate conversation with a user");
            }
            if (privately.blocked()) {
                throw Refusal.forbidden("bot was blocked by the user");
            }
        }
        case GroupChat group -> mustBeIn(bot, group);
        }
        return chat;
    }

    /** A chat the bot may look into: a person who blocked it can still be looked at. */
    Chat toRead(Bot bot, JsonNode chatId) {
        Chat chat = find(bot, chatId);
        switch (chat) {
        case PrivateChat privately -> {
            if (!privately.started()) {
                throw Refusal.badRequest("chat not found");
            }
        }
        case GroupChat group -> mustBeIn(bot, group);
        }
        return chat;
    }

    /** Like reading, except that nothing can be taken back from a deleted account. */
    Chat toDelete(Bot bot, JsonNode chatId) {
        Chat chat = toRead(bot, chatId);
        if (chat instanceof PrivateChat privately) {
            mustBeActive(privately);
        }
        return chat;
    }

    GroupChat group(Bot bot, JsonNode chatId, Supplier<Refusal> otherwise) {
        if (toRead(bot, chatId) instanceof GroupChat group) {
            return group;
        }
        throw otherwise.get();
    }

    private Chat find(Bot bot, JsonNode chatId) {
        if (chatId.isString()) {
            return named(chatId.asString());
        }
        long id = chatId.asLong();
        if (id > 0) {
            if (world.bots().stream().anyMatch(other -> other.id() == id)) {
                throw Refusal.forbidden("bots can't send messages to bots");
            }
            return world.person(id).map(person -> world.privateChat(bot, person)).orElseThrow(Access::notFound);
        }
        GroupChat group = world.group(id).orElseThrow(Access::notFound);
        group.upgradedTo().ifPresent(newId -> {
            throw Refusal.upgraded(newId);
        });
        return group;
    }

    private Chat named(String username) {
        return world.groups().stream().filter(group -> !group.username().isEmpty())
                .filter(group -> username.equalsIgnoreCase("@" + group.username())).findFirst()
                .orElseThrow(Access::notFound);
    }

    private void mustBeIn(Bot bot, GroupChat group) {
        Member.Status status = group.known(bot.id()).map(Member::status).orElseThrow(Access::notFound);
        switch (status) {
        case KICKED -> throw Refusal.forbidden("bot was kicked from the " + group.noun());
        case LEFT -> throw Refusal.forbidden("bot is not a member of the " + group.noun());
        case CREATOR, ADMINISTRATOR, MEMBER -> {
        }
        }
    }

    private void mustBeActive(PrivateChat chat) {
        if (chat.person().deactivated()) {
            throw Refusal.forbidden("user is deactivated");
        }
    }

    private static Refusal notFound() {
        return Refusal.badRequest("chat not found");
    }
}
