package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.hamroh.Helpline;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** How the process starts, and in one line why it does not. */
class StartIT {

    /** Nanoseconds. Another process is waited for, which tells nobody when it is ready. */
    private static final long MINUTE = 60_000_000_000L;
    private static final long LOOK = 100_000_000L;

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    private List<String> refused(int code, String... arguments) throws Exception {
        Path log = folder.resolve("log");
        Files.deleteIfExists(log);
        settings.putIfAbsent("HAMROH_DATA", folder.resolve("data").toString());
        settings.putIfAbsent("HAMROH_KEYS", folder.resolve("keys").toString());
        settings.put("SERVER_PORT", "0");
        try (Jar jar = new Jar(log, settings)) {
            jar.starts(arguments);
            assertThat(jar.ends()).isEqualTo(code);
        }
        return Files.readAllLines(log).stream().filter(line -> !line.contains(" INFO "))
                .toList();
    }

    @Test
    void withoutATokenItSaysWhatToSet() throws Exception {
        assertThat(refused(2)).singleElement().asString().contains("HAMROH_TELEGRAM_TOKEN");
    }

    @Test
    void aRehearsalTakesNoToken() throws Exception {
        settings.put("HAMROH_TELEGRAM_TOKEN", "1:secret");

        assertThat(refused(2, "rehearse")).singleElement().asString().contains("rehearsal").doesNotContain("secret");
    }

    @Test
    void keysInsideTheDataAreRefused() throws Exception {
        settings.put("HAMROH_TELEGRAM_TOKEN", "1:secret");
        settings.put("HAMROH_KEYS", folder.resolve("data/keys").toString());

        assertThat(refused(2)).singleElement().asString().contains("HAMROH_KEYS");
    }

