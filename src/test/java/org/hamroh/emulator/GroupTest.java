package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Groups: who is in, who is told what, who may write. */
class GroupTest extends Story {

    private final Person creator = telegram.person("creator");
    private final Person member = telegram.person("member");

    private Group desk() {
        Group desk = telegram.supergroup("desk", creator).adds(member).adds(registered).promotes(registered);
        catchUp();
        return desk;
    }

    @Test
    void theBotIsToldOfItsOwnComingRisingFallingAndGoing() {
        Group group = telegram.group("g", creator).adds(registered).promotes(registered).demotes(registered)
                .removes(registered);
        List<JsonNode> updates = bot.polls();
        assertThat(updates.stream().map(update -> update.path("my_chat_member"))
                .filter(change -> change.has("new_chat_member"))
                .map(change -> change.path("old_chat_member").path("status").asString() + ">"
                        + change.path("new_chat_member").path("status").asString()))
                .containsExactly("left>member", "member>administrator", "administrator>member", "member>kicked");
        assertThat(updates).anyMatch(update -> update.path("message").path("new_chat_members").path(0).path("id")
                .asLong() == registered.id());
        assertThat(group.chat()).first().extracting(Message::kind).isEqualTo("service");
    }

    @Test
    void aBotThatIsNotInWritesNothing() {
        Group group = telegram.group("g", creator);
        assertThat(refusal(group)).isEqualTo("Bad Request: chat not found");
        group.adds(registered).removes(registered);
        assertThat(refusal(group)).isEqualTo("Forbidden: bot was kicked from the group chat");
        group.adds(registered);
        bot.gets("leaveChat", "chat_id", group.id());
        assertThat(refusal(group)).isEqualTo("Forbidden: bot is not a member of the group chat");

        Group large = telegram.supergroup("s", creator).adds(registered);
        bot.gets("leaveChat", "chat_id", large.id());
        assertThat(refusal(large)).isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void aPlainMemberBotHearsOnlyWhatIsMeantForIt() {
        Group group = telegram.supergroup("g", creator).adds(registered).adds(member);
        int mine = bot.says(group.id(), "я здесь");
        catchUp();
        member.writesIn(group, "между нами");
        member.writesIn(group, "/queue@someoneelse");
        member.writesIn(group, "см. /queue");
        member.writesIn(group, "/queue");
        member.writesIn(group, "/queue@helpbot");
        member.repliesIn(group, mine, "ответ боту");
        creator.sendsIn(group, Media.photo());
        assertThat(texts()).containsExactly("/queue", "/queue@helpbot", "ответ боту");

        group.promotes(registered);
        member.writesIn(group, "теперь слышно");
        assertThat(texts()).contains("теперь слышно");
    }

    @Test
    void privacyModeCanBeOff() {
        registered.readsEverything();
        Group group = telegram.supergroup("g", creator).adds(registered);
        creator.writesIn(group, "слышно");
        assertThat(texts()).containsExactly("слышно");
        assertThat(bot.gets("getMe").path("can_read_all_group_messages").asBoolean()).isTrue();
    }

    @Test
    void changesOfOthersAreToldToAdministratorsThatAskForThem() {
        Group desk = desk();
        desk.promotes(member);
        assertThat(bot.polls()).isEmpty();
        bot.polls("allowed_updates", TestBot.parsed("[\"message\",\"chat_member\"]"));
        desk.demotes(member);
        assertThat(bot.polls()).singleElement().satisfies(update -> {
            JsonNode change = update.path("chat_member");
            assertThat(change.path("from").path("id").asLong()).isEqualTo(creator.id());
            assertThat(change.path("old_chat_member").path("status").asString()).isEqualTo("administrator");
            assertThat(change.path("new_chat_member").path("user").path("id").asLong()).isEqualTo(member.id());
        });
        catchUp();
        desk.demotes(registered);
        member.leaves(desk);
        assertThat(bot.polls()).noneMatch(update -> update.has("chat_member"));
    }

    @Test
    void aBotAsksWhatSomebodyIs() {
        Group desk = desk();
        assertThat(status(desk, creator)).isEqualTo("creator");
        assertThat(status(desk, member)).isEqualTo("member");
        desk.promotes(member);
        assertThat(status(desk, member)).isEqualTo("administrator");
        desk.removes(member);
        assertThat(status(desk, member)).isEqualTo("kicked");
        desk.adds(member);
        member.leaves(desk);
        assertThat(status(desk, member)).isEqualTo("left");
        assertThat(bot.refused("getChatMember", "chat_id", desk.id(), "user_id", person.id()))
                .isEqualTo("Bad Request: member not found");
        person.starts();
        assertThat(status(desk, person)).isEqualTo("left");
    }

    @Test
    void ofOthersOnlyAnAdministratorIsTold() {
        Group desk = desk().demotes(registered);
        assertThat(bot.refused("getChatMember", "chat_id", desk.id(), "user_id", member.id()))
                .isEqualTo("Bad Request: CHAT_ADMIN_REQUIRED");
        assertThat(bot.gets("getChatMember", "chat_id", desk.id(), "user_id", registered.id()).path("status")
                .asString()).isEqualTo("member");
    }

    @Test
    void administratorsAreListedWithoutOtherBots() {
        Bot other = telegram.bot("1002:test", "other");
        Group desk = desk().adds(other).promotes(other);
        assertThat(ids(bot.gets("getChatAdministrators", "chat_id", desk.id())))
                .containsExactlyInAnyOrder(creator.id(), registered.id());
        assertThat(ids(bot.gets("getChatAdministrators", "chat_id", desk.id(), "return_bots", true)))
                .containsExactlyInAnyOrder(creator.id(), registered.id(), other.id());
        assertThat(bot.gets("getChatMemberCount", "chat_id", desk.id()).asInt()).isEqualTo(4);
    }

    @Test
    void aPublicGroupIsSeenToBeOne() {
        Group desk = desk();
        assertThat(bot.gets("getChat", "chat_id", desk.id()).has("username")).isFalse();
        desk.opens("opendesk");
        assertThat(bot.gets("getChat", "chat_id", "@OpenDesk").path("username").asString()).isEqualTo("opendesk");
        assertThat(bot.refused("getChat", "chat_id", "@nobody")).isEqualTo("Bad Request: chat not found");
    }

    @Test
    void anAnonymousAdministratorWritesAsTheGroup() {
        Group desk = desk().promotesAnonymous(member);
        member.writesIn(desk, "/take");
        JsonNode message = bot.polls().getLast().path("message");
        assertThat(message.path("from").path("username").asString()).isEqualTo("GroupAnonymousBot");
        assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(desk.id());
        assertThat(message.toString()).doesNotContain(Long.toString(member.id()));
        assertThatIllegalStateException()
                .isThrownBy(() -> telegram.group("g", creator).adds(member).promotesAnonymous(member));
    }

    @Test
    void aPressInAGroupNamesWhoPressed() {
        Group desk = desk();
        asks(desk.id(), "Запрос", "Взять", "take");
        Press press = member.pressesIn(desk, "Взять");
        JsonNode query = bot.polls().getLast().path("callback_query");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(member.id());
        assertThat(query.path("message").path("chat").path("id").asLong()).isEqualTo(desk.id());
        assertThat(press.person()).isEqualTo(member);
        assertThatIllegalStateException().isThrownBy(() -> person.pressesIn(desk, "Взять"));
        assertThat(desk.awaitsText("Запрос").button("Взять")).isPresent();
    }

    @Test
    void anUpgradeGivesANewIdAndTheOldOneSaysWhich() {
        Group group = telegram.group("desk", creator).adds(member).adds(registered).promotes(registered);
        long old = group.id();
        catchUp();
        group.upgrades();
        assertThat(group.id()).isNotEqualTo(old).isLessThan(-1_000_000_000_000L);
        assertThat(bot.polls().stream().map(update -> update.path("message").path("chat").path("id").asLong() + ":"
                + update.path("message").path("migrate_to_chat_id").asLong(0) + ":"
                + update.path("message").path("migrate_from_chat_id").asLong(0)))
                .containsExactly(old + ":" + group.id() + ":0", group.id() + ":0:" + old);
        JsonNode refusal = bot.calls("sendMessage", "chat_id", old, "text", "?");
        assertThat(refusal.path("description").asString())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refusal.path("parameters").path("migrate_to_chat_id").asLong()).isEqualTo(group.id());
        bot.says(group.id(), "и здесь");
        assertThat(group.awaitsText("и здесь").chatId()).isEqualTo(group.id());
        assertThat(bot.gets("getChatMember", "chat_id", group.id(), "user_id", member.id()).path("status").asString())
                .isEqualTo("member");
    }

    @Test
    void anEditInAGroupIsTold() {
        Group desk = desk();
        int id = member.writesIn(desk, "раз").id();
        member.editsIn(desk, id, "два");
        assertThat(bot.polls().getLast().path("edited_message").path("text").asString()).isEqualTo("два");
    }

    private String refusal(Group group) {
        return bot.refused("sendMessage", "chat_id", group.id(), "text", "?");
    }

    private String status(Group group, Person who) {
        return bot.gets("getChatMember", "chat_id", group.id(), "user_id", who.id()).path("status").asString();
    }

    private List<String> texts() {
        return bot.polls().stream().map(update -> update.path("message").path("text").asString(""))
                .filter(text -> !text.isEmpty()).toList();
    }

    private static List<Long> ids(JsonNode members) {
        return ((ArrayNode) members).valueStream().map(one -> one.path("user").path("id").asLong())
                .collect(Collectors.toList());
    }
}
