package org.hamroh.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A state is stored between any two turns, for as long as a person is away. */
class StateTest {

    private static final StepRef LOST = new StepRef("documents", "lost");
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00.123456789Z");

    @Test
    void aStateIsReadAsItWasWritten() {
        var state = new State(LOST, List.of(Entry.MENU.step(), LOST), List.of(Entry.COUNTRY.step()),
                new TreeMap<>(Map.of("country", "KZ", "имя & город", "a|b=c% +\n", "empty", "")), Integer.MAX_VALUE, 1,
                NOW);
        assertThat(State.of(state.text())).isEqualTo(state);
        assertThat(State.of(State.fresh().text())).isEqualTo(State.fresh());
        assertThat(state.text()).isASCII().doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", "2|menu.start||||0|0|1970-01-01T00:00:00Z", "1|menu||||0|0|1970-01-01T00:00:00Z",
        "1|menu.start||||-1|0|1970-01-01T00:00:00Z", "1|menu.start||||x|0|1970-01-01T00:00:00Z",
        "1|menu.start||||0|0|yesterday", "1|menu.start|| ||0|0|1970-01-01T00:00:00Z",
        "1|menu.start|||%zz=1|0|0|1970-01-01T00:00:00Z", "1|menu.start|||alone|0|0|1970-01-01T00:00:00Z",
        "1|menu.start||||0|0|1970-01-01T00:00:00Z|", "{\"at\":\"menu.start\"}" })
    void anythingElseIsAFreshState(String text) {
        assertThat(State.of(text)).isEqualTo(State.fresh());
    }

    @Test
    void onlyTheNewestStepsAreKept() {
        var many = IntStream.range(0, 100).mapToObj(i -> new StepRef("a", "s" + i)).toList();
        var state = new State(LOST, many, many, new TreeMap<>(), 0, 0, NOW);
        assertThat(state.history()).hasSize(Limits.HISTORY).endsWith(many.getLast());
        assertThat(state.waiting()).hasSize(Limits.WAITING).endsWith(many.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Lost", "", "a b", "a.b", "a|b", "потеряны", "_a" })
    void aStepHasAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepRef("documents", name));
        assertThat(StepRef.of("documents." + name)).isEmpty();
    }

    @Test
    void theDataOfAButtonIsReadBackAsItsPress() {
        assertThat(Input.Press.of(new Button(7, "lost", "Потеряны").data())).contains(new Input.Press(7, "lost"));
        assertThat(List.of("", "s", "s7", "7:lost", "s:lost", "sx:lost", "s99999999999:lost")).allSatisfy(
                data -> assertThat(Input.Press.of(data)).isEmpty());
    }
}
