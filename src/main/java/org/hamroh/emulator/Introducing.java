package org.hamroh.emulator;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot says about itself: commands, name and descriptions, each per language and without one. */
final class Introducing {

    private final World world;
    private final Access access;

    Introducing(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    Map<String, BotApi.Action> actions() {
        Map<String, BotApi.Action> actions = new HashMap<>();
        actions.put("setMyCommands", this::setMyCommands);
        actions.put("getMyCommands", this::getMyCommands);
        actions.put("deleteMyCommands", this::deleteMyCommands);
        text(actions, "Name", "name", Limits.NAME, "bot name is too long");
        text(actions, "Description", "description", Limits.DESCRIPTION, "bot description is too long");
        text(actions, "ShortDescription", "short_description", Limits.SHORT_DESCRIPTION,
                "bot short description is too long");
        return actions;
    }

    private String setMyCommands(Bot bot, Params params) {
        JsonNode commands = params.node("commands");
        if (commands.size() > Limits.COMMANDS) {
            throw Refusal.broken("BOT_COMMANDS_TOO_MUCH");
        }
        commands.forEach(Introducing::check);
        world.change(() -> {
            bot.commands().put(key(bot, params), commands);
        });
        return "true";
    }

    private String getMyCommands(Bot bot, Params params) {
        return world.look(() -> bot.commands().getOrDefault(key(bot, params), Json.array())).toString();
    }

    private String deleteMyCommands(Bot bot, Params params) {
        world.change(() -> {
            bot.commands().remove(key(bot, params));
        });
        return "true";
    }

    private static void check(JsonNode command) {
        String name = command.path("command").asString("");
        String description = command.path("description").asString("");
        if (!name.matches("/?[a-z0-9_]{1," + Limits.COMMAND + "}")) {
            throw Refusal.broken("BOT_COMMAND_INVALID");
        }
        if (description.isBlank() || description.length() > Limits.COMMAND_DESCRIPTION) {
            throw Refusal.broken("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private String key(Bot bot, Params params) {
        JsonNode scope = params.node("scope");
        ObjectNode canonical = CommandMenu.scope(scope.path("type").asString("default"));
        if (scope.has("chat_id")) {
            canonical.put("chat_id", access.toRead(bot, scope.path("chat_id")).id());
        }
        if (scope.has("user_id")) {
            canonical.put("user_id", scope.path("user_id").asLong());
        }
        return canonical + language(params);
    }

    private static String language(Params params) {
        String language = params.text("language_code");
        if (!language.matches("([a-z]{2})?")) {
            throw Refusal.broken("wrong language code specified");
        }
        return language;
    }

    private void text(Map<String, BotApi.Action> actions, String suffix, String field, int most, String tooLong) {
        actions.put("setMy" + suffix, (bot, params) -> {
            String text = params.text(field);
            String key = field + ":" + language(params);
            if (text.length() > most) {
                throw Refusal.broken(tooLong);
            }
            world.change(() -> {
                bot.texts().put(key, text);
            });
            return "true";
        });
        actions.put("getMy" + suffix, (bot, params) -> {
            String key = field + ":" + language(params);
            return Json.object().put(field, world.look(() -> bot.texts().getOrDefault(key, ""))).toString();
        });
    }
}
