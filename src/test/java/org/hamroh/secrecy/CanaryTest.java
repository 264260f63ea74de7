package org.hamroh.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Receiver;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Whatever people do, and whatever goes wrong, nothing of them can be read in what the bot leaves behind: its database,
 * its files, its log at the finest, its metrics, its error pages.
 */
class CanaryTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final List<Canary> canaries = new ArrayList<>();

    /** The log is set up before anything else, from nothing but the system's properties. */
    @BeforeEach
    void logAtTheFinest() {
        finestLog(folder.resolve("line.log")).forEach(System::setProperty);
    }

    @AfterEach
    void logAsUsual() {
        finestLog(folder.resolve("line.log")).keySet().forEach(System::clearProperty);
    }

    @Test
    void theSearchFindsWhatIsPlantedHoweverItIsWritten() {
        Canary number = Canary.of("number", 5_000_000_000L + RANDOM.nextInt());
        Canary text = Canary.of("text", "тайна " + letters());
        for (Encoding encoding : Encoding.values())
            for (Canary canary : List.of(number, text))
                encoding.of(canary).forEach(written -> {
                    Search search = new Search(List.of(canary));
                    search.in("a file", noiseAround(written));
                    assertThat(search.found()).as("%s as %s", canary, encoding)
                            .contains(canary.name() + " as " + encoding + " in a file");
                });
        Search nothing = new Search(List.of(number, text));
        nothing.in("noise", noiseAround(new byte[0]));
        assertThat(nothing.found()).isEmpty();
    }

    @Test
    void base64IsFoundWhateverStandsAroundIt() {
        Canary text = Canary.of("text", letters());
        for (String before : List.of("", "a", "ab", "abc"))
            for (String after : List.of("", "x", "xy")) {
                Search search = new Search(List.of(text));
                search.in("page", Base64.getEncoder()
                        .encode((before + text.text() + after).getBytes(StandardCharsets.UTF_8)));
                assertThat(search.found()).contains("text as BASE64 in page");
            }
    }

    @Test
    void aWholeLifeOfTheLineLeavesNobodyBehind() throws Exception {
        Path log = folder.resolve("line.log");
        Set<Path> before = entries(tmp());
        Breaking breaking = new Breaking(secret("words that break a step"));
        try (Helpline line = Helpline.in(folder).with(breaking)) {
            canaries.add(Canary.of("token", line.bot.token()));
            canaries.add(Canary.of("group", line.desk.id()));
            line.starts();
            live(line, breaking);

            Search search = new Search(canaries);
            line.database().sql("checkpoint sync").update();
            search.below(folder);
            pages(line, search);
            line.stops();
            search.below(folder);
            for (Path made : entries(tmp()))
                if (!before.contains(made) && !folder.startsWith(made))
                    search.below(made);

            assertThat(search.found()).isEmpty();
            assertThat(canaries).hasSizeGreaterThan(30);
            assertThat(Files.readString(log)).as("the log was at its finest").contains("DEBUG").contains("alarm ");
        }
    }

    /** Everything that people can say and do, with trouble in between. */
    private void live(Helpline line, Breaking breaking) {
        Person operator = person(line, "operator");
        line.desk.adds(operator);
        operator.starts();
        operator.awaitsText("/queue");
        Person origin = person(line, "origin of a forward");
        Person mother = person(line, "mother");
        Person father = person(line, "father");
        sendsEverything(line, mother, origin);
        asksInTrouble(line, mother);
        String number = Helpline.number(mother);
        line.takes(operator, number);
        mother.awaitsText(line.text(OPERATOR_JOINED));

        tells(line, mother, "words to the operator", operator);
        tells(line, operator, "words of the operator", mother);
        operator.writes("/note " + secret("note"));
        operator.awaitsText(line.text(NOTE_KEPT));
        refuses(line, operator, mother);
        mother.writes("/hide");
        mother.awaitsText(line.text(HIDE_DONE));
        tells(line, mother, "words after hiding", operator);

        meets(line, father);
        father.starts(secret("payload of a link"));
        line.speaksRussian(father);
        line.asksForHuman(father);
        line.takes(operator, Helpline.number(father));
        father.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes(secret("words in between"));
        operator.awaitsText(last());
        operator.writes(secret("words for whom"));
        operator.awaitsText(line.text(FOR_WHICH));
        line.clock.advance(Duration.ofMinutes(11));
        mother.awaitsText(line.text(NEUTRAL));

        Person broken = person(line, "one whose words break a step");
        meets(line, broken);
        breaks(line, breaking, broken);
        mother.writes("/forget");
        mother.presses(mother.awaits(m -> m.button(line.text(FORGET_YES)).isPresent()), line.text(FORGET_YES));
        mother.awaitsText(line.text(FORGOTTEN));
        mother.writes(secret("words after forgetting"));
        mother.awaitsAnswer();
        line.bot.isTold("\"message\":{\"text\":\"" + secret("words of an update that breaks off"));
        line.bot.awaitsConfirmed();
    }

    private void sendsEverything(Helpline line, Person mother, Person origin) {
        meets(line, mother);
        mother.writes("у меня " + secret("free words"));
        mother.awaitsAnswer();
        Message wrong = mother.writes("я " + secret("words before an edit"));
        mother.awaitsAnswer();
        mother.edits(wrong.id(), "я " + secret("words after an edit"));
        mother.awaitsText(line.text(EDITED_NOT_TAKEN));
        for (Media media : List.of(Media.photo().captioned(secret("caption")), Media.document(secret("file") + ".pdf"),
                Media.voice(3), Media.location(place("latitude", 42), place("longitude", 69)),
                Media.ownContact(mother.profile(), phone("own phone")),
                Media.contact(phone("phone of another"), secret("name of another"), number("id of another")),
                Media.forwarded(secret("forwarded words"), origin.profile()))) {
            mother.sends(media);
            mother.awaitsAnswer();
        }
        mother.replies(wrong.id(), secret("reply"));
        mother.awaitsAnswer();
        mother.forgesPress(wrong.id(), secret("forged press")).awaitsAnswer();
        mother.forgesPress(wrong.id(), "d:take:" + secret("forged take")).awaitsAnswer();
        mother.writes("/status " + secret("words behind a command"));
        mother.awaitsAnswer();
    }

    private void asksInTrouble(Helpline line, Person person) {
        line.telegram.faults().next("getUpdates", 1, Fault.serverError());
        line.telegram.faults().next("sendMessage", 1, Fault.badGateway());
        line.telegram.faults().next("sendMessage", 1, Fault.truncates());
        line.telegram.faults().next("sendMessage", 1, Fault.dropsAfter());
        line.asksForHuman(person);
    }

    /** Telegram takes a text for good and quotes it, and then does not find the chat. */
    private void refuses(Helpline line, Person operator, Person person) {
        line.telegram.faults().next("sendMessage", 1, new Fault.Refuses(400,
                "Bad Request: can't parse entities: unsupported start tag \"" + last() + "\" at byte 7", 0));
        operator.writes(secret("refused words"));
        operator.awaitsText(line.text(NOT_DELIVERED));
        line.telegram.faults().next("sendMessage", 1,
                new Fault.Refuses(400, "Bad Request: chat not found: " + person.id(), 0));
        operator.writes(secret("words to nobody"));
        operator.awaitsText(line.text(NOT_DELIVERED));
    }

    private void breaks(Helpline line, Breaking breaking, Person person) {
        person.writes(breaking.word);
        for (Duration pause : List.of(Duration.ofSeconds(2), Duration.ofSeconds(6))) {
            breaking.tried.acquireUninterruptibly();
            line.coordinator.starts();
            line.coordinator.awaitsAnswer();
            line.clock.advance(pause);
        }
        person.awaitsText(line.text(FAILED_STEP));
    }

    private void tells(Helpline line, Person from, String what, Person to) {
        from.writes(secret(what));
        to.awaitsText(last());
    }

    private static void meets(Helpline line, Person person) {
        person.starts();
        line.speaksRussian(person);
    }

    private void pages(Helpline line, Search search) throws IOException, InterruptedException {
        String port = line.part(Environment.class).getRequiredProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String page : List.of("actuator", "actuator/prometheus", "actuator/health",
                    "actuator/health/readiness", "actuator/env", "actuator/heapdump", "actuator/loggers", "error", "",
                    "nothing-here?trace=true", "%00", "api/database")) {
                byte[] body = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + page))
                        .build(), BodyHandlers.ofByteArray()).body();
                search.in(page, body);
                if (page.equals("actuator/prometheus"))
                    assertThat(new String(body, StandardCharsets.UTF_8)).contains("hamroh_alarms_total");
            }
        }
    }

    private Person person(Helpline line, String who) {
        Profile profile = new Profile(number(who + "'s id"), secret(who + "'s first name"),
                secret(who + "'s last name"), secret(who + "'s username"), "ru");
        return line.telegram.person(who, profile);
    }

    private String secret(String name) {
        return added(Canary.of(name, letters()));
    }

    private long number(String name) {
        long number = 5_000_000_000L + RANDOM.nextLong(2_000_000_000L);
        added(Canary.of(name, number));
        return number;
    }

    private String phone(String name) {
        return added(Canary.of(name, "7" + (7_000_000_000L + RANDOM.nextLong(1_000_000_000L))));
    }

    private double place(String name, int degrees) {
        String place = degrees + "." + RANDOM.nextInt(100_000, 1_000_000);
        added(Canary.of(name, place));
        return Double.parseDouble(place);
    }

    private String added(Canary canary) {
        canaries.add(canary);
        return canary.text();
    }

    private String last() {
        return canaries.getLast().text();
    }

    /** Small ones, so that a description that Telegram writes small is found too. */
    private static String letters() {
        return RANDOM.ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static byte[] noiseAround(byte[] content) {
        byte[] noise = new byte[4096 + content.length];
        RANDOM.nextBytes(noise);
        System.arraycopy(content, 0, noise, 1001, content.length);
        return noise;
    }

    private static Path tmp() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Set<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return new HashSet<>(entries.toList());
        }
    }

    private static Map<String, String> finestLog(Path file) {
        Map<String, String> log = new HashMap<>();
        log.put("logging.file.name", file.toString());
        log.put("logging.logback.rollingpolicy.max-file-size", "1GB");
        log.put("logging.threshold.console", "warn");
        for (String logger : List.of("root", "org.hamroh", "org.hibernate", "org.flywaydb", "com.zaxxer.hikari",
                "org.apache.catalina", "org.springframework.data", "org.springframework.orm",
                "org.springframework.boot.web"))
            log.put("logging.level." + logger, "debug");
        // the emulator's own
        log.put("logging.level.com.sun.net.httpserver", "info");
        return log;
    }

    /** A part of the bot that fails on one word, and quotes it. */
    private static final class Breaking implements Receiver, PriorityOrdered {

        final Semaphore tried = new Semaphore(0);
        final String word;

        Breaking(String word) {
            this.word = word;
        }

        @Override
        public boolean receive(Incoming incoming) {
            if (incoming.content() instanceof Content.Text text && text.text().equals(word)) {
                tried.release();
                throw new IllegalStateException("cannot read " + text.text() + " of " + incoming.address().id());
            }
            return false;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
