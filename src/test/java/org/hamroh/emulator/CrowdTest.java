package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many people at once, and a bot that polls and answers meanwhile. */
class CrowdTest extends Story {

    private static final int PEOPLE = 8;
    private static final int QUESTIONS = 25;

    @Test
    void everybodyIsAnsweredInOrderAndNothingIsLostOrDoubled() {
        List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> telegram.person("p" + i)).toList();
        int texts = PEOPLE * (1 + QUESTIONS);
        CompletableFuture<List<Long>> echo = CompletableFuture.supplyAsync(() -> echoes(texts));
        List<CompletableFuture<Void>> talks = people.stream()
                .map(one -> CompletableFuture.runAsync(() -> talks(one), task -> Thread.ofVirtual().start(task)))
                .toList();
        talks.forEach(CompletableFuture::join);
        List<Long> ids = echo.join();
        registered.awaitsConfirmed();

        assertThat(ids).isSorted().hasSize(texts).doesNotHaveDuplicates();
        assertThat(telegram.ledger().updatesConfirmed()).isEqualTo(texts);
        assertThat(telegram.ledger().delivered()).hasSize(texts);
        assertThat(telegram.violations()).isEmpty();
        assertThat(people.getFirst().phone().chat()).filteredOn(Message::fromBot).extracting(Message::text)
                .startsWith("эхо /start", "эхо вопрос 0", "эхо вопрос 1").endsWith("эхо вопрос " + (QUESTIONS - 1));
    }

    private static void talks(Person person) {
        person.starts();
        for (int i = 0; i < QUESTIONS; i++) {
            person.writes("вопрос " + i);
            person.awaitsText("эхо вопрос " + i);
        }
    }

    /** Echoes every text until it has heard them all; gives the ids it was given. */
    private List<Long> echoes(int texts) {
        List<Long> ids = new ArrayList<>();
        long offset = 0;
        while (ids.size() < texts) {
            for (JsonNode update : bot.polls("timeout", 5, "offset", offset)) {
                offset = update.path("update_id").asLong() + 1;
                ids.add(offset - 1);
                JsonNode message = update.path("message");
                bot.says(message.path("chat").path("id").asLong(), "эхо " + message.path("text").asString());
            }
        }
        bot.polls("offset", offset);
        return ids;
    }
}
