package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Edits by the bot. */
class EditingTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
    }

    @Test
    void anEditIsSeenInPlace() {
        int id = bot.says(person.id(), "раз");
        bot.says(person.id(), "после");
        clock.advance(Duration.ofDays(30));
        JsonNode edited = edits(id, "два");
        assertThat(edited.path("text").asString()).isEqualTo("два");
        assertThat(edited.path("edit_date").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(person.phone().chat()).extracting(Message::text).containsExactly("/start", "два", "после");
        assertThat(person.phone().chat().get(1).edited()).isTrue();
    }

    @Test
    void anEditThatChangesNothingIsRefused() {
        int id = asks(person.id(), "?", "Да", "yes");
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", id, "text", " ? ",
                "reply_markup", buttons("Да", "yes"))).isEqualTo("Bad Request: message is not modified: specified new "
                        + "message content and reply markup are exactly the same as a current content and reply markup "
                        + "of the message");
        edits(id, "!");
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", id, "text", "!"))
                .startsWith("Bad Request: message is not modified");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void anEditWithoutAKeyboardTakesTheKeyboardAway() {
        int id = asks(person.id(), "?", "Да", "yes");
        edits(id, "?");
        assertThat(person.phone().last().buttons()).isEmpty();
        bot.gets("editMessageReplyMarkup", "chat_id", person.id(), "message_id", id, "reply_markup",
                buttons("Нет", "no"));
        assertThat(person.phone().last().buttons()).containsExactly(new Button("Нет", "no", ""));
        bot.gets("editMessageReplyMarkup", "chat_id", person.id(), "message_id", id);
        assertThat(person.phone().last().buttons()).isEmpty();
    }

    @Test
    void onlyAMessageOfTheBotThatIsThereCanBeEdited() {
        int theirs = person.writes("моё").id();
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", 999, "text", "!"))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", theirs, "text", "!"))
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aMessageThatBroughtAReplyKeyboardStaysAsItIs() {
        int id = bot.gets("sendMessage", "chat_id", person.id(), "text", "меню", "reply_markup",
                TestBot.parsed("{\"keyboard\":[[{\"text\":\"Назад\"}]]}")).path("message_id").asInt();
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", id, "text", "!"))
                .isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void anEditCanOnlyCarryAnInlineKeyboard() {
        int id = bot.says(person.id(), "раз");
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", id, "text", "!",
                "reply_markup", TestBot.parsed("{\"keyboard\":[[{\"text\":\"Назад\"}]]}")))
                .startsWith("Bad Request: can't parse reply_markup");
        assertThat(telegram.violations()).isNotEmpty();
    }

    @Test
    void whereToEditMustBeSaid() {
        assertThat(bot.refused("editMessageText", "text", "!")).isEqualTo("Bad Request: chat_id is empty");
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "text", "!"))
                .isEqualTo("Bad Request: message identifier is not specified");
        assertThat(telegram.violations()).hasSize(2);
    }

    @Test
    void aPictureHasACaptionAndNoText() {
        String photo = person.sends(Media.photo()).json().path("photo").path(0).path("file_id").asString();
        int id = bot.gets("sendPhoto", "chat_id", person.id(), "photo", photo, "caption", "раз").path("message_id")
                .asInt();
        assertThat(bot.refused("editMessageText", "chat_id", person.id(), "message_id", id, "text", "!"))
                .isEqualTo("Bad Request: there is no text in the message to edit");
        bot.gets("editMessageCaption", "chat_id", person.id(), "message_id", id, "caption", "два");
        assertThat(person.phone().last().text()).isEqualTo("два");
        assertThat(bot.refused("editMessageCaption", "chat_id", person.id(), "message_id", id, "caption",
                "ж".repeat(1025))).isEqualTo("Bad Request: message caption is too long");
    }

    private JsonNode edits(int id, String text) {
        return bot.gets("editMessageText", "chat_id", person.id(), "message_id", id, "text", text);
    }
}
