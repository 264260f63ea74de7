package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A human is reached, however many ask at once, within Telegram's limits: whoever still gets a card of her own has it
 * within two seconds, those on duty are rung as soon, and every number comes in sight. {@code -Dstory.crowd=200
 * -Dstory.within=60} measures what a bad minute is like.
 */
class CrowdIT {

    private static final int CROWD = Integer.getInteger("story.crowd", 18);
    private static final int THOUSAND = 1_000;
    /** So many ask, one after the other, each behind a thousand others. */
    private static final int FEW = Integer.getInteger("story.few", 2);
    private static final Duration WITHIN = Duration.ofSeconds(Integer.getInteger("story.within", 0));
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration IN_SIGHT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void everyNumberComesInSightAndWhatIsAloneOrRingsComesAtOnce() throws Exception {
        helps((telegram, desk, operator) -> {
            Map<String, Instant> asked = asks(crowd(telegram, CROWD));
            asked.keySet().forEach(desk::awaitsText);
            assertThat(Scene.isReached(() -> rings(telegram, asked, operator.id()).size() == CROWD, IN_SIGHT))
                    .as("everybody on duty is rung for each").isTrue();

            List<Duration> sight = delays(telegram, asked, desk.id(), call -> true);
            List<Duration> alone = delays(telegram, asked, desk.id(), call -> Says.numbers(call.param("text")) == 1);
            List<Duration> rings = rings(telegram, asked, operator.id());
            System.out.println("in sight " + figures(sight) + "; a card alone " + figures(alone) + "; rung "
                    + figures(rings));
            assertThat(sight).hasSize(CROWD);
            assertThat(percentile(sight, 99)).isLessThan(IN_SIGHT);
            assertThat(percentile(alone, 99)).isLessThan(SOON);
            assertThat(percentile(rings, 99)).isLessThan(SOON);
        });
    }

    @Test
    void whoAsksWhileAThousandWriteHasHerCardAndHerNumberAtOnce() throws Exception {
        helps((telegram, desk, operator) -> {
            List<Person> few = crowd(telegram, FEW);
            List<Duration> cards = new ArrayList<>();
            List<Duration> rings = new ArrayList<>();
            List<Duration> told = new ArrayList<>();
            List<Person> thousand = new ArrayList<>();
            for (int i = 0; i < THOUSAND; i++)
                thousand.add(telegram.person("writer " + i, "ru"));
            for (Person person : few) {
                thousand.forEach(Person::starts);
                Map<String, Instant> asked = asks(List.of(person));
                asked.keySet().forEach(desk::awaitsText);
                assertThat(Scene.isReached(() -> rings(telegram, asked, operator.id()).size() == 1, IN_SIGHT)).isTrue();
                assertThat(Scene.isReached(() -> delays(telegram, asked, person.id(), call -> true).size() == 1,
                        IN_SIGHT)).isTrue();
                cards.addAll(delays(telegram, asked, desk.id(), call -> true));
                rings.addAll(rings(telegram, asked, operator.id()));
                told.addAll(delays(telegram, asked, person.id(), call -> true));
            }

            Collections.sort(cards);
            Collections.sort(rings);
            Collections.sort(told);
            System.out.println("behind a thousand: a card " + figures(cards) + "; rung " + figures(rings) + "; told "
                    + figures(told));
            assertThat(percentile(cards, 99)).isLessThan(SOON);
            assertThat(percentile(rings, 99)).isLessThan(SOON);
            assertThat(percentile(told, 99)).isLessThan(SOON);
        });
    }

    private interface Story {
        void tells(Emulator telegram, Group desk, Person operator);
    }

