package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Presses of inline buttons and the answers to them. */
class PressingTest extends Story {

    private static final String TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is "
            + "invalid";

    @BeforeEach
    void started() {
        person.starts();
        catchUp();
    }

    @Test
    void aPressReachesTheBotAndItsAnswerThePerson() {
        asks(person.id(), "Вы в безопасности?", "Да", "yes");
        Press press = person.presses("Да");
        JsonNode query = bot.polls().getLast().path("callback_query");
        assertThat(query.path("id").asString()).isEqualTo(press.id());
        assertThat(query.path("data").asString()).isEqualTo("yes");
        assertThat(query.path("message").path("text").asString()).isEqualTo("Вы в безопасности?");
        assertThat(telegram.unansweredPresses()).containsExactly(press);

        bot.gets("answerCallbackQuery", "callback_query_id", press.id(), "text", "Слышу", "show_alert", true);
        assertThat(press.awaitsAnswer()).isEqualTo(new Answer("Слышу", true, ""));
        assertThat(person.phone().answers()).containsExactly(new Answer("Слышу", true, ""));
        assertThat(telegram.unansweredPresses()).isEmpty();
    }

    @Test
    void onlyAButtonThatIsThereCanBePressed() {
        int id = asks(person.id(), "?", "Да", "yes");
        assertThatIllegalStateException().isThrownBy(() -> person.presses("Нет"));
        bot.gets("editMessageText", "chat_id", person.id(), "message_id", id, "text", "без кнопок");
        assertThatIllegalStateException().isThrownBy(() -> person.presses("Да"));
        bot.gets("sendMessage", "chat_id", person.id(), "text", "?", "reply_markup", TestBot.parsed(
                "{\"inline_keyboard\":[[{\"text\":\"Сайт\",\"url\":\"https://example.org\"}]]}"));
        assertThatIllegalStateException().isThrownBy(() -> person.presses("Сайт"))
                .withMessageContaining("https://example.org");
    }

    @Test
    void theNewestButtonWithTheLabelIsPressed() {
        asks(person.id(), "раз", "Да", "first");
        int id = asks(person.id(), "два", "Да", "second");
        assertThat(person.presses("Да").messageId()).isEqualTo(id);
    }

    @Test
    void aForgedPressMayNameAMessageThatIsGone() {
        Press press = person.forgesPress(4711, "s1:unsafe");
        JsonNode message = bot.polls().getLast().path("callback_query").path("message");
        assertThat(message).isEqualTo(TestBot.object("chat", person.profile().chat(), "message_id", 4711, "date", 0));
        bot.gets("answerCallbackQuery", "callback_query_id", press.id());
        assertThat(press.awaitsAnswer()).isEqualTo(new Answer("", false, ""));
        assertThat(person.phone().answers()).isEmpty();
    }

    @Test
    void aPressIsAnsweredOnceAndInTime() {
        asks(person.id(), "?", "Да", "yes");
        String answered = person.presses("Да").id();
        String late = person.presses("Да").id();
        bot.gets("answerCallbackQuery", "callback_query_id", answered);
        assertThat(bot.refused("answerCallbackQuery", "callback_query_id", answered)).isEqualTo(TOO_OLD);
        clock.advance(Limits.ANSWERS_WITHIN.plus(Duration.ofSeconds(1)));
        assertThat(bot.refused("answerCallbackQuery", "callback_query_id", late)).isEqualTo(TOO_OLD);
        assertThat(bot.refused("answerCallbackQuery", "callback_query_id", "12345")).isEqualTo(TOO_OLD);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aBotCannotAnswerAPressOfAnothersButton() {
        TestBot other = new TestBot(telegram, telegram.bot("1002:test", "otherbot"));
        asks(person.id(), "?", "Да", "yes");
        assertThat(other.refused("answerCallbackQuery", "callback_query_id", person.presses("Да").id()))
                .isEqualTo(TOO_OLD);
    }

    @Test
    void anAnswerHasAtMostTwoHundredUnits() {
        asks(person.id(), "?", "Да", "yes");
        String id = person.presses("Да").id();
        assertThat(bot.refused("answerCallbackQuery", "callback_query_id", id, "text", "ж".repeat(201)))
                .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
        bot.gets("answerCallbackQuery", "callback_query_id", id, "text", "ж".repeat(200));
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void aPressMayOpenAStartLinkOfTheBotItself() {
        asks(person.id(), "?", "Взять", "take");
        Press press = person.presses("Взять");
        bot.gets("answerCallbackQuery", "callback_query_id", press.id(), "url", "https://t.me/helpbot?start=a-1_Z");
        assertThat(press.awaitsAnswer().url()).isEqualTo("https://t.me/helpbot?start=a-1_Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org", "https://t.me/otherbot?start=a", "https://t.me/helpbot",
        "https://t.me/helpbot?start=", "https://t.me/helpbot?start=a b", "tg://resolve?domain=helpbot" })
    void aPressOpensNothingElse(String url) {
        asks(person.id(), "?", "Взять", "take");
        assertThat(bot.refused("answerCallbackQuery", "callback_query_id", person.presses("Взять").id(), "url", url))
                .isEqualTo("Bad Request: URL_INVALID");
        assertThat(telegram.violations()).hasSize(1);
    }
}
