package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Commands, names and descriptions. */
class IntroducingTest extends Story {

    @Test
    void commandsAreKeptPerScopeAndLanguage() {
        bot.gets("setMyCommands", "commands", commands("help", "Help"));
        bot.gets("setMyCommands", "commands", commands("help", "Көмек"), "language_code", "kk");
        bot.gets("setMyCommands", "commands", commands("queue", "Очередь"), "scope",
                TestBot.parsed("{\"type\":\"all_group_chats\"}"));
        assertThat(bot.gets("getMyCommands", "language_code", "kk").path(0).path("description").asString())
                .isEqualTo("Көмек");
        assertThat(registered.commands("all_group_chats", "")).containsExactly("queue");
        assertThat(registered.commands("default", "ru")).isEmpty();
        bot.gets("deleteMyCommands", "language_code", "kk");
        assertThat(bot.gets("getMyCommands", "language_code", "kk")).isEmpty();
        assertThat(registered.commands("default", "")).containsExactly("help");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aScopeMayNameAChatTheBotKnows() {
        person.starts();
        JsonNode scope = TestBot.object("type", "chat", "chat_id", person.id());
        bot.gets("setMyCommands", "commands", commands("take", "Взять"), "scope", scope);
        assertThat(registered.commands("chat", "")).containsExactly("take");
        assertThat(bot.refused("setMyCommands", "commands", commands("take", "Взять"), "scope",
                TestBot.object("type", "chat", "chat_id", 5))).isEqualTo("Bad Request: chat not found");
    }

    @ParameterizedTest
    @CsvSource({ "Help,x", "помощь,x", "'',x", "a_command_that_is_longer_than_32_c,x", "help,''" })
    void aBrokenCommandIsRefused(String command, String description) {
        assertThat(bot.refused("setMyCommands", "commands", commands(command, description)))
                .startsWith("Bad Request: BOT_COMMAND_");
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void aListHasAtMostAHundredCommands() {
        ArrayNode many = Json.array();
        for (int i = 0; i <= 100; i++) {
            many.addObject().put("command", "c" + i).put("description", "x");
        }
        assertThat(bot.refused("setMyCommands", "commands", many)).isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
    }

    @Test
    void aScopeOfNoKnownTypeIsRefused() {
        assertThat(bot.refused("setMyCommands", "commands", commands("help", "x"), "scope",
                TestBot.parsed("{\"type\":\"everywhere\"}"))).startsWith("Bad Request: can't parse scope");
    }

    @Test
    void textsAreKeptPerLanguageAndHaveLimits() {
        bot.gets("setMyDescription", "description", "Линия помощи", "language_code", "ru");
        assertThat(bot.gets("getMyDescription", "language_code", "ru").path("description").asString())
                .isEqualTo("Линия помощи");
        assertThat(bot.gets("getMyDescription").path("description").asString()).isEmpty();
        bot.refused("setMyDescription", "description", "x".repeat(513));
        bot.refused("setMyShortDescription", "short_description", "x".repeat(121));
        bot.refused("setMyName", "name", "x".repeat(65));
        bot.refused("setMyName", "name", "x", "language_code", "russian");
        assertThat(telegram.violations()).hasSize(4);
    }

    @Test
    void theNameIsTheOneShown() {
        person.starts();
        bot.gets("setMyName", "name", "Hamroh");
        bot.says(person.id(), "раз");
        assertThat(person.phone().last().json().path("from").path("first_name").asString()).isEqualTo("Hamroh");
    }

    private static JsonNode commands(String command, String description) {
        ArrayNode commands = Json.array();
        commands.addObject().put("command", command).put("description", description);
        return commands;
    }
}
