package org.hamroh.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.telegram.Updates.message;
import static org.hamroh.telegram.Updates.read;

import java.util.OptionalLong;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new, broken or hostile leaves the rest readable, and otherwise nothing worse than "cannot be read". */
class StrangeUpdatesTest {

    @Test
    void anUnknownKindWithAChatIsNothing() {
        assertThat(read("{\"update_id\":1,\"telepathy\":{\"chat\":{\"id\":7,\"type\":\"private\"}}}").content())
                .isEqualTo(new Content.Other());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "7", "\"x\"", "{}", "{\"update_id\":1}",
        "{\"update_id\":1,\"message\":7}",
        "{\"update_id\":1,\"message\":{}}", "{\"update_id\":1,\"message\":{\"chat\":{}}}",
        "{\"update_id\":1,\"message\":{\"chat\":7}}", "{\"update_id\":1,\"message\":{\"chat\":{\"id\":\"7\"}}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":7.5}}}", "{\"update_id\":1,\"poll\":{\"id\":\"1\"}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":92233720368547758070}}}", "{\"update_id\":1,\"mess",
        "{\"update_id\":1,\"callback_query\":{\"id\":\"1\",\"inline_message_id\":\"x\",\"data\":\"y\"}}" })
    void withoutAChatItCannotBeRead(String update) {
        assertThat(Updates.READER.read(update.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void fieldsOfAnotherTypeAreAsIfTheyWereNotThere() {
        assertThat(read("{\"message\":{\"message_id\":\"5\",\"from\":7,\"chat\":{\"id\":7,\"type\":9},\"text\":{}}}")
                .content()).isEqualTo(new Content.Other());
        assertThat(read(message("private 7", "\"text\":\"x\",\"reply_to_message\":[]")).content())
                .isEqualTo(new Content.Text("x", OptionalLong.empty()));
    }

    @Test
    void numbersBeyondWhatADoubleHoldsAreExact() {
        assertThat(read(message("private 9007199254740993", "\"text\":\"x\"")).address())
                .isEqualTo(new Address(9007199254740993L));
    }

    @Test
    void halfCharactersAndNulBecomeAVisibleMark() {
        assertThat(text("a\\u0000b\\ud83dc\\ude00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
        assertThat(text("\\ud83d\\ude00 👩‍👧 \\u202e")).as("whole ones stay").isEqualTo("😀 👩‍👧 \u202e");
        assertThat(read(Updates.text("x").replace("Her", "H\\u0000\\ud83d")).sender().orElseThrow().name())
                .isEqualTo("H\uFFFD\uFFFD");
    }

    @Test
    void aMegabyteOfWordsIsCutAtWhatTelegramSends() {
        assertThat(text("x".repeat(1 << 20))).hasSize(4096);
        assertThat(text("😀".repeat(1 << 18)).codePointCount(0, 8192)).isEqualTo(4096);
        assertThat(read(Updates.text("/note " + " ".repeat(1 << 20) + "x")).content())
                .isEqualTo(new Content.Command("note", "", OptionalLong.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "=cmd()", "<b>&amp;", "*_`[", "'; drop table inbox; --", "\u202Eevil", "\u200B\u200D",
        "a\u0301\u0301\u0301\u0301", "\r\n\t" })
    void wordsStayAsTheyWereWritten(String words) {
        assertThat(read(Updates.text(words)).content()).isEqualTo(new Content.Text(words, OptionalLong.empty()));
    }

    private static String text(String escaped) {
        return ((Content.Text) read(message("private 7", "\"text\":\"" + escaped + "\"")).content()).text();
    }
}
