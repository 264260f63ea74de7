package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person and one bot. */
class PrivateChatTest extends Story {

    @Test
    void aPersonStartsAndIsAnswered() {
        person.starts("abc_1");
        JsonNode message = bot.polls().getFirst().path("message");
        assertThat(message.path("text").asString()).isEqualTo("/start abc_1");
        assertThat(message.path("entities")).isEqualTo(
                TestBot.parsed("[{\"type\":\"bot_command\",\"offset\":0,\"length\":6}]"));
        assertThat(message.path("from").path("language_code").asString()).isEqualTo("ru");
        assertThat(message.path("date").asLong()).isEqualTo(clock.instant().getEpochSecond());

        bot.says(person.id(), "Здравствуйте");
        assertThat(person.awaitsText("Здравствуйте").fromBot()).isTrue();
        assertThat(person.phone().last().text()).isEqualTo("Здравствуйте");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aStartLinkCarriesOnlyLettersDigitsAndTwoSigns() {
        assertThatIllegalArgumentException().isThrownBy(() -> person.starts("нет"));
        assertThatIllegalArgumentException().isThrownBy(() -> person.starts("a".repeat(65)));
        assertThat(person.starts("a".repeat(64)).text()).hasSize(71);
    }

    @Test
    void aBotCannotBeginAConversation() {
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "?"))
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        assertThat(bot.refused("sendMessage", "chat_id", 4_999_999_999L, "text", "?"))
                .isEqualTo("Bad Request: chat not found");
        assertThat(bot.refused("sendMessage", "chat_id", registered.id(), "text", "?"))
                .isEqualTo("Forbidden: bots can't send messages to bots");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void whoBlocksTheBotIsNotReached() {
        person.starts();
        catchUp();
        person.blocks();
        person.blocks();
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "?"))
                .isEqualTo("Forbidden: bot was blocked by the user");
        JsonNode update = bot.polls().getLast().path("my_chat_member");
        assertThat(update.path("old_chat_member").path("status").asString()).isEqualTo("member");
        assertThat(update.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        assertThatIllegalStateException().isThrownBy(() -> person.writes("всё ещё здесь"));

        person.unblocks();
        bot.says(person.id(), "снова");
        assertThat(bot.polls()).hasSize(2);
    }

    @Test
    void aStartUnblocks() {
        person.starts();
        person.blocks();
        person.starts();
        assertThat(bot.polls().stream().map(update -> update.has("message")).toList())
                .containsExactly(true, false, false, true);
        assertThat(person.phone().hasBlocked()).isFalse();
    }

    @Test
    void aDeletedAccountIsNotReached() {
        person.starts();
        int id = bot.says(person.id(), "есть");
        person.deletesAccount();
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "?"))
                .isEqualTo("Forbidden: user is deactivated");
        assertThat(bot.refused("deleteMessage", "chat_id", person.id(), "message_id", id))
                .isEqualTo("Forbidden: user is deactivated");
        assertThatIllegalStateException().isThrownBy(() -> person.writes("я ушла"));
    }

    @Test
    void messageIdsAscendPerChat() {
        Person other = telegram.person("other");
        person.starts();
        other.starts();
        assertThat(bot.says(person.id(), "раз")).isEqualTo(2);
        assertThat(bot.says(other.id(), "раз")).isEqualTo(2);
        assertThat(person.writes("два").id()).isEqualTo(3);
    }

    @Test
    void whatAPersonEditsIsToldAsAnEdit() {
        person.starts();
        int id = person.writes("раз").id();
        clock.advance(Duration.ofSeconds(5));
        person.edits(id, "два");
        JsonNode edited = bot.polls().getLast().path("edited_message");
        assertThat(edited.path("message_id").asInt()).isEqualTo(id);
        assertThat(edited.path("text").asString()).isEqualTo("два");
        assertThat(edited.path("edit_date").asLong()).isEqualTo(edited.path("date").asLong() + 5);
    }

    @Test
    void aReplyShowsWhatItAnswers() {
        person.starts();
        int id = bot.says(person.id(), "Как вас слышно?");
        person.replies(id, "хорошо");
        JsonNode reply = bot.polls().getLast().path("message").path("reply_to_message");
        assertThat(reply.path("message_id").asInt()).isEqualTo(id);
        assertThat(reply.path("text").asString()).isEqualTo("Как вас слышно?");
    }

    @Test
    void aBotRepliesToAMessageThatIsThere() {
        person.starts();
        int id = person.writes("вопрос").id();
        JsonNode sent = bot.gets("sendMessage", "chat_id", person.id(), "text", "ответ", "reply_parameters",
                TestBot.object("message_id", id));
        assertThat(sent.path("reply_to_message").path("text").asString()).isEqualTo("вопрос");
        assertThat(person.phone().last().replyTo()).hasValue(id);
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "ответ", "reply_parameters",
                TestBot.object("message_id", 999))).isEqualTo("Bad Request: message to be replied not found");
        bot.gets("sendMessage", "chat_id", person.id(), "text", "ответ", "reply_parameters",
                TestBot.object("message_id", 999, "allow_sending_without_reply", true));
        assertThat(person.phone().last().replyTo()).isEmpty();
    }

    @Test
    void aReplyKeyboardStaysUntilItIsRemovedAndTypesItsLabels() {
        person.starts();
        bot.gets("sendMessage", "chat_id", person.id(), "text", "меню", "reply_markup", TestBot.parsed("""
                {"keyboard":[[{"text":"Назад"},{"text":"Человек"}]],"is_persistent":true}"""));
        bot.says(person.id(), "дальше");
        assertThat(person.phone().keyboard()).get().extracting(Keyboard::labels)
                .isEqualTo(List.of("Назад", "Человек"));
        person.pressesKey("Человек");
        assertThat(bot.polls().getLast().path("message").path("text").asString()).isEqualTo("Человек");
        assertThatIllegalStateException().isThrownBy(() -> person.pressesKey("Вперёд"));
        bot.gets("sendMessage", "chat_id", person.id(), "text", "без меню", "reply_markup",
                TestBot.parsed("{\"remove_keyboard\":true}"));
        assertThat(person.phone().keyboard()).isEmpty();
    }

    @Test
    void deletingTheMessageWithTheReplyKeyboardTakesTheKeyboardAway() {
        person.starts();
        int id = bot.gets("sendMessage", "chat_id", person.id(), "text", "меню", "reply_markup",
                TestBot.parsed("{\"keyboard\":[[{\"text\":\"Назад\"}]]}")).path("message_id").asInt();
        bot.gets("deleteMessage", "chat_id", person.id(), "message_id", id);
        assertThat(person.phone().keyboard()).isEmpty();
    }

    @Test
    void waitingFailsWithWhatIsThereInstead() {
        Emulator impatient = Emulator.start(Settings.standard().withPatience(Duration.ofMillis(1)));
        try (impatient) {
            impatient.bot("7:test", "bot");
            Person alone = impatient.person("alone");
            alone.starts();
            assertThatThrownBy(() -> alone.awaitsText("ответ")).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("/start");
        }
    }

    @Test
    void anAnswerIsWhatComesAfterThePersonsLastAct() {
        person.starts();
        int id = bot.says(person.id(), "старое");
        person.writes("вопрос");
        bot.gets("editMessageText", "chat_id", person.id(), "message_id", id, "text", "новое");
        assertThat(person.awaitsAnswer().text()).isEqualTo("новое");
        assertThat(person.phone().last().edited()).isTrue();
    }

    @Test
    void aProfileCanBeGivenAndIsFoundInWhatTheBotIsTold() {
        Profile profile = new Profile(7_777_777_777L, "Canary1", "Canary2", "canary3", "");
        Person canary = telegram.person("canary", profile);
        canary.starts();
        String told = bot.polls().getLast().toString();
        assertThat(profile.traces()).hasSize(4).allSatisfy(trace -> assertThat(told).contains(trace));
        assertThat(told).doesNotContain("language_code");
    }

    @Test
    void whoListensIsToldOfEveryChange() {
        person.starts();
        List<Long> versions = new ArrayList<>();
        telegram.listens(() -> versions.add(telegram.version()));
        bot.says(person.id(), "раз");
        person.writes("два");
        assertThat(versions).hasSize(2).doesNotHaveDuplicates();
    }
}
