package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What getUpdates gives, confirms and forgets. */
class PollingTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
        catchUp();
        telegram.ledger().forgets();
    }

    @Test
    void idsAscendFromARandomStart() {
        Bot another = telegram.bot("1002:test", "another");
        assertThat(another.nextUpdateId()).isNotEqualTo(registered.nextUpdateId());
        person.writes("раз");
        person.writes("два");
        List<Long> ids = ids(bot.polls());
        assertThat(ids).hasSize(2);
        assertThat(ids.getLast()).isEqualTo(ids.getFirst() + 1);
    }

    @Test
    void anUpdateComesAgainUntilAHigherOffsetConfirmsIt() {
        person.writes("раз");
        long id = ids(bot.polls()).getFirst();
        assertThat(ids(bot.polls("offset", id))).containsExactly(id);
        assertThat(telegram.ledger().wasConfirmed(id)).isFalse();
        assertThat(bot.polls("offset", id + 1)).isEmpty();
        assertThat(bot.polls()).isEmpty();
        assertThat(telegram.ledger().wasConfirmed(id)).isTrue();
        assertThat(telegram.ledger().updates()).singleElement().satisfies(entry -> {
            assertThat(entry.offered()).isEqualTo(2);
            assertThat(entry.fate()).isEqualTo(UpdateEntry.Fate.CONFIRMED);
        });
    }

    @Test
    void aPollGivesAtMostItsLimitAndNeverMoreThanAHundred() {
        for (int i = 0; i < 120; i++) {
            person.writes("сообщение " + i);
        }
        assertThat(bot.polls("limit", 7)).hasSize(7);
        assertThat(bot.polls()).hasSize(100);
        assertThat(telegram.violations()).isEmpty();
        assertThat(bot.polls("limit", 5000)).hasSize(100);
        assertThat(telegram.violations()).singleElement().extracting(Violation::what).asString().contains("1-100");
    }

    @Test
    void anOffsetFarAheadIsAnsweredFromTheHeadAndConfirmsNothing() {
        person.writes("раз");
        long id = ids(bot.polls()).getFirst();
        assertThat(ids(bot.polls("offset", id + 5000))).containsExactly(id);
        assertThat(telegram.ledger().updatesConfirmed()).isZero();
    }

    @Test
    void anOffsetALittleAheadConfirmsEverything() {
        person.writes("раз");
        long id = ids(bot.polls()).getFirst();
        assertThat(bot.polls("offset", id + 1 + Limits.OFFSET_AHEAD)).isEmpty();
        assertThat(telegram.ledger().updatesConfirmed()).isEqualTo(1);
    }

    @Test
    void aNegativeOffsetForgetsAndIsAViolation() {
        person.writes("раз");
        person.writes("два");
        assertThat(bot.polls("offset", -1)).singleElement()
                .satisfies(update -> assertThat(update.path("message").path("text").asString()).isEqualTo("два"));
        assertThat(telegram.ledger().updates(entry -> entry.fate() == UpdateEntry.Fate.FORGOTTEN)).hasSize(1);
        assertThat(telegram.violations()).hasSize(1);
    }

    @Test
    void afterAQuietWeekIdsMayBeLowerAndAStaleOffsetStillGetsThem() {
        long stale = registered.nextUpdateId();
        registered.redrawsUpdateIds(17);
        person.writes("я здесь");
        assertThat(ids(bot.polls("offset", stale))).containsExactly(17L);
        assertThat(ids(bot.polls("offset", stale))).containsExactly(17L);
        assertThat(bot.polls("offset", 18)).isEmpty();
        assertThat(telegram.ledger().wasConfirmed(17)).isTrue();
    }

    @Test
    void aQuietWeekWaitsForTheBotToConfirm() throws Exception {
        person.writes("раз");
        CompletableFuture<Void> week = CompletableFuture.runAsync(() -> registered.redrawsUpdateIds(5));
        catchUp();
        week.get(5, TimeUnit.SECONDS);
        assertThat(registered.nextUpdateId()).isEqualTo(5);
    }

    @Test
    void aLongPollReturnsAsSoonAsSomethingComes() throws Exception {
        CompletableFuture<List<JsonNode>> poll = CompletableFuture.supplyAsync(() -> bot.polls("timeout", 50));
        registered.awaitsPoll();
        person.writes("раз");
        assertThat(poll.get(5, TimeUnit.SECONDS)).hasSize(1);
    }

    @Test
    void aSecondPollEndsTheFirstWithAConflict() throws Exception {
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> bot.calls("getUpdates", "timeout", 50));
        registered.awaitsPoll();
        assertThat(bot.polls()).isEmpty();
        JsonNode ended = first.get(5, TimeUnit.SECONDS);
        assertThat(ended.path("error_code").asInt()).isEqualTo(409);
        assertThat(ended.path("description").asString()).isEqualTo("Conflict: terminated by other getUpdates request; "
                + "make sure that only one bot instance is running");
    }

    @Test
    void aWebhookStandsInTheWayOfPolling() {
        bot.gets("setWebhook", "url", "https://example.org/hook");
        assertThat(bot.refused("getUpdates"))
                .startsWith("Conflict: can't use getUpdates method while webhook is active");
        assertThat(bot.gets("getWebhookInfo").path("url").asString()).isEqualTo("https://example.org/hook");
        person.writes("раз");
        bot.gets("deleteWebhook");
        assertThat(bot.polls()).hasSize(1);
    }

    @Test
    void messagesAreKeptADayAndPressesTwoAndAHalfMinutes() {
        asks(person.id(), "?", "Да", "yes");
        person.presses("Да");
        person.writes("пишу");
        clock.advance(Limits.KEEPS_PRESS.minusSeconds(1));
        assertThat(bot.polls()).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(bot.polls()).singleElement().satisfies(update -> assertThat(update.has("message")).isTrue());
        clock.advance(Limits.KEEPS);
        assertThat(bot.polls()).isEmpty();
        assertThat(telegram.ledger().updates(entry -> entry.fate() == UpdateEntry.Fate.EXPIRED)).hasSize(2);
    }

    @Test
    void whatTheBotAsksForIsRememberedAndDoesNotTouchTheQueue() {
        person.writes("раз");
        assertThat(bot.polls("allowed_updates", TestBot.parsed("[\"callback_query\"]"))).hasSize(1);
        person.writes("два");
        asks(person.id(), "?", "Да", "yes");
        person.presses("Да");
        assertThat(bot.polls()).hasSize(2);
        bot.polls("allowed_updates", Json.array());
        person.writes("три");
        assertThat(bot.polls()).hasSize(3);
    }

    @Test
    void anUnknownKindOfUpdateIsAViolation() {
        bot.polls("allowed_updates", TestBot.parsed("[\"mesage\"]"));
        assertThat(telegram.violations()).singleElement().extracting(Violation::what).asString().contains("mesage");
    }

    @Test
    void closingEndsALongPoll() throws Exception {
        CompletableFuture<Object> poll = CompletableFuture.supplyAsync(() -> bot.calls("getUpdates", "timeout", 50))
                .handle((answer, failure) -> answer == null ? failure : answer);
        registered.awaitsPoll();
        telegram.close();
        assertThat(poll.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    private static List<Long> ids(List<JsonNode> updates) {
        return updates.stream().map(update -> update.path("update_id").asLong()).toList();
    }
}
