package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a bot can take back, and for how long. */
class DeletingTest extends Story {

    private static final String CANNOT = "Bad Request: message can't be deleted";

    @BeforeEach
    void started() {
        person.starts();
    }

    @Test
    void inAPrivateChatBothSidesMessagesGoForTwoDays() {
        int mine = bot.says(person.id(), "моё");
        int theirs = person.writes("твоё").id();
        clock.advance(Duration.ofDays(2));
        deletes(mine);
        deletes(theirs);
        assertThat(person.phone().chat()).extracting(Message::text).containsExactly("/start");
        assertThat(bot.refused("deleteMessage", "chat_id", person.id(), "message_id", mine))
                .isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void afterTwoDaysTheyStay() {
        int mine = bot.says(person.id(), "моё");
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        assertThat(bot.refused("deleteMessage", "chat_id", person.id(), "message_id", mine)).isEqualTo(CANNOT);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void whoBlockedTheBotStillHasMessagesTakenBack() {
        int mine = bot.says(person.id(), "моё");
        person.blocks();
        deletes(mine);
        assertThat(person.phone().chat()).hasSize(1);
    }

    @Test
    void manyGoAtOnceAndThoseThatAreGoneAreNoMatter() {
        int one = bot.says(person.id(), "раз");
        int two = bot.says(person.id(), "два");
        bot.gets("deleteMessages", "chat_id", person.id(), "message_ids", ids(one, 999, two));
        assertThat(person.phone().chat()).hasSize(1);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void oneThatIsTooOldKeepsTheOthers() {
        int old = bot.says(person.id(), "давно");
        clock.advance(Duration.ofDays(3));
        int young = bot.says(person.id(), "сейчас");
        assertThat(bot.refused("deleteMessages", "chat_id", person.id(), "message_ids", ids(old, young)))
                .isEqualTo(CANNOT);
        assertThat(person.phone().chat()).hasSize(3);
    }

    @Test
    void atMostAHundredAtOnceAndAtLeastOne() {
        ArrayNode many = Json.array();
        for (int i = 1; i <= 101; i++) {
            many.add(i);
        }
        bot.refused("deleteMessages", "chat_id", person.id(), "message_ids", many);
        bot.refused("deleteMessages", "chat_id", person.id(), "message_ids", Json.array());
        assertThat(telegram.violations()).hasSize(2);
    }

    @Test
    void inAGroupOthersMessagesNeedTheRight() {
        Person creator = telegram.person("creator");
        Group group = telegram.supergroup("g", creator).adds(registered).promotes(registered,
                EnumSet.complementOf(EnumSet.of(Right.DELETE_MESSAGES)));
        int theirs = creator.writesIn(group, "пишу").id();
        assertThat(bot.refused("deleteMessage", "chat_id", group.id(), "message_id", theirs)).isEqualTo(CANNOT);
        group.promotes(registered);
        clock.advance(Duration.ofDays(30));
        bot.gets("deleteMessage", "chat_id", group.id(), "message_id", theirs);
        assertThat(group.chat()).noneMatch(message -> message.id() == theirs);
    }

    private void deletes(int id) {
        bot.gets("deleteMessage", "chat_id", person.id(), "message_id", id);
    }

    private static JsonNode ids(int... ids) {
        ArrayNode array = Json.array();
        for (int id : ids) {
            array.add(id);
        }
        return array;
    }
}
