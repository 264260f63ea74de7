package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a keyboard may be made of. */
class ButtonsTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
    }

    @Test
    void dataIsCountedInBytesNotLetters() {
        asks(person.id(), "?", "Да", "я".repeat(32));
        assertThat(refusal(buttons("Да", "я".repeat(32) + "a"))).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        asks(person.id(), "?", "Да", "a".repeat(64));
        assertThat(telegram.violations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"inline_keyboard":[[{"text":"Да"}]]} | Text buttons are unallowed in the inline keyboard
            {"inline_keyboard":[[{"text":"Да","callback_data":""}]]} | Text buttons are unallowed in the inline keyboard
            {"inline_keyboard":[[{"text":"","callback_data":"a"}]]} | inline keyboard button text must be non-empty
            {"inline_keyboard":[[{"text":" ","callback_data":"a"}]]} | inline keyboard button text must be non-empty
            {"inline_keyboard":[[{"text":"a","callback_data":"a","url":"https://a.b"}]]} | exactly one of
            {"inline_keyboard":[[{"text":"a","url":"two words"}]]} | Wrong HTTP URL
            {"inline_keyboard":[[{"text":"a","callback_data":"a","style":"pink"}]]} | BUTTON_STYLE_INVALID
            {"inline_keyboard":[[{"text":"a","copy_text":{"text":""}}]]} | BUTTON_COPY_TEXT_INVALID
            {"inline_keyboard":[[{"text":5,"callback_data":"a"}]]} | must be of type String
            {"inline_keyboard":[{"text":"a","callback_data":"a"}]} | must be an Array
            {"inline_keyboard":[[{"callback_data":"a"}]]} | can't find field "text"
            {"keyboard":[]} | keyboard must have at least one row
            {"keyboard":[[{"text":""}]]} | keyboard button text must be non-empty
            {"keyboard":[[{"text":"a"}]],"is_persistent":"yes"} | must be of type Boolean
            {"keyboard":[[{"text":"a"}]],"input_field_placeholder":""} | input field placeholder
            {"keyboard":[[{"text":"a","request_contact":true,"request_location":true}]]} | at most one request
            {"remove_keyboard":false} | must be true
            {"force_reply":false} | must be true
            {} | is of none of the types
            """)
    void aBrokenKeyboardIsRefusedAndRemembered(String markup, String why) {
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "?", "reply_markup",
                TestBot.parsed(markup))).startsWith("Bad Request: ").contains(why);
        assertThat(telegram.violations()).hasSize(1);
        assertThat(person.phone().chat()).hasSize(1);
    }

    @Test
    void anUnknownFieldDeepInsideIsRemembered() {
        ObjectNode markup = (ObjectNode) buttons("Да", "yes");
        ((ObjectNode) markup.path("inline_keyboard").path(0).path(0)).put("colour", "red");
        bot.gets("sendMessage", "chat_id", person.id(), "text", "?", "reply_markup", markup);
        assertThat(telegram.violations()).singleElement().extracting(Violation::what).asString()
                .startsWith("reply_markup.inline_keyboard[0][0].colour");
    }

    @Test
    void aHundredButtonsAreEnough() {
        ObjectNode markup = Json.object();
        ArrayNode rows = markup.putArray("inline_keyboard");
        for (int i = 0; i < Limits.BUTTONS; i++) {
            rows.addArray().addObject().put("text", "n" + i).put("callback_data", "n" + i);
        }
        bot.gets("sendMessage", "chat_id", person.id(), "text", "?", "reply_markup", markup);
        rows.addArray().addObject().put("text", "more").put("callback_data", "more");
        assertThat(refusal(markup)).isEqualTo("Bad Request: reply markup is too long");
    }

    @Test
    void whatAsksForThePersonsOwnThingsIsForPrivateChatsOnly() {
        Group group = telegram.group("g", telegram.person("creator")).adds(registered);
        ObjectNode markup = (ObjectNode) TestBot
                .parsed("{\"keyboard\":[[{\"text\":\"Контакт\",\"request_contact\":true}]]}");
        assertThat(bot.refused("sendMessage", "chat_id", group.id(), "text", "?", "reply_markup", markup))
                .contains("private chats only");
        bot.gets("sendMessage", "chat_id", person.id(), "text", "?", "reply_markup", markup);
        person.pressesKey("Контакт");
        assertThat(bot.polls().getLast().path("message").path("contact").path("user_id").asLong())
                .isEqualTo(person.id());
    }

    private String refusal(Object markup) {
        return bot.refused("sendMessage", "chat_id", person.id(), "text", "?", "reply_markup", markup);
    }
}
