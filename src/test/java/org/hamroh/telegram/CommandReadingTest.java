package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.hamroh.channel.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a command, and for whom. */
class CommandReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/start | start | ''", "/START | start | ''",
        "/start@hamroh_bot | start | ''",
        "/start@Hamroh_Bot abc_-1 | start | abc_-1", "/note she called | note | she called",
        "'  /note   two  words  ' | note | two  words", "/close helped | close | helped", "/a_1 | a_1 | ''",
        "/start-now | start | now", "/forget. | forget | ''" })
    void isReadWithWhatFollowsIt(String text, String name, String rest) {
        assertThat(content(text)).isEqualTo(new Content.Command(name, rest, OptionalLong.empty()));
    }

    @Test
    void mayGoOnForManyLines() {
        assertThat(content("/note one\ntwo\n\nthree"))
                .isEqualTo(new Content.Command("note", "one\ntwo\n\nthree", OptionalLong.empty()));
    }

    @Test
    void forAnotherBotIsNotForUs() {
        String group = Updates.text("/note@other_bot secret").replace("\"private\"", "\"supergroup\"");
        assertThat(Updates.read(group).content()).isEqualTo(new Content.Other());
    }

    /** There nobody else is: it is answered, and never passed on as if it were for a person. */
    @Test
    void forAnotherBotInAPrivateChatIsASlipOfThePen() {
        assertThat(content("/note@other_bot secret"))
                .isEqualTo(new Content.Text("/note@other_bot secret", OptionalLong.empty()));
    }

    @Test
    void isTakenForOursUntilWeKnowOurName() {
        UpdateReader reader = new UpdateReader(Updates.JSON, new OwnName());

        byte[] update = Updates.text("/start@some_bot").getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(update).orElseThrow().content())
                .isEqualTo(new Content.Command("start", "", OptionalLong.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/ start", "//start", "start", "I say /start", "/старт", "/start@",
        "/abcdefghijklmnopqrstuvwxyz1234567" })
    void anythingElseIsWords(String text) {
        assertThat(content(text)).isEqualTo(new Content.Text(text, OptionalLong.empty()));
    }

    private static Content content(String text) {
        return Updates.read(Updates.text(text)).content();
    }
}
