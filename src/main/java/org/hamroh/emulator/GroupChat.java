package org.hamroh.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A group or a supergroup with its members. Guarded by the world's lock. */
final class GroupChat extends Chat {

    private final long id;
    private final boolean supergroup;
    private final String title;
    private final Map<Long, Member> members = new LinkedHashMap<>();
    private String username = "";
    private OptionalLong upgradedTo = OptionalLong.empty();

    GroupChat(World world, long id, boolean supergroup, String title) {
        super(world);
        this.id = id;
        this.supergroup = supergroup;
        this.title = title;
    }

    @Override
    long id() {
        return id;
    }

    @Override
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("type", type()).put("title", title);
        Json.putUnlessEmpty(json, "username", username);
        return json;
    }

    @Override
    void tell(String kind, Message message) {
        for (Bot bot : world.bots()) {
            if (hears(bot, message)) {
                tell(bot, kind, message);
            }
        }
    }

    /** Privacy mode: a bot that is no administrator is told only what is meant for it, and what Telegram writes. */
    private boolean hears(Bot bot, Message message) {
        Member member = member(bot.id(), bot.user());
        if (!member.present()) {
            return false;
        }
        return member.administers() || bot.readsAll() || message.service() || commands(bot, message)
                || message.tree().path("reply_to_message").path("from").path("id").asLong(0) == bot.id();
    }

    private static boolean commands(Bot bot, Message message) {
        JsonNode entity = message.tree().path("entities").path(0);
        if (!entity.path("type").asString("").equals("bot_command") || entity.path("offset").asInt(-1) != 0) {
            return false;
        }
        String command = message.text().substring(0, entity.path("length").asInt());
        return !command.contains("@") || command.endsWith("@" + bot.username());
    }

    /** Telegram itself writes into the group, in the name of whoever did something. */
    void service(ObjectNode actor, ObjectNode body) {
        ObjectNode sender = Json.object();
        sender.set("from", actor);
        tell("message", post(sender, body));
    }

    Member member(long userId, ObjectNode user) {
        Member member = members.get(userId);
        return member == null ? Member.left(user) : member;
    }

    Optional<Member> known(long userId) {
        return Optional.ofNullable(members.get(userId));
    }

    List<Member> present() {
        return members.values().stream().filter(Member::present).toList();
    }

    /** Somebody becomes something else: the bot itself is told of itself, administrating bots of others. */
    void becomes(ObjectNode actor, Member after) {
        Member before = member(after.id(), after.user());
        members.put(after.id(), after);
        ObjectNode update = Json.object();
        update.set("chat", json());
        update.set("from", actor);
        update.put("date", world.now().getEpochSecond());
        update.set("old_chat_member", before.json());
        update.set("new_chat_member", after.json());
        for (Bot bot : world.bots()) {
            if (bot.id() == after.id()) {
                bot.queue().add("my_chat_member", update.toString(), Limits.KEEPS);
            } else if (member(bot.id(), bot.user()).administers()) {
                bot.queue().add("chat_member", update.toString(), Limits.KEEPS);
            }
        }
        changed.signalAll();
    }

    /** Takes over the members of the group this one was upgraded from, silently. */
    void inherits(GroupChat old) {
        members.putAll(old.members);
    }

    void upgradedTo(long newId) {
        upgradedTo = OptionalLong.of(newId);
    }

    OptionalLong upgradedTo() {
        return upgradedTo;
    }

    boolean supergroup() {
        return supergroup;
    }

    /** The word for this chat in Telegram's errors. */
    String noun() {
        return supergroup ? "supergroup chat" : "group chat";
    }

    String username() {
        return username;
    }

    void username(String publicName) {
        username = publicName;
        changed.signalAll();
    }

    String title() {
        return title;
    }

    private String type() {
        return supergroup ? "supergroup" : "group";
    }
}
