package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hamroh.triage.Evaluation.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * SC-10: recall and false alarms are measured for each language, on messages by others than those who wrote the examples,
 * who had not seen them.
 */
class HeldOutTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/hamroh/triage");
    private static final String END = "-heldout.jsonl";
    private static final List<Phrase> ALL = languages().flatMap(language -> phrases(language).stream()).toList();
    private static final Triage TRIAGE = Triage.load(TriageTest.SHIPPED);
    private static final Evaluation EVALUATION = Evaluation.of(TRIAGE, ALL);

    static Stream<String> languages() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(END)).sorted()
                    .map(name -> name.substring(0, name.length() - END.length())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLanguageIsHeardMuchWorseThanTheOthers(String language) {
        var misses = EVALUATION.tallies().stream().filter(tally -> tally.language().equals(language))
                .flatMap(tally -> tally.misses().stream()).toList();
        assertThat(EVALUATION.recall(language, 1)).as("tier 1: %s", misses).isGreaterThanOrEqualTo(0.9);
        assertThat(EVALUATION.recall(language, 2)).as("tier 2: %s", misses).isGreaterThanOrEqualTo(0.88);
        assertThat(EVALUATION.lostDocuments(language)).as("lost documents: %s", misses).isGreaterThanOrEqualTo(0.8);
        assertThat(EVALUATION.falseAlarms(language)).as("false alarms: %s", misses).isLessThanOrEqualTo(0.1);
    }

    /** Who has not chosen a language is answered in this one. */
    @ParameterizedTest
    @MethodSource("languages")
    void whatIsHeardIsAnsweredInItsOwnLanguageAndLetters(String language) {
        var heard = phrases(language).stream().map(Phrase::text).filter(
                text -> TRIAGE.hear(text).kind() != Verdict.Kind.NONE).toList();
        var others = heard.stream().filter(text -> !TRIAGE.hear(text).language().equals(language)).toList();
        assertThat((double) others.size()).as("%s", others).isLessThanOrEqualTo(0.05 * heard.size());
    }

    @Test
    void allTogetherAreHeardWellEnough() {
        assertThat(heard(Verdict.Kind.DANGER, 1)).as("tier 1").isGreaterThanOrEqualTo(0.95);
        assertThat(heard(Verdict.Kind.DANGER, 2)).as("tier 2").isGreaterThanOrEqualTo(0.92);
        assertThat(heard(Verdict.Kind.LOST_DOCUMENTS, 0)).as("lost documents").isGreaterThanOrEqualTo(0.85);
        assertThat(languages().mapToDouble(EVALUATION::falseAlarms).average().orElseThrow()).as("false alarms")
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void everyLanguageThatPeopleAreOfferedHasExamplesEnoughOfBothKinds() {
        assertThat(languages().toList()).containsAll(TRIAGE.languages());
        var examples = ExampleFolder.read(TriageTest.SHIPPED).list();
        for (String language : TRIAGE.languages()) {
            assertThat(examples).filteredOn(each -> each.language().equals(language)
                    && each.kind() == Verdict.Kind.DANGER).as(language).hasSizeGreaterThanOrEqualTo(120);
            assertThat(examples).filteredOn(each -> each.language().equals(language)
                    && each.kind() == Verdict.Kind.NONE).as(language).hasSizeGreaterThanOrEqualTo(120);
        }
    }

    @Test
    void noHeldOutPhraseIsAnExample() {
        var shipped = ExampleFolder.read(TriageTest.SHIPPED).list().stream()
                .map(example -> Folding.words(example.text())).toList();
        assertThat(ALL).map(Phrase::text).filteredOn(text -> shipped.contains(Folding.words(text))).isEmpty();
    }

    @Test
    void theShippedExamplesAreFlawless() {
        assertThat(Triage.check(TriageTest.SHIPPED)).filteredOn(it -> it.severity() == Finding.Severity.ERROR)
                .isEmpty();
    }

    private static double heard(Verdict.Kind kind, int tier) {
        var tallies = EVALUATION.tallies().stream().filter(tally -> tally.meant() == kind && tally.tier() == tier)
                .toList();
        double missed = tallies.stream().mapToInt(tally -> tally.misses().size()).sum();
        return 1 - missed / tallies.stream().mapToInt(Evaluation.Tally::phrases).sum();
    }

    private static List<Phrase> phrases(String language) {
        var json = JsonMapper.shared();
        try {
            return Files.readAllLines(FOLDER.resolve(language + END)).stream().map(json::readTree)
                    .map(row -> new Phrase(row.path("id").asString(), row.path("lang").asString(),
                            row.path("text").asString(),
                            Verdict.Kind.valueOf(row.path("verdict").asString().toUpperCase(Locale.ROOT)),
                            row.path("category").asString(), row.path("tier").asInt()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
