package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The flood limits, by a clock that only the test moves. */
class FloodTest extends Story {

    @BeforeEach
    void limited() {
        person.starts();
        telegram.floodLimits(true);
    }

    @Test
    void aChatTakesABurstOfThreeAndThenOneASecond() {
        for (int i = 0; i < 3; i++) {
            bot.says(person.id(), "раз");
        }
        HttpResponse<String> refused = bot.post("sendMessage",
                TestBot.object("chat_id", person.id(), "text", "два").toString(), "application/json");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body())
                .isEqualTo("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry "
                        + "after 1\",\"parameters\":{\"retry_after\":1}}");
        clock.advance(Duration.ofSeconds(1));
        bot.says(person.id(), "три");
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "четыре")).startsWith("Too Many");
        assertThat(person.phone().chat()).hasSize(5);
    }

    @Test
    void editsCountLikeSends() {
        int id = bot.says(person.id(), "раз");
        bot.says(person.id(), "раз");
        bot.gets("editMessageText", "chat_id", person.id(), "message_id", id, "text", "два");
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", id, "text", "три"))
                .isEqualTo("Too Many Requests: retry after 1");
    }

    @Test
    void answersAndDeletesDoNotCount() {
        asks(person.id(), "?", "Да", "yes");
        bot.says(person.id(), "раз");
        int id = bot.says(person.id(), "раз");
        bot.gets("answerCallbackQuery", "callback_query_id", person.presses("Да").id());
        bot.gets("deleteMessage", "chat_id", person.id(), "message_id", id);
        bot.gets("sendChatAction", "chat_id", person.id(), "action", "typing");
        assertThat(person.phone().chat()).hasSize(3);
    }

    @Test
    void aGroupTakesTwentyAMinute() {
        Group group = telegram.supergroup("g", telegram.person("creator")).adds(registered);
        for (int i = 0; i < 20; i++) {
            bot.says(group.id(), "раз");
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(bot.refused("sendMessage", "chat_id", group.id(), "text", "ещё"))
                .isEqualTo("Too Many Requests: retry after 40");
        clock.advance(Duration.ofSeconds(39));
        assertThat(bot.refused("sendMessage", "chat_id", group.id(), "text", "ещё"))
                .isEqualTo("Too Many Requests: retry after 1");
        clock.advance(Duration.ofSeconds(1));
        bot.says(group.id(), "ещё");
    }

    @Test
    void aBotSendsThirtyASecondOverAllChats() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            people.add(telegram.person("p" + i));
            people.getLast().starts();
        }
        for (Person one : people.subList(0, 30)) {
            bot.says(one.id(), "раз");
        }
        assertThat(bot.refused("sendMessage", "chat_id", people.getLast().id(), "text", "раз"))
                .isEqualTo("Too Many Requests: retry after 1");
        clock.advance(Duration.ofSeconds(1));
        bot.says(people.getLast().id(), "раз");
    }

    @Test
    void theSameOffsetAgainAtOnceGetsOneUpdateOnly() {
        person.writes("раз");
        assertThat(bot.polls("limit", 5)).hasSize(2);
        assertThat(bot.polls("limit", 5)).hasSize(1);
        telegram.floodLimits(false);
        assertThat(bot.polls("limit", 5)).hasSize(2);
    }
}
