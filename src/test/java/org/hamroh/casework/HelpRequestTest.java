package org.hamroh.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamroh.casework.HelpRequest.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which state may follow which, and what is said when one may not. */
class HelpRequestTest {

    private static final Instant AT = Instant.parse("2026-11-23T06:41:07.123456Z");
    private static final Instant HOUR = Instant.parse("2026-11-23T06:00:00Z");
    private static final long OPERATOR = 1;
    private static final long COLLEAGUE = 2;

    private final HelpRequest request = request(Triage.ROUTINE);

    @Test
    void waitsThenIsTakenThenIsClosed() {
        assertThat(request.isWaiting()).isTrue();
        assertThat(request.isOpen()).isTrue();

        request.take(OPERATOR, AT);
        assertThat(request.isTakenBy(OPERATOR)).isTrue();
        assertThat(request.isTakenBy(COLLEAGUE)).isFalse();
        assertThat(request.takenBy()).contains(OPERATOR);
        assertThat(request.isOpen()).isTrue();

        request.close(Outcome.HELPED, AT);
        assertThat(request.state()).isEqualTo(State.CLOSED);
        assertThat(request.isOpen()).isFalse();
        assertThat(request.outcome()).contains(Outcome.HELPED);
        assertThat(request.isTakenBy(OPERATOR)).isFalse();
    }

    @Test
    void givenBackItWaitsAgainAndIsNobodys() {
        request.take(OPERATOR, AT);
        request.giveBack();

        assertThat(request.isWaiting()).isTrue();
        assertThat(request.takenBy()).isEmpty();
        request.take(COLLEAGUE, AT);
        assertThat(request.isTakenBy(COLLEAGUE)).isTrue();
    }

    @Test
    void mayBeClosedBeforeAnybodyTookIt() {
        request.close(Outcome.LEFT, AT);

        assertThat(request.state()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void mayBeErasedFromAnyState(State state) {
        HelpRequest one = in(state);
        one.erase(AT);

        assertThat(one.state()).isEqualTo(State.ERASED);
        assertThat(one.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TAKEN  | take     | A help request cannot be taken now. An operator has taken it.",
        "CLOSED | take     | A help request cannot be taken now. It is closed.",
        "ERASED | take     | A help request cannot be taken now. The person has erased it.",
        "LOGGED | giveBack | A help request cannot be given back now. It waits for an operator.",
        "CLOSED | giveBack | A help request cannot be given back now. It is closed.",
        "ERASED | giveBack | A help request cannot be given back now. The person has erased it.",
        "CLOSED | close    | A help request cannot be closed now. It is closed.",
        "ERASED | close    | A help request cannot be closed now. The person has erased it." })
    void anythingElseIsRefusedWithASentenceAndChangesNothing(State state, String action, String sentence) {
        HelpRequest one = in(state);
        Consumer<HelpRequest> act = switch (action) {
        case "take" -> r -> r.take(COLLEAGUE, AT);
        case "giveBack" -> HelpRequest::giveBack;
        default -> r -> r.close(Outcome.OTHER, AT);
        };

        assertThatIllegalStateException().isThrownBy(() -> act.accept(one)).withMessage(sentence);
        assertThat(one.state()).isEqualTo(state);
        assertThat(one.isTakenBy(COLLEAGUE)).isFalse();
        assertThat(one.outcome()).isEqualTo(state == State.CLOSED
                ? Optional.of(Outcome.HELPED)
                : Optional.empty());
    }

    @Test
    void onceItIsOverItsTimesAreKnownToTheHourOnly() {
        assertThat(request.loggedAt()).isEqualTo("2026-11-23T06:41:07.123Z");
        request.take(OPERATOR, AT);
        request.close(Outcome.HELPED, AT);
        assertThat(request.loggedAt()).isEqualTo(HOUR);

        HelpRequest erased = in(State.LOGGED);
        erased.erase(AT);
        assertThat(erased.loggedAt()).isEqualTo(HOUR);
    }

    @Test
    void aLaterWordMayRaiseItAndNeverLowersIt() {
        for (Triage first : Triage.values())
            for (Triage later : Triage.values()) {
                HelpRequest one = request(first);
                one.raise("later", later);
                boolean raised = later.compareTo(first) < 0;
                assertThat(one.triage()).isEqualTo(raised ? later : first);
                assertThat(one.topic()).isEqualTo(raised ? "later" : "documents");
            }
        assertThat(List.of(Triage.values())).containsExactly(Triage.EMERGENCY, Triage.URGENT, Triage.ROUTINE);
    }

    @Test
    void theCountryIsUnsaidUntilItIsSaid() {
        assertThat(request.country()).isEqualTo(HelpRequest.COUNTRY_UNSAID);
        request.livesIn("kz");
        assertThat(request.country()).isEqualTo("kz");
    }

    private static HelpRequest request(Triage triage) {
        return new HelpRequest(new UUID(1, 2), new RequestNumber("BCDF2345"), "documents", triage, "ru", false, AT);
    }

    private static HelpRequest in(State state) {
        HelpRequest one = request(Triage.ROUTINE);
        switch (state) {
        case LOGGED -> {
        }
        case TAKEN -> one.take(OPERATOR, AT);
        case CLOSED -> one.close(Outcome.HELPED, AT);
        case ERASED -> one.erase(AT);
        }
        return one;
    }
}
