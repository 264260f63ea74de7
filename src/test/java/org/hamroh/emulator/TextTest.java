package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Texts: their length after parsing, their HTML, their entities. */
class TextTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
    }

    @Test
    void lengthIsCountedAfterParsingInUtf16Units() {
        String tags = "<b>" + "ж".repeat(4095) + "</b>&amp;";
        assertThat(sent(tags).path("text").asString()).hasSize(4096);
        assertThat(refusal("<b>" + "ж".repeat(4096) + "</b>&amp;")).isEqualTo("Bad Request: message is too long");
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "🙂".repeat(2049)))
                .isEqualTo("Bad Request: message is too long");
        bot.says(person.id(), "🙂".repeat(2048));
        assertThat(telegram.violations()).hasSize(2);
    }

    @Test
    void anEmptyTextIsRefusedHoweverItIsEmpty() {
        for (String empty : new String[]{ "", "  \n ", "<b></b>", "<i> </i>" }) {
            assertThat(refusal(empty)).isEqualTo("Bad Request: message text is empty");
        }
        assertThat(telegram.violations()).hasSize(4);
    }

    @Test
    void tagsBecomeEntitiesAtTheRightPlaces() {
        JsonNode message = sent(
                "🙂 <b>Номер <i>№ 1</i></b> &lt;112&gt; &#8470;&#x20; <a href=\"https://a.b/?c=1&amp;d\">тут"
                        + "</a> <span class=\"tg-spoiler\">x</span>");
        assertThat(message.path("text").asString()).isEqualTo("🙂 Номер № 1 <112> №  тут x");
        assertThat(message.path("entities")).isEqualTo(TestBot.parsed("""
                [{"type":"italic","offset":9,"length":3},{"type":"bold","offset":3,"length":9},
                 {"type":"text_link","offset":22,"url":"https://a.b/?c=1&d","length":3},
                 {"type":"spoiler","offset":26,"length":1}]"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 < 2          | Unsupported start tag "" at byte offset 2
            ж <br> x       | Unsupported start tag "br" at byte offset 3
            <b>x           | Can't find end tag corresponding to start tag "b"
            <b><i>x</b>    | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
            x</b>          | Unexpected end tag at byte offset 1
            <span>x</span> | Tag "span" must have class "tg-spoiler" at byte offset 0
            """)
    void brokenHtmlIsRefused(String html, String why) {
        assertThat(refusal(html)).isEqualTo("Bad Request: can't parse entities: " + why);
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void onlyFourEntitiesHaveNames() {
        assertThat(sent("&nbsp;&apos;&copy; &").path("text").asString()).isEqualTo("&nbsp;&apos;&copy; &");
    }

    @Test
    void aTextFarTooLongIsRefusedBeforeItIsParsed() {
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "ж".repeat(16 * 1024 + 1)))
                .isEqualTo("Bad Request: text is too long");
    }

    @Test
    void otherParseModesAreNotSpokenHere() {
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "*x*", "parse_mode", "MarkdownV2"))
                .isEqualTo("Bad Request: unsupported parse_mode");
        assertThat(telegram.violations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "3, 1", "0, 4", "-1, 2", "0, 0", "9, 1" })
    void entitiesMustLieInsideTheText(int offset, int length) {
        String entity = "[{\"type\":\"bold\",\"offset\":" + offset + ",\"length\":" + length + "}]";
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "три", "entities",
                TestBot.parsed(entity))).startsWith("Bad Request: entity begin");
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void entitiesMustNotCutACharacterInHalf() {
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "🙂🙂", "entities",
                TestBot.parsed("[{\"type\":\"bold\",\"offset\":1,\"length\":2}]")))
                .startsWith("Bad Request: entity begins in a middle of a UTF-16 symbol");
    }

    @Test
    void entitiesMoveWithTheTextWhenItIsTrimmed() {
        JsonNode message = bot.gets("sendMessage", "chat_id", person.id(), "text", "\n да ", "entities",
                TestBot.parsed("[{\"type\":\"bold\",\"offset\":1,\"length\":4}]"));
        assertThat(message.path("text").asString()).isEqualTo("да");
        assertThat(message.path("entities")).isEqualTo(
                TestBot.parsed("[{\"type\":\"bold\",\"offset\":0,\"length\":2}]"));
    }

    @Test
    void telegramMarksCommandsLinksAndNamesItself() {
        JsonNode message = sent("/help или https://a.b/c, @someone, me@a.org и #метка, 1/2, /помощь");
        assertThat(message.path("entities").valueStream().map(entity -> entity.path("type").asString()).toList())
                .containsExactly("bot_command", "url", "mention", "email", "hashtag");
    }

    @Test
    void aSilentGuardedMessageIsSeenAsSuch() {
        bot.gets("sendMessage", "chat_id", person.id(), "text", "тихо", "disable_notification", true,
                "protect_content", true, "link_preview_options", TestBot.object("is_disabled", true));
        assertThat(person.phone().last().silent()).isTrue();
        assertThat(person.phone().last().guarded()).isTrue();
        bot.says(person.id(), "громко");
        assertThat(person.phone().last().silent()).isFalse();
    }

    private JsonNode sent(String html) {
        return bot.gets("sendMessage", "chat_id", person.id(), "text", html, "parse_mode", "HTML");
    }

    private String refusal(String html) {
        return bot.refused("sendMessage", "chat_id", person.id(), "text", html, "parse_mode", "HTML");
    }
}
