package org.hamroh.emulator;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot may ask about itself, chats, members and files. */
final class Asking {

    private final World world;
    private final Access access;

    Asking(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("getMe", this::getMe, "getChat", this::getChat, "getChatMember", this::getChatMember,
                "getChatAdministrators", this::getChatAdministrators, "getChatMemberCount", this::getChatMemberCount,
                "leaveChat", this::leaveChat, "getFile", this::getFile);
    }

    private String getMe(Bot bot, Params params) {
        return world.look(() -> bot.user().put("can_join_groups", true)
                .put("can_read_all_group_messages", bot.readsAll()).put("supports_inline_queries", false)).toString();
    }

    private String getChat(Bot bot, Params params) {
        ObjectNode info = world.look(() -> access.toRead(bot, params.node("chat_id")).json());
        info.put("accent_color_id", 0).put("max_reaction_count", 11);
        info.putObject("accepted_gift_types").put("unlimited_gifts", true).put("limited_gifts", true)
                .put("unique_gifts", true).put("premium_subscription", true).put("gifts_from_channels", true);
        if (info.has("username")) {
            info.putArray("active_usernames").add(info.path("username").asString());
        }
        return info.toString();
    }

    /** Of others only an administrator is sure to be told; who is not in the group but known to the bot has left. */
    private String getChatMember(Bot bot, Params params) {
        long userId = params.number("user_id");
        return world.look(() -> {
            GroupChat group = group(bot, params);
            if (userId != bot.id() && !group.member(bot.id(), bot.user()).administers()) {
                throw Refusal.badRequest("CHAT_ADMIN_REQUIRED");
            }
            Optional<Member> stranger = world.person(userId).filter(person -> bot.hasSeen(userId))
                    .map(person -> Member.left(person.profile().user()));
            return group.known(userId).or(() -> stranger)
                    .orElseThrow(() -> Refusal.badRequest("member not found")).json();
        }).toString();
    }

    private String getChatAdministrators(Bot bot, Params params) {
        ArrayNode administrators = Json.array();
        world.look(() -> {
            group(bot, params).present().stream().filter(Member::administers)
                    .filter(member -> params.flag("return_bots") || !isBot(member) || member.id() == bot.id())
                    .forEach(member -> administrators.add(member.json()));
            return true;
        });
        return administrators.toString();
    }

    private String getChatMemberCount(Bot bot, Params params) {
        return Integer.toString(world.look(() -> group(bot, params).present().size()));
    }

    private String leaveChat(Bot bot, Params params) {
        world.change(() -> group(bot, params).becomes(bot.user(), Member.left(bot.user())));
        return "true";
    }

    private String getFile(Bot bot, Params params) {
        String id = params.text("file_id");
        Files.Stored file = world.look(() -> world.files.find(id))
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        return Json.object().put("file_id", id).put("file_unique_id", id.substring(0, 15))
                .put("file_path", file.kind() + "/" + id.substring(0, 15)).toString();
    }

    private GroupChat group(Bot bot, Params params) {
        return access.group(bot, params.node("chat_id"),
                () -> Refusal.badRequest("there are no administrators in the private chat"));
    }

    private static boolean isBot(Member member) {
        return member.user().path("is_bot").asBoolean(false);
    }
}
