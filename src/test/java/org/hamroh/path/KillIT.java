package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Settings;
import org.hamroh.emulator.UpdateEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost: the real process is killed six times at random moments while people ask for help. Every update that
 * Telegram was told to forget stands in the inbox; every person has one request and one only; the desk has every card.
 */
class KillIT {

    private static final long SEED = Long.getLong("story.seed", 20261123);
    private static final int KILLS = 6;
    private static final int PEOPLE = 24;
    private static final Pattern NUMBER = Pattern.compile("№ ([A-Z2-9]{4})-([A-Z2-9]{4})");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void sixKillsAtRandomMomentsLoseNothing() throws Exception {
        try (Emulator telegram = Emulator.start(Settings.standard().withPatience(Duration.ofMinutes(3)))) {
            Bot bot = telegram.bot("4242:kill", "hamroh_kill_bot");
            Person coordinator = telegram.person("coordinator", "ru");
            Group desk = telegram.supergroup("desk", coordinator);
            desk.adds(bot);
            desk.promotes(bot);
            List<Person> people = new ArrayList<>();
            try (Jar jar = new Jar(folder.resolve("log"), settings(telegram, bot, desk))) {
                jar.starts();
                bot.awaitsPoll();
                people.addAll(askUnderFire(telegram, bot, jar));
                people.forEach(person -> assertThat(numbers(person)).as("numbers told to one person").hasSize(1));
                for (Person person : people)
                    desk.awaitsText(numbers(person).iterator().next());
                bot.awaitsConfirmed();
            }
            assertThat(told(people)).as("different people have different numbers").hasSize(PEOPLE);
            assertThat(telegram.violations()).isEmpty();
            assertEverythingConfirmedIsStored(telegram);
        }
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain("Exception");
    }

    /** People walk from the start to a logged request, while the process is killed and started again. */
    private List<Person> askUnderFire(Emulator telegram, Bot bot, Jar jar) throws Exception {
        List<Person> people = new ArrayList<>();
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> walks = new ArrayList<>();
            for (int round = 0; round < KILLS; round++) {
                for (int i = 0; i < PEOPLE / KILLS; i++) {
                    Person person = telegram.person("person " + people.size(), "ru");
                    people.add(person);
                    walks.add(CompletableFuture.runAsync(() -> asks(person), phones));
                }
                awaitCalls(telegram, 1 + random.nextInt(30));
                jar.isKilled();
                jar.starts();
                bot.awaitsPoll();
            }
            for (CompletableFuture<Void> walk : walks)
                walk.get(3, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + SEED, e.getCause());
        }
        return people;
    }

    private static void asks(Person person) {
        person.starts();
        person.awaits(m -> m.button("Русский").isPresent());
        person.presses("Русский");
        person.awaits(m -> m.buttons().size() > 5);
        person.pressesKey("Написать человеку");
        person.awaits(m -> m.button("Да, позовите оператора").isPresent());
        person.presses("Да, позовите оператора");
        person.awaits(m -> NUMBER.matcher(m.text()).find());
        person.writes("мы ждём");
        person.awaitsAnswer();
    }

    /** Until the bot has made so many more calls: a random moment without a clock. */
    private static void awaitCalls(Emulator telegram, int more) throws InterruptedException {
        int until = telegram.ledger().calls().size() + more;
        CountDownLatch reached = new CountDownLatch(1);
        telegram.listens(() -> {
            if (telegram.ledger().calls().size() >= until)
                reached.countDown();
        });
        assertThat(reached.await(2, TimeUnit.MINUTES)).isTrue();
    }

    private static Set<String> numbers(Person person) {
        Set<String> numbers = new TreeSet<>();
        person.phone().chat().stream().filter(m -> m.fromBot())
                .forEach(m -> NUMBER.matcher(m.text()).results().map(MatchResult::group).forEach(numbers::add));
        return numbers;
    }

    private static Set<String> told(List<Person> people) {
        Set<String> all = new HashSet<>();
        people.forEach(person -> all.addAll(numbers(person)));
        return all;
    }

    private void assertEverythingConfirmedIsStored(Emulator telegram) throws SQLException {
        Set<Long> stored = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:"
                + folder.resolve("data/hamroh").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0")) {
            try (ResultSet rows = connection.createStatement().executeQuery("select update_id from inbox")) {
                while (rows.next())
                    stored.add(rows.getLong(1));
            }
            try (ResultSet rows = connection.createStatement()
                    .executeQuery("select count(*), count(distinct number) from help_request")) {
                rows.next();
                assertThat(rows.getInt(1)).as("one request a person").isEqualTo(PEOPLE);
            }
            try (ResultSet rows = connection.createStatement()
                    .executeQuery("select count(*) from inbox where state <> 'DONE'")) {
                rows.next();
                assertThat(rows.getInt(1)).as("left undone").isZero();
            }
        }
        assertThat(telegram.ledger().updates()).filteredOn(u -> u.fate() == UpdateEntry.Fate.CONFIRMED)
                .extracting(UpdateEntry::id).isNotEmpty().allMatch(stored::contains);
    }

    private Map<String, String> settings(Emulator telegram, Bot bot, Group desk) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("HAMROH_TELEGRAM_TOKEN", bot.token());
        settings.put("HAMROH_TELEGRAM_URL", telegram.url().toString());
        settings.put("HAMROH_TELEGRAM_LIMITS", "learn");
        settings.put("HAMROH_DESK_CHAT", Long.toString(desk.id()));
        settings.put("HAMROH_DATA", folder.resolve("data").toString());
        settings.put("HAMROH_KEYS", folder.resolve("keys").toString());
        settings.put("SERVER_PORT", "0");
        return settings;
    }
}
