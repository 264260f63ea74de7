package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Which commands Telegram shows to whom: the narrowest scope wins, in it the app's own language. */
class CommandMenuTest extends Story {

    private final Person kazakh = telegram.person("kazakh", "kk");
    private final Person creator = telegram.person("creator", "ru");
    private final Group group = telegram.supergroup("desk", creator);

    @BeforeEach
    void started() {
        person.starts();
        kazakh.starts();
        group.adds(registered);
        group.adds(person);
    }

    @Test
    void withoutAnyListThereIsNoMenu() {
        assertThat(person.phone().commands()).isEmpty();
        assertThat(group.commands(registered, person)).isEmpty();
    }

    @Test
    void aLanguagesOwnListComesBeforeTheOneForAll() {
        sets("for all", TestBot.object("type", "all_private_chats"), "");
        sets("қазақша", TestBot.object("type", "all_private_chats"), "kk");
        assertThat(kazakh.phone().commands()).containsExactly(new Command("help", "қазақша"));
        assertThat(person.phone().commands()).containsExactly(new Command("help", "for all"));
    }

    @Test
    void aNarrowerScopeComesBeforeALanguage() {
        sets("default, қазақша", TestBot.object("type", "default"), "kk");
        sets("private", TestBot.object("type", "all_private_chats"), "");
        assertThat(kazakh.phone().commands()).containsExactly(new Command("help", "private"));
        sets("hers", TestBot.object("type", "chat", "chat_id", kazakh.id()), "");
        assertThat(kazakh.phone().commands()).containsExactly(new Command("help", "hers"));
        assertThat(person.phone().commands()).containsExactly(new Command("help", "private"));
    }

    @Test
    void whatIsForPrivateChatsIsNotForGroups() {
        sets("private", TestBot.object("type", "all_private_chats"), "");
        assertThat(group.commands(registered, person)).isEmpty();
        sets("default", TestBot.object("type", "default"), "");
        assertThat(group.commands(registered, person)).containsExactly(new Command("help", "default"));
    }

    @Test
    void administratorsOfAGroupHaveTheirOwn() {
        sets("groups", TestBot.object("type", "all_group_chats"), "");
        sets("administrators", TestBot.object("type", "all_chat_administrators"), "");
        assertThat(group.commands(registered, person)).containsExactly(new Command("help", "groups"));
        assertThat(group.commands(registered, creator)).containsExactly(new Command("help", "administrators"));
        sets("this group", TestBot.object("type", "chat", "chat_id", group.id()), "");
        assertThat(group.commands(registered, creator)).containsExactly(new Command("help", "this group"));
        sets("this one", TestBot.object("type", "chat_member", "chat_id", group.id(), "user_id", creator.id()), "");
        assertThat(group.commands(registered, creator)).containsExactly(new Command("help", "this one"));
        assertThat(group.commands(registered, person)).containsExactly(new Command("help", "this group"));
    }

    @Test
    void aDeletedListMakesWayForTheNext() {
        sets("default", TestBot.object("type", "default"), "");
        sets("русский", TestBot.object("type", "default"), "ru");
        bot.gets("deleteMyCommands", "language_code", "ru");
        assertThat(person.phone().commands()).containsExactly(new Command("help", "default"));
    }

    private void sets(String description, JsonNode scope, String language) {
        ArrayNode commands = Json.array();
        commands.addObject().put("command", "/help").put("description", description);
        bot.gets("setMyCommands", "commands", commands, "scope", scope, "language_code", language);
    }
}
