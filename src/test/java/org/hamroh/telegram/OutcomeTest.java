package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.hamroh.channel.Address;
import org.hamroh.channel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Telegram says to a call, in the channel's words. The texts are Telegram's own. */
class OutcomeTest {

    private static final Outcome DONE = new Outcome.Delivered(OptionalLong.empty());

    @Test
    void aSentMessageHasItsNumber() {
        assertThat(outcome("{\"ok\":true,\"result\":{\"message_id\":77,\"new\":{\"field\":[]}}}"))
                .isEqualTo(new Outcome.Delivered(OptionalLong.of(77)));
        assertThat(outcome("{\"ok\":true,\"result\":true}")).isEqualTo(DONE);
        assertThat(outcome("{\"ok\":true,\"result\":{\"message_id\":\"77\"}}")).isEqualTo(DONE);
    }

    @Test
    void tooManyMeansWaiting() {
        assertThat(outcome("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\","
                + "\"parameters\":{\"retry_after\":7}}")).isEqualTo(new Outcome.Wait(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ",\"parameters\":{}", ",\"parameters\":7", ",\"parameters\":{\"retry_after\":\"7\"}",
        ",\"parameters\":{\"retry_after\":1.5}", ",\"parameters\":{\"retry_after\":99999999999999999999}" })
    void tooManyWithoutATimeMeansWaitingTheLongestPause(String parameters) {
        assertThat(outcome("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\"" + parameters + "}"))
                .isEqualTo(new Outcome.Wait(Limits.POLL_PAUSE_MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Forbidden: bot was blocked by the user", "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the supergroup chat", "Forbidden: bot is not a member of the supergroup chat",
        "Forbidden: the group chat was deleted", "Forbidden: bot can't initiate conversation with a user" })
    void whoCannotBeWrittenToIsUnreachable(String description) {
        assertThat(outcome(bad(403, description))).isEqualTo(new Outcome.Unreachable("code 403"));
    }

    @Test
    void aChatThatThereIsNotIsUnreachable() {
        assertThat(outcome(bad(400, "Bad Request: chat not found"))).isEqualTo(new Outcome.Unreachable("code 400"));
        assertThat(outcome(bad(400, "BAD REQUEST: CHAT NOT FOUND"))).isEqualTo(new Outcome.Unreachable("code 400"));
    }

    @Test
    void aGroupThatBecameASupergroupHasMoved() {
        assertThat(outcome("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded "
                + "to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}"))
                .isEqualTo(new Outcome.Moved(new Address(-1001234567890L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
                + "a current content and reply markup of the message",
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        "Bad Request: message to delete not found", "Bad Request: message can't be deleted" })
    void whatIsSoAlreadyIsDone(String description) {
        assertThat(outcome(bad(400, description))).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bad Request: message thread not found", "Bad Request: message to edit not found",
        "Bad Request: message to be replied not found", "Bad Request: message to copy not found",
        "Bad Request: message text is empty", "Bad Request: text is too long", "Bad Request: message is too long",
        "Bad Request: reply markup is too long", "Bad Request: can't parse entities: byte 7",
        "Bad Request: BUTTON_DATA_INVALID", "Bad Request: not enough rights to send text messages to the chat",
        "Bad Request: something nobody has seen yet" })
    void anyOtherBadRequestIsRefusedForGood(String description) {
        assertThat(outcome(bad(400, description))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).startsWith("code 400 ")
                        .doesNotContain("bad request", "byte 7"));
    }

    @Test
    void aMethodThatIsNotKnownIsRefusedAndNothingElse() {
        assertThat(outcome(bad(404, "Not Found: method not found"))).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "401 | Unauthorized", "401 | Unauthorized: invalid token specified",
        "404 | Not Found" })
    void aTokenThatIsNotKnownShutsTheLine(int code, String description) {
        assertThat(outcome(bad(code, description))).isEqualTo(new Outcome.Shut("code " + code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "409 | Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        "409 | Conflict: can't use getUpdates method while webhook is active; use deleteWebhook",
        "500 | Internal Server Error: restart", "502 | Bad Gateway", "504 | Gateway Timeout" })
    void troubleAtTheirsIsUnclear(int code, String description) {
        assertThat(outcome(bad(code, description))).isEqualTo(new Outcome.Unclear("code " + code));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "[]", "null", "7", "{\"ok\":false}", "{\"ok\":\"true\",\"result\":{}}",
        "{\"ok\":false,\"error_code\":\"400\"}" })
    void whatIsNoAnswerIsUnclear(String body) {
        assertThat(outcome(body)).isEqualTo(new Outcome.Unclear("not an answer"));
    }

    private static String bad(int code, String description) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
    }

    private static Outcome outcome(String body) {
        return TelegramCarrier.outcome(Told.said(body));
    }
}
