package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outcome;
import org.hamroh.channel.Parcel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/** The line to Telegram with all that goes wrong on lines: nothing throws, nothing is sent twice, no token is told. */
class BotApiTest {

    private final Server server = new Server();
    private final TelegramCarrier carrier = new TelegramCarrier(new BotApi(server.settings(), Told.JSON),
            server.settings());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void callsTheMethodOfOurBot() {
        send();

        assertThat(server.asked).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/bot4242:secret/sendMessage");
            assertThat(asked.type()).isEqualTo("application/json");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html><h1>502 Bad Gateway</h1></html>", "", "{\"ok\":true,\"result\":{\"message_id\":1",
        "\u0000" })
    void whatIsNoAnswerIsUnclearAndSaysTheStatus(String body) {
        server.status = 502;
        server.answer = body;

        assertThat(send()).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void aRefusalInAGoodStatusIsARefusal() {
        server.answer = "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}";

        assertThat(send()).isEqualTo(new Outcome.Unreachable("code 403"));
    }

    @Test
    void aConnectionThatBreaksIsUnclearAndIsNotTriedASecondTime() {
        send();
        server.hangsUp = true;

        assertThat(send()).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void thePollFollowsNumbersOfAnyLength() {
        new BotApi(server.settings(), Told.JSON).poll(GetUpdates.builder().limit(100).timeout(0).build(),
                Optional.of(1L << 40), Duration.ZERO).join();

        assertThat(server.asked).singleElement().satisfies(asked -> {
            assertThat(asked.path()).endsWith("/getUpdates");
            assertThat(asked.json().path("offset").longValue()).isEqualTo(1L << 40);
        });
    }

    @Test
    void nobodyThereIsUnclearAndDoesNotSayTheToken() {
        server.close();

        assertThat(send()).isInstanceOfSatisfying(Outcome.Unclear.class,
                unclear -> assertThat(unclear.reason()).doesNotContain("secret", "127.0.0.1"));
    }

    @Test
    void theSettingsDoNotSayTheTokenAndKnowTheBot() {
        assertThat(server.settings().toString()).doesNotContain("secret", "4242");
        assertThat(server.settings().bot()).isEqualTo(4242);
    }

    private Outcome send() {
        return carrier.carry(new Parcel.Message(new Address(7), "text", Keyboard.NONE)).toCompletableFuture().join();
    }
}
