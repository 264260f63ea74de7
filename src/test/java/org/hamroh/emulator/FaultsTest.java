package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on demand, and whether the call was executed all the same. */
class FaultsTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
    }

    @Test
    void tooManyRequestsWithAndWithoutATime() {
        strikes(Fault.tooMany(7));
        HttpResponse<String> said = sends();
        assertThat(said.statusCode()).isEqualTo(429);
        assertThat(said.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(TestBot.json(said).path("parameters").path("retry_after").asInt()).isEqualTo(7);
        strikes(Fault.tooManyUnsaid());
        HttpResponse<String> unsaid = sends();
        assertThat(unsaid.statusCode()).isEqualTo(429);
        assertThat(unsaid.headers().firstValue("Retry-After")).isEmpty();
        assertThat(TestBot.json(unsaid).has("parameters")).isFalse();
        delivered(0);
    }

    @Test
    void refusalsInTelegramsOwnShape() {
        for (Fault fault : new Fault[]{ Fault.serverError(), Fault.unauthorized(), Fault.conflict() }) {
            strikes(fault);
            HttpResponse<String> answer = sends();
            assertThat(TestBot.json(answer).path("error_code").asInt()).isEqualTo(answer.statusCode());
        }
        delivered(0);
        assertThat(telegram.faults().struck()).isEqualTo(3);
    }

    @Test
    void aPageOfHtmlInsteadOfJson() {
        strikes(Fault.badGateway());
        HttpResponse<String> answer = sends();
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).startsWith("<html>");
        delivered(0);
    }

    @Test
    void twoHundredThatIsNotOk() {
        strikes(Fault.notOk());
        HttpResponse<String> answer = sends();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestBot.json(answer).path("ok").asBoolean(true)).isFalse();
        delivered(0);
    }

    @Test
    void anAnswerThatBreaksOffThoughTheMessageIsOut() {
        strikes(Fault.truncates());
        assertThat(Json.parse(sends().body())).isEmpty();
        delivered(1);
    }

    @Test
    void aConnectionThatClosesBeforeOrAfter() {
        strikes(Fault.dropsBefore());
        assertThatThrownBy(this::sends).isInstanceOf(UncheckedIOException.class);
        delivered(0);
        strikes(Fault.dropsAfter());
        assertThatThrownBy(this::sends).isInstanceOf(UncheckedIOException.class);
        delivered(1);
        assertThat(telegram.ledger().callsOf("sendMessage")).extracting(Call::succeeded).containsExactly(false, true);
    }

    @Test
    void aHangEndsWhenItsTimeIsOver() {
        strikes(new Fault.Hangs(Duration.ofMillis(20), true));
        assertThat(sends().statusCode()).isEqualTo(200);
        delivered(1);
    }

    @Test
    void aHangIsOverWhenTheEmulatorCloses() throws Exception {
        strikes(Fault.hangs(Duration.ofHours(1)));
        CompletableFuture<Object> call = CompletableFuture.<Object>supplyAsync(this::sends)
                .exceptionally(failure -> failure);
        telegram.close();
        assertThat(call.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void anOutageStrikesEverythingWhileItLasts() {
        telegram.faults().outage(true);
        assertThatThrownBy(() -> bot.get("getMe")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> bot.polls()).isInstanceOf(UncheckedIOException.class);
        telegram.faults().outage(false);
        assertThat(bot.polls()).hasSize(1);
    }

    @Test
    void rulesFitByMethodOrByCallAndAreUsedUp() {
        telegram.faults().next("SENDMESSAGE", 2, Fault.tooMany(1));
        telegram.faults().next(call -> call.param("text").equals("особый"), 1, Fault.serverError());
        assertThat(sends().statusCode()).isEqualTo(429);
        assertThat(sends().statusCode()).isEqualTo(429);
        assertThat(sends().statusCode()).isEqualTo(200);
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "особый"))
                .startsWith("Internal Server Error");
        bot.says(person.id(), "особый");
    }

    @Test
    void chanceStrikesAboutAsOftenAsSaidAndUntilCleared() {
        telegram.faults().sometimes("*", 0.5, Fault.tooMany(1));
        for (int i = 0; i < 100; i++) {
            bot.calls("getMe");
        }
        assertThat(telegram.faults().struck()).isBetween(30L, 70L);
        telegram.faults().clears();
        bot.gets("getMe");
    }

    @Test
    void anOutageEndsThePollUnderWayAndLosesNothing() throws Exception {
        catchUp();
        CompletableFuture<?> poll = CompletableFuture.runAsync(() -> bot.polls("timeout", 50));
        registered.awaitsPoll();
        telegram.faults().outage(true);
        assertThat(poll.handle((done, error) -> error).get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(UncheckedIOException.class);
        person.writes("Слышно?");
        telegram.faults().outage(false);
        assertThat(bot.polls()).singleElement()
                .satisfies(update -> assertThat(update.path("message").path("text").asString()).isEqualTo("Слышно?"));
    }

    private void strikes(Fault fault) {
        telegram.faults().next("sendMessage", 1, fault);
    }

    private HttpResponse<String> sends() {
        return bot.post("sendMessage", TestBot.object("chat_id", person.id(), "text", "раз").toString(),
                "application/json");
    }

    private void delivered(int messages) {
        assertThat(telegram.ledger().delivered()).hasSize(messages);
    }
}
