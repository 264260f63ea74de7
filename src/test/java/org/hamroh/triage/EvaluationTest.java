package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import org.hamroh.triage.Evaluation.Phrase;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Triage TRIAGE = Triage.load(TriageTest.SHIPPED);

    @Test
    void missesAndFalseAlarmsAreCountedByLanguageAndCategory() {
        var heard = new Phrase("1", "ru", "меня продали", Verdict.Kind.DANGER, "sold", 1);
        var missed = new Phrase("2", "ru", "добрый день", Verdict.Kind.DANGER, "sold", 1);
        var falseAlarm = new Phrase("3", "ru", "нас заперли", Verdict.Kind.NONE, "", 0);
        var evaluation = Evaluation.of(TRIAGE, List.of(heard, missed, falseAlarm));

        assertThat(evaluation.recall("ru", 1)).isEqualTo(0.5);
        assertThat(evaluation.falseAlarms("ru")).isEqualTo(1);
        assertThat(evaluation.tallies()).hasSize(2).filteredOn(tally -> tally.category().equals("sold")).singleElement()
                .extracting(Evaluation.Tally::misses, LIST).extracting("phrase").containsExactly(missed);
    }

    @Test
    void aLostDocumentHeardAsNothingIsAMissAndNoFalseAlarm() {
        var evaluation = Evaluation.of(TRIAGE,
                List.of(new Phrase("1", "ru", "добрый день", Verdict.Kind.LOST_DOCUMENTS, "lost", 0)));
        assertThat(evaluation.lostDocuments("ru")).isZero();
        assertThat(evaluation.falseAlarms("ru")).isZero();
    }

    @Test
    void aLanguageWithoutPhrasesHasNothingToMiss() {
        var evaluation = Evaluation.of(TRIAGE, List.of());
        assertThat(evaluation.recall("kk", 1)).isEqualTo(1);
        assertThat(evaluation.falseAlarms("kk")).isZero();
    }
}
