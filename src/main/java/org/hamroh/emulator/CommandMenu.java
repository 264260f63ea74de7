package org.hamroh.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which of a bot's lists of commands somebody sees: the first one set, from the narrowest scope to the widest. */
record CommandMenu(Bot bot, String language) {

    CommandMenu(Bot bot, Profile profile) {
        this(bot, profile.language().split("-", 2)[0]);
    }

    /** In the chat of the bot and a person. */
    List<Command> in(PrivateChat chat) {
        return first(List.of(chat("chat", chat), scope("all_private_chats"), scope("default")));
    }

    /** In a group, for one of its members. */
    List<Command> in(GroupChat chat, Member member) {
        List<ObjectNode> scopes = new ArrayList<>();
        scopes.add(chat("chat_member", chat).put("user_id", member.id()));
        if (member.administers()) {
            scopes.add(chat("chat_administrators", chat));
        }
        scopes.add(chat("chat", chat));
        if (member.administers()) {
            scopes.add(scope("all_chat_administrators"));
        }
        scopes.add(scope("all_group_chats"));
        scopes.add(scope("default"));
        return first(scopes);
    }

    static ObjectNode scope(String type) {
        return Json.object().put("type", type);
    }

    private static ObjectNode chat(String type, Chat chat) {
        return scope(type).put("chat_id", chat.id());
    }

    /** In each scope the list of the app's language comes before the one without a language. */
    private List<Command> first(List<ObjectNode> scopes) {
        return scopes.stream().flatMap(scope -> Stream.of(scope + language, scope.toString()))
                .flatMap(key -> Optional.ofNullable(bot.commands().get(key)).stream()).filter(list -> !list.isEmpty())
                .findFirst().stream().flatMap(JsonNode::valueStream)
                .map(command -> new Command(command.path("command").asString().replaceFirst("^/", ""),
                        command.path("description").asString()))
                .toList();
    }
}
