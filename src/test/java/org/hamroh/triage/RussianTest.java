package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hamroh.triage.Evaluation.Phrase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** SC-10: recall and false alarms are measured for each language, on phrases that are not among its examples. */
class RussianTest {

    private static final List<Phrase> HELD_OUT = phrases("ru-heldout.jsonl");

    @Test
    void russianIsHeardWellEnough() {
        var evaluation = Evaluation.of(Triage.load(TriageTest.SHIPPED), HELD_OUT);
        var misses = evaluation.tallies().stream().flatMap(tally -> tally.misses().stream()).toList();
        assertThat(evaluation.recall("ru", 1)).as("tier 1: %s", misses).isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.recall("ru", 2)).as("tier 2: %s", misses).isGreaterThanOrEqualTo(0.9);
        assertThat(evaluation.lostDocuments("ru")).as("lost documents: %s", misses).isGreaterThanOrEqualTo(0.9);
        assertThat(evaluation.falseAlarms("ru")).as("false alarms: %s", misses).isLessThanOrEqualTo(0.05);
    }

    @Test
    void noHeldOutPhraseIsAnExample() {
        var shipped = ExampleFolder.read(TriageTest.SHIPPED).list().stream()
                .map(example -> Folding.words(example.text())).toList();
        assertThat(HELD_OUT).hasSizeGreaterThan(120);
        assertThat(HELD_OUT).map(Phrase::text).filteredOn(text -> shipped.contains(Folding.words(text))).isEmpty();
    }

    @Test
    void theShippedExamplesAreFlawless() {
        assertThat(Triage.check(TriageTest.SHIPPED)).isEmpty();
    }

    private static List<Phrase> phrases(String file) {
        var json = JsonMapper.shared();
        try (InputStream in = Objects.requireNonNull(RussianTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(json::readTree)
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