    /** A quarter less than the README and the image give it. While it learns, what it has learned before is in use. */
    @Test
    void aMendedExampleGoesLiveInLessMemoryThanThereIs() throws Exception {
        Path dialogs = folder.resolve("dialogs");
        FileSystemUtils.copyRecursively(Path.of("dialogs"), dialogs);
        Path examples = dialogs.resolve("triage/en.yaml");
        try (Emulator telegram = Emulator.start(Settings.standard().withPatience(Duration.ofMinutes(1)))) {
            Bot bot = telegram.bot("78:start", "hamroh_start_bot");
            settings.putAll(Map.of("HAMROH_TELEGRAM_TOKEN", bot.token(), "HAMROH_TELEGRAM_URL",
                    telegram.url().toString(), "HAMROH_DATA", folder.resolve("data").toString(), "HAMROH_KEYS",
                    folder.resolve("keys").toString(), "SERVER_PORT", "0", "HAMROH_DIALOGS", dialogs.toString()));
            Person person = telegram.person("person", "en");
            try (Jar jar = new Jar(folder.resolve("log"), settings)) {
                jar.has("192m");
                jar.starts();
                heard(person, "they locked us in please help");
                Files.writeString(examples, Files.readString(examples).replaceFirst("tier1:\n",
                        "tier1:\n      - \"the gurgling samovar bites\"\n"));
                Person another = telegram.person("another", "en");
                for (long end = System.nanoTime() + MINUTE; !log().contains("the dialogs were changed: version");) {
                    assertThat(System.nanoTime()).as(log()).isLessThan(end);
                    LockSupport.parkNanos(LOOK);
                }
                heard(another, "the gurgling samovar bites");
            }
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void heard(Person person, String words) {
        person.starts();
        person.writes(words);
        person.awaits(m -> m.button(Helpline.book("en").step(new StepRef("heard", "danger")).orElseThrow()
                .option("yes").orElseThrow().label()).isPresent());
    }

    @Test
    void keysThatAreNotThoseOfTheDatabaseAreRefusedAndNoneAreMade() throws Exception {
        try (Emulator telegram = Emulator.start(Settings.standard().withPatience(Duration.ofMinutes(1)))) {
            Bot bot = telegram.bot("77:start", "hamroh_start_bot");
            settings.put("HAMROH_TELEGRAM_TOKEN", bot.token());
            settings.put("HAMROH_TELEGRAM_URL", telegram.url().toString());
            settings.put("HAMROH_DATA", folder.resolve("data").toString());
            settings.put("HAMROH_KEYS", folder.resolve("keys").toString());
            settings.put("SERVER_PORT", "0");
            try (Jar jar = new Jar(folder.resolve("log"), settings)) {
                jar.starts();
                bot.awaitsPoll();
            }
            settings.put("HAMROH_KEYS", folder.resolve("other").toString());

            assertThat(refused(2)).singleElement().asString().contains("HAMROH_KEYS");
            assertThat(folder.resolve("other")).doesNotExist();
        }
    }

    @Test
    void keysAreChangedOnlyWhileItStandsStillAndThenTheTalkGoesOn() throws Exception {
        try (Emulator telegram = Emulator.start(Settings.standard().withPatience(Duration.ofMinutes(3)))) {
            Bot bot = telegram.bot("78:keys", "hamroh_keys_bot");
            Person operator = telegram.person("operator", "ru");
            Group desk = telegram.supergroup("desk", operator);
            desk.adds(bot);
            desk.promotes(bot);
            settings.put("HAMROH_TELEGRAM_TOKEN", bot.token());
            settings.put("HAMROH_TELEGRAM_URL", telegram.url().toString());
            settings.put("HAMROH_TELEGRAM_LIMITS", "learn");
            settings.put("HAMROH_DESK_CHAT", Long.toString(desk.id()));
            settings.put("HAMROH_DATA", folder.resolve("data").toString());
            settings.put("HAMROH_KEYS", folder.resolve("keys").toString());
            settings.put("SERVER_PORT", "0");
            Path root = folder.resolve("keys/root.keyset");
            Person mother = telegram.person("mother", "ru");
            try (Jar jar = new Jar(folder.resolve("before"), settings)) {
                jar.starts();
                operator.starts();
                operator.awaitsText("/queue");
                talks(mother, operator, desk);
                byte[] key = Files.readAllBytes(root);
                assertThat(refused(2, "rotate-keys")).singleElement().asString().contains("another process");
                assertThat(root).hasBinaryContent(key);
            }
            byte[] key = Files.readAllBytes(root);

            settings.remove("HAMROH_TELEGRAM_TOKEN");
            assertThat(refused(0, "rotate-keys")).hasSize(2).first().asString().contains("sealed anew");

            assertThat(Files.readAllBytes(root)).isNotEqualTo(key);
            settings.put("HAMROH_TELEGRAM_TOKEN", bot.token());
            mother.writes("вы ещё здесь?");
            try (Jar jar = new Jar(folder.resolve("after"), settings)) {
                jar.starts();
                operator.awaitsText("вы ещё здесь?");
                operator.writes("конечно");
                mother.awaitsText("конечно");
            }
        }
    }

    private static void talks(Person person, Person operator, Group desk) {
        person.starts();
        person.awaits(m -> m.button("Русский").isPresent());
        person.presses("Русский");
        person.awaits(m -> m.button("Документы").isPresent());
        person.pressesKey("Написать человеку");
        person.awaits(m -> m.button("Да, позовите оператора").isPresent());
        person.presses("Да, позовите оператора");
        String take = Helpline.book("ru").line(Line.TAKE);
        operator.pressesIn(desk, desk.awaits(m -> m.button(take).isPresent()), take);
        operator.awaits(m -> m.text().contains("№"));
        person.writes("мы на вокзале");
        operator.awaitsText("мы на вокзале");
    }

    @Test
    void theCheckOfTheShippedDialogsIsFineAndThatOfABrokenFileIsNot() throws Exception {
        assertThat(refused(0, "check", "dialogs", "--as-of", "2026-11-23")).first().isEqualTo("All is well.");
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("menu.yaml"), "dialog: menu\nlanguage: ru\nstart: nowhere\nsteps: {}\n");
        assertThat(refused(1, "check", broken.toString())).anyMatch(line -> line.startsWith("menu.yaml:"));
        assertThat(refused(2, "check", folder.resolve("none").toString())).hasSize(1);
        assertThat(refused(2, "chekc")).hasSize(1);
    }

    @Test
    void theTalkReadsWhatIsPipedIntoItWhateverTheTerminalSaysOfItsLetters() throws Exception {
        String key = Helpline.book("kk").line(Line.BUTTON_PERSON);
        Path log = folder.resolve("talk");
        try (Jar jar = new Jar(log, Map.of("LC_ALL", "C"))) {
            jar.reads(Files.writeString(folder.resolve("typed"), key + "\n1\n"));
            jar.starts("talk", "--language", "kk");
            assertThat(jar.ends()).isZero();
        }
        assertThat(log).content().containsSubsequence("> " + key, "(A help request would be logged: person, urgent.)");
    }
}
