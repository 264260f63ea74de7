package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.hamroh.channel.Settlements.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the books are right the lane goes on, or the same parcel is tried again. */
class ReleasingTest {

    private final SendingLine line = new SendingLine(Pace.Rates.LEARN);
    @TempDir
    Path keys;
    private Settlements settlements;

    @BeforeEach
    void twoWaitForOneChat() {
        ChannelStore store = new ChannelStore(keys);
        settlements = new Settlements(store.outbox, store.traces, store.alarms, () -> Instant.EPOCH, List.of(),
                store.post);
        line.offers(line.message(1, "one"), line.message(1, "two"));
        line.goes();
    }

    @Test
    void afterAnythingFinalTheNextGoes() {
        says("one", new Outcome.Refused("code 400"));
        assertThat(line.goes()).containsExactly("two");
        says("two", new Outcome.Unreachable("code 403"));
        line.offers(line.message(1, "three"));
        assertThat(line.goes()).containsExactly("three");
        says("three", new Outcome.Delivered(OptionalLong.empty()));
        assertThat(line.dispatcher.waiting()).isZero();
    }

    @Test
    void notBeforeTheMessengersPauseIsOver() {
        says("one", new Outcome.Wait(Duration.ofSeconds(7)));
        line.passes(Duration.ofSeconds(7));
        assertThat(line.goes()).as("within the margin").isEmpty();
        line.passes(Limits.GATE_MARGIN);
        assertThat(line.goes()).containsExactly("one");
    }

    @Test
    void anUnclearOneGoesAgainAfterAPause() {
        says("one", new Outcome.Unclear("code 502"));
        assertThat(line.goes()).isEmpty();
        line.passes(Limits.BACKOFF);
        assertThat(line.goes()).containsExactly("one");
    }

    @Test
    void aMovedChatIsWrittenToAtOnce() {
        says("one", new Outcome.Moved(new Address(-1005)));
        assertThat(line.goes()).containsExactly("one");
        line.hears("one", SendingLine.DELIVERED);
        assertThat(((Parcel.ToChat) line.asked("one").outgoing().parcel()).to()).isEqualTo(new Address(-1005));
    }

    @Test
    void withARevokedTokenAllIsKeptUntilItWorksAgain() {
        says("one", new Outcome.Shut("code 401"));
        line.passes(Duration.ofDays(1));
        assertThat(line.goes()).isEmpty();

        line.dispatcher.shut(false);
        assertThat(line.goes()).containsExactly("one");
        says("one", SendingLine.DELIVERED);
        assertThat(line.goes()).containsExactly("two");
    }

    private void says(String text, Outcome outcome) {
        line.hears(text, outcome);
        settlements.release(new Settlement(line.asked(text), outcome), line.dispatcher);
    }
}
