package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a directory file may say, and what it may not. */
class DirectoryTest {

    private static final String TOP = """
            directory: services
            language: ru
            countries: { KZ: "Казахстан" }
            texts: { as-published: "Видели {date}.", called: "Звонили {date}.", none: "Номеров нет." }
            """;
    private static final String SEEN = "source_seen: { where: \"страница\", when: \"2026-11-23\" }";
    private static final String POLICE = """
              police:
                country: KZ
                verdict: shown
                kind: emergency
                name: "полиция"
                phones: [ { number: "011" } ]
                %s
            """.formatted(SEEN);

    @TempDir
    private Path folder;
    private Instant now = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void aNumberIsTheTextThatWasTypedAndNeverAQuantity() {
        assertThat(read(POLICE).directory().numbers("KZ", "ru"))
                .containsExactly("Казахстан:", "011 — полиция.", "", "Видели 23.11.2026.");
        var bare = read(POLICE.replace("\"011\"", "011"));
        assertThat(bare.problems()).singleElement().hasToString("directory.yaml:11:25: error K080: YAML takes `011` "
                + "for a quantity, and may make another number of it. Write quotes: \"011\".");
        assertThat(bare.directory().mayShow("police")).isFalse();
    }

    @Test
    void aHeldServiceHasNoNumberToGive() {
        var held = POLICE.replace("verdict: shown", "verdict: hold") + "    why: \"не проверено\"\n";
        var directory = read(held).directory();

        assertThat(directory.services().get("police")).hasNoNullFieldsOrProperties()
                .isEqualTo(new Service.Held("police", "KZ", "полиция", "не проверено",
                        new Service.Facts(Optional.empty(),
                                Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), false,
                                "полиция не проверено")));
        assertThat(directory.numbers("KZ", "ru")).containsExactly("Казахстан:", "Номеров нет.");
        assertThat(directory.mayShow("police")).isFalse();
        assertThat(Arrays.stream(Service.Held.class.getRecordComponents())
                .filter(component -> component.getName().contains("phone"))).isEmpty();
    }

    @Test
    void aCallIsShownOnceTwoPeopleHaveConfirmedIt() { // DQ-2
        assertThat(read(called("[\"дежурная 1\", \"дежурная 2\"]", "2026-11-20")).directory().numbers("KZ", "ru"))
                .containsExactly("Казахстан:", "011 — полиция. Звонили 20.11.2026.");
        assertThat(problems(called("[\"дежурная 1\"]", "2026-11-20"))).singleElement().asString().contains("K081",
                "two people");
    }

    @Test
    void aTrustLineNotCalledForThreeMonthsIsHidden() { // DQ-1
        var directory = read(called("[\"a\", \"b\"]", "2026-11-20").replace("emergency", "trust")).directory();
        assertThat(directory.mayShow("police")).isTrue();

        now = Instant.parse("2027-02-18T06:00:00Z");
        assertThat(directory.mayShow("police")).isTrue();

        now = Instant.parse("2027-02-19T06:00:00Z");
        assertThat(directory.mayShow("police")).isFalse();
        assertThat(directory.numbers("KZ", "ru")).doesNotContain("011");
    }

    @Test
    void ageNeverHidesAnEmergencyNumberNorALineThatWasOnlyRead() {
        var called = read(called("[\"a\", \"b\"]", "2020-01-01")).directory();
        var read = read(POLICE.replace("emergency", "trust")).directory();
        now = Instant.parse("2036-01-01T06:00:00Z");

        assertThat(called.mayShow("police")).isTrue();
        assertThat(read.mayShow("police")).isTrue();
    }

    @Test
    void whateverIsDoubtfulAboutAServiceLeavesItOutAndIsSaidWhereItStands() {
        for (var broken : List.of(POLICE.replace("011", "ноль"), POLICE.replace(SEEN, ""),
                POLICE.replace("kind: emergency", "kind: other"), POLICE.replace("country: KZ", "country: XX"),
                POLICE.replace("verdict: shown", "verdict: maybe"), POLICE.replace("phones", "phone"),
                POLICE.replace("name: \"полиция\"", "name: \"полиция, звоните 102\""),
                POLICE + "    name: \"ещё раз\"\n", POLICE.replace("2026-11-23", "вчера"))) {
            var reading = read(broken);
            assertThat(reading.problems()).as(broken).isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(4));
            assertThat(reading.directory().services()).as(broken).isEmpty();
        }
    }

    @Test
    void aNumberOnTheForbiddenListIsRefused() {
        assertThat(problems(POLICE + "never: [ \"011\" ]\n")).singleElement()
                .hasToString("directory.yaml:11:25: error K080: `011` is on the list `never`. Remove it, or write "
                        + "verdict: hold.");
    }

    @Test
    void aTranslatorChangesWordsAndNeverANumber() {
        write("directory.kk.yaml", """
                language: kk
                KZ: "Қазақстан"
                as-published: "Көрдік: {date}."
                called: "Қоңырау: {date}."
                none: "Нөмір жоқ."
                police.name: "полиция, 102"
                """);
        var reading = read(POLICE);
        assertThat(reading.problems()).singleElement()
                .hasToString(
                        "directory.kk.yaml:6:14: error K052: `police.name` has a number in its text. Numbers stand in "
                                + "the directory alone, never in a text.");
        assertThat(reading.directory().languages()).containsExactly("ru");
    }

    @Test
    void aLanguageCountsOnceEveryTextIsThere() {
        write("directory.en.yaml", """
                language: en
                KZ: "Kazakhstan"
                as-published: "Seen {date}."
                called: "Called {date}."
                none: "No numbers."
                police.name: "police"
                """);
        var directory = read(POLICE).directory();
        assertThat(directory.languages()).containsExactlyInAnyOrder("ru", "en");
        assertThat(directory.country("KZ", "en")).isEqualTo("Kazakhstan");
        assertThat(directory.numbers("KZ", "en"))
                .containsExactly("Kazakhstan:", "011 — police.", "", "Seen 23.11.2026.");
    }

    @Test
    void aDraftIsFilledFromTheBaseAndAWordingForNothingIsSaid() {
        write("directory.en.yaml", "language: en\nKZ: \"Kazakhstan\"\npolice.nam: \"police\"\n");
        var reading = read(POLICE);
        assertThat(reading.problems()).extracting(Problem::toString).containsExactly(
                "directory.en.yaml:1:1: warning K030: The language `en` is a draft: 4 texts are missing here: "
                        + "`as-published`, `called`, `none` and 1 more. It is offered to people only when no text is "
                        + "missing.",
                "directory.en.yaml:3:1: error K032: The directory has no text `police.nam`. Did you mean `police.name`? "
                        + "Rename it or remove it.");
        assertThat(reading.directory().numbers("KZ", "en")).startsWith("Kazakhstan:", "011 — полиция.");
    }

    @Test
    void brokenFilesAreProblemsAndNotFailures() throws IOException {
        assertThat(Directory.read(folder.resolve("none.yaml")).problems()).hasSize(1);
        for (var text : List.of("", "a: \"b", "- a", "x: &x {a: b}\ny: *x\n", "a: " + "b".repeat(600_000))) {
            var file = Files.writeString(folder.resolve("broken.yaml"), text);
            assertThat(Directory.read(file).problems()).as(text.substring(0, Math.min(20, text.length()))).isNotEmpty();
        }
        var latin = Files.write(folder.resolve("latin.yaml"), new byte[]{ 'a', ':', ' ', (byte) 0xff, '\n' });
        assertThat(Directory.read(latin).problems()).hasSize(1);
    }

    private String called(String who, String when) {
        return POLICE + "    test_call: { who: %s, when: \"%s\", network: \"мобильная\" }\n".formatted(who, when);
    }

    private List<Problem> problems(String services) {
        return read(services).problems();
    }

    private Reading read(String services) {
        write("directory.yaml", TOP + "services:\n" + services);
        InstantSource time = () -> now;
        return Directory.read(folder.resolve("directory.yaml"), time);
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
