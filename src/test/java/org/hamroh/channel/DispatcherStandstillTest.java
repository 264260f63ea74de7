package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.Test;

/** A line that is shut, called back from, full, or led by another: nothing is lost and nothing goes twice. */
class DispatcherStandstillTest {

    private final SendingLine line = new SendingLine(Pace.Rates.LEARN);

    @Test
    void whileShutNothingIsSentAndNothingIsLost() {
        line.dispatcher.shut(true);
        line.offers(line.message(1, "one"), line.message(2, "two"), line.pressAnswer("press"));
        assertThat(line.goes()).isEmpty();
        line.passes(Duration.ofHours(1));
        assertThat(line.goes()).isEmpty();
        assertThat(line.dispatcher.waiting()).isEqualTo(3);

        line.dispatcher.shut(false);
        assertThat(line.goes()).containsExactly("press", "one", "two");
    }

    @Test
    void noMoreAreUnderWayThanAllowed() {
        IntStream.range(1, 101).forEach(chat -> line.offers(line.message(chat, "to " + chat)));

        assertThat(line.goes()).hasSize(Limits.IN_FLIGHT);
        line.delivers("to 1");
        line.delivers("to 2");
        assertThat(line.goes()).containsExactly("to 33", "to 34");
    }

    @Test
    void aParcelThatCannotBeWrittenAsACallStopsNobodyElse() {
        line.offers(line.message(1, SendingLine.UNWRITABLE), line.message(2, "two"));

        assertThat(line.goes()).containsExactly("two");
        assertThat(line.said()).containsEntry(SendingLine.UNWRITABLE, new Outcome.Refused("ArithmeticException"));
    }

    @Test
    void aMessengerThatThrowsMayHaveSentIt() {
        line.offers(line.message(1, "one"));
        line.goes();
        line.breaks("one");

        assertThat(line.said()).containsEntry("one", new Outcome.Unclear("IllegalStateException"));
    }

    @Test
    void whatIsCalledBackDoesNotGoAndTheRestKeepsItsOrder() {
        line.offers(line.about("hers", 1, "one"), line.about("hers", 1, "two"), line.message(1, "three"),
                line.about("hers", 2, "four"), line.about("his", 3, "five"));
        line.dispatcher.gate(new Tag(0, 2), Duration.ofSeconds(5));
        assertThat(line.goes()).containsExactly("one", "five");

        line.dispatcher.drop("hers");
        assertThat(line.dispatcher.waiting()).isEqualTo(2);
        line.delivers("one");
        assertThat(line.goes()).containsExactly("three");
        line.passes(Duration.ofMinutes(1));
        assertThat(line.goes()).isEmpty();
    }

    @Test
    void aSweepIsNoCallAndKeepsItsPlace() {
        line.offers(line.message(1, "one"), line.sweep(1), line.message(1, "two"));
        line.goes();
        line.delivers("one");

        assertThat(line.goes()).isEmpty();
        line.dispatcher.settled(line.asked("sweep"));
        assertThat(line.goes()).containsExactly("two");
    }

    @Test
    void aLateAnswerToWhatAnEarlierLeadSentMovesNothing() {
        Posted one = line.message(1, "one");
        line.offers(one, line.message(1, "two"));
        line.dispatcher.settled(one);
        line.dispatcher.again(one, Duration.ZERO);

        assertThat(line.goes()).containsExactly("one");
        line.dispatcher.settled(line.message(1, "another"));
        assertThat(line.goes()).isEmpty();
    }

    @Test
    void aLaneThatIsDoneIsForgotten() {
        line.offers(line.message(1, "one"));
        line.goes();
        line.delivers("one");

        assertThat(line.dispatcher.waiting()).isZero();
        line.dispatcher.settled(line.message(1, "one"));
        line.offers(line.message(1, "two"));
        assertThat(line.goes()).containsExactly("two");
    }
}
