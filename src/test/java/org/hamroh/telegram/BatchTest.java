package org.hamroh.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.hamroh.channel.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** One answer to a poll, cut into its updates without touching a byte of them. */
class BatchTest {

    private static final String ONE = Updates.text("Сәлем");
    private static final String ODD = "{ \"update_id\" :\t12 ,\r\n \"message\":{\"chat\":{\"id\":7 },\"text\":"
            + "\"а\\u0301👩‍👧\\ud83d \\\" ] }\" , \"new\" : [ 1e5, {} , [ ] ] } }";

    @Test
    void everyUpdateKeepsItsOwnBytes() {
        Batch batch = batch("{\"ok\":true,\"result\":[" + ONE + " ,\n " + ODD + "\t," + ONE + " ] }");

        assertThat(batch.ok()).isTrue();
        assertThat(texts(batch)).containsExactly(ONE, ODD, ONE);
        assertThat(batch.updates()).extracting(Raw::update).containsExactly(1L, 12L, 1L);
        assertThat(batch.updates()).allSatisfy(raw -> assertThat(raw.reading()).isPresent());
    }

    @Test
    void whatWasCutIsReadTheSameAfterARestart() {
        for (Raw raw : batch("{\"ok\":true,\"result\":[" + ODD + "," + ONE + "]}").updates())
            assertThat(Updates.READER.read(raw.text())).isEqualTo(raw.reading());
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatter() {
        Batch batch = batch("  {\"description\":{\"a\":[1]},\"result\":[" + ONE
                + "],\"new\":[{}],\"ok\":true}");

        assertThat(batch.ok()).isTrue();
        assertThat(texts(batch)).containsExactly(ONE);
    }

    @Test
    void oneThatCannotBeReadIsKeptRawAndKeepsNoOtherBack() {
        Batch batch = batch("{\"ok\":true,\"result\":[" + ONE + ",{\"update_id\":2,\"poll\":{}},7,null," + ONE + "]}");

        assertThat(texts(batch)).containsExactly(ONE, "{\"update_id\":2,\"poll\":{}}", "7", "null", ONE);
        assertThat(batch.updates()).extracting(raw -> raw.reading().isPresent()).containsExactly(true, false, false,
                false, true);
        assertThat(batch.updates()).extracting(Raw::update).containsExactly(1L, 2L, 0L, 0L, 1L);
    }

    @Test
    void bigNumbersAreExact() {
        assertThat(batch("{\"ok\":true,\"result\":[{\"update_id\":9007199254740993}]}").updates())
                .extracting(Raw::update).containsExactly(9007199254740993L);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}",
        "{\"ok\":1,\"result\":[]}",
        "{\"ok\":\"true\"}", "{}", "[]", "null", "", "7" })
    void withoutOkThereAreNoUpdates(String body) {
        Batch batch = batch(body);

        assertThat(batch.ok()).isFalse();
        assertThat(batch.updates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html>502 Bad Gateway</html>", "{\"ok\":true,\"result\":[{\"update_id\":1}",
        "{\"ok\":true,\"result\":[{\"update_id\":1,\"mess", "{\"ok\":true,\"result\":[{\"update_id\":1}}" })
    void aBrokenAnswerIsNoAnswer(String body) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> batch(body));
    }

    private static Batch batch(String body) {
        return Batch.of(body.getBytes(UTF_8), Updates.JSON, Updates.READER);
    }

    private static List<String> texts(Batch batch) {
        return batch.updates().stream().map(raw -> new String(raw.text(), UTF_8)).toList();
    }
}
