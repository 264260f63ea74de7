package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every dialog, whether anybody wrote it down or not. */
class StandingPlansTest {

    private static final long SEED = 1;

    @TempDir
    private Path folder;

    @Test
    void theSampleHolds() {
        assertThat(found(Map.of())).isEmpty();
    }

    @Test
    void anEmergencyWithoutTheNumbersIsFound() {
        assertThat(found(Map.of("danger.yaml", """
                dialog: danger
                language: ru
                start: called
                other: "Нажмите кнопку."
                steps:
                  called:
                    log: { triage: emergency, topic: danger }
                    call: operator
                    say: "Зовём оператора."
                """))).containsExactly("danger.yaml:6:3: error K060: In every language: expected in the emergency "
                + "`danger.called` the numbers of the person's country, and none came for `KG`, `KZ`. "
                + "Lead on with `then` to a step that shows {numbers}.");
    }

    @Test
    void aPlaceThatNobodyGetsOutOfByPressingIsFound() {
        assertThat(found(Map.of("lost.yaml", """
                dialog: lost
                language: ru
                start: left
                other: "Нажмите кнопку."
                steps:
                  left:
                    say: "Налево или направо?"
                    options:
                      on: { label: "Направо", go: right }
                      again: { label: "Ещё раз", go: left }
                  right:
                    say: "Направо или налево?"
                    options:
                      on: { label: "Налево", go: left }
                """))).hasSize(2).first().asString().startsWith("lost.yaml:6:3: error K060: In every language: "
                + "expected an end or a human after 40 presses by chance from `lost.left`, none came.");
    }

    private List<String> found(Map<String, String> files) {
        var library = Sample.with(folder, files).library();
        return StandingPlans.play(library, library.languages(), SEED).stream().map(Finding::toString).toList();
    }
}