    @SuppressWarnings("try") // its end can be interrupted
    private void helps(Story story) throws Exception {
        Program.prepare();
        try (Emulator telegram = Emulator
                .start(Settings.standard().withFloodLimits().withPatience(Duration.ofMinutes(3)))) {
            Bot bot = telegram.bot("4242:crowd", "hamroh_crowd_bot");
            Person coordinator = telegram.person("coordinator", "ru");
            Group desk = telegram.supergroup("desk", coordinator);
            Person operator = telegram.person("operator", "ru");
            desk.adds(bot);
            desk.promotes(bot);
            desk.adds(operator);
            try (Life life = Life.begins(settings(telegram, bot, desk))) {
                bot.awaitsPoll();
                operator.starts();
                operator.awaitsText("/queue");
                story.tells(telegram, desk, operator);
                assertThat(life.isOver()).isFalse();
            }
            assertThat(telegram.violations()).isEmpty();
        }
    }

    private Map<String, String> settings(Emulator telegram, Bot bot, Group desk) {
        return Map.of("HAMROH_TELEGRAM_TOKEN", bot.token(), "HAMROH_TELEGRAM_URL", telegram.url().toString(),
                "HAMROH_DESK_CHAT", Long.toString(desk.id()), "HAMROH_DATA", folder.resolve("data").toString(),
                "HAMROH_KEYS", folder.resolve("keys").toString(), "SERVER_PORT", "0");
    }

    /** They are asked whether they want a human, and have not said yet. */
    private static List<Person> crowd(Emulator telegram, int size) {
        List<Person> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++)
            crowd.add(telegram.person("person " + i, "ru"));
        crowd.forEach(Person::starts);
        crowd.forEach(person -> person.presses(person.awaits(m -> m.button(Says.RUSSIAN).isPresent()), Says.RUSSIAN));
        crowd.forEach(person -> person.awaitsText(Says.MENU));
        crowd.forEach(person -> person.pressesKey(Says.PERSON));
        crowd.forEach(person -> person.awaits(m -> m.button(Says.YES).isPresent()));
        return crowd;
    }

    /** All say yes. @return when, by the number that they were told */
    private static Map<String, Instant> asks(List<Person> crowd) {
        Map<Person, Instant> yes = new HashMap<>();
        for (Person person : crowd) {
            Message question = person.awaits(m -> m.button(Says.YES).isPresent());
            yes.put(person, Instant.now());
            person.presses(question, Says.YES);
            LockSupport.parkNanos(WITHIN.toNanos() / CROWD);
        }
        Map<String, Instant> asked = new HashMap<>();
        yes.forEach((person, at) -> asked.put(Says.number(person.awaits(m -> Says.number(m.text()).isPresent()).text())
                .orElseThrow(), at));
        return asked;
    }

    /** From the yes to the first call to this chat that names the number; of those, the ones that fit. */
    private static List<Duration> delays(Emulator telegram, Map<String, Instant> asked, long chat,
            Predicate<Call> which) {
        List<Call> calls = telegram.ledger().calls().stream().filter(Call::succeeded)
                .filter(call -> call.param("chat_id").equals(Long.toString(chat))).toList();
        return asked.entrySet().stream()
                .flatMap(each -> calls.stream().filter(call -> call.param("text").contains(each.getKey())).findFirst()
                        .filter(which).map(call -> Duration.between(each.getValue(), call.at())).stream())
                .sorted().toList();
    }

    /** A ring names as many as fit, the most urgent first: what counts is the next one after a request was logged. */
    private static List<Duration> rings(Emulator telegram, Map<String, Instant> asked, long operator) {
        List<Call> calls = telegram.ledger().callsOf("sendMessage").stream().filter(Call::succeeded).toList();
        return asked.entrySet().stream().flatMap(each -> {
            Instant told = calls.stream().filter(call -> call.param("text").contains(each.getKey())).findFirst()
                    .map(Call::at).orElse(Instant.MAX);
            return calls.stream().filter(call -> call.param("chat_id").equals(Long.toString(operator)))
                    .filter(call -> call.param("text").startsWith(Says.RING))
                    .filter(call -> call.at().isAfter(told) || call.param("text").contains(each.getKey())).findFirst()
                    .map(call -> Duration.between(each.getValue(), call.at())).stream();
        }).sorted().toList();
    }

    private static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String figures(List<Duration> sorted) {
        return sorted.size() + ": p50 " + percentile(sorted, 50).toMillis() + " ms, p99 "
                + percentile(sorted, 99).toMillis() + " ms";
    }
}
