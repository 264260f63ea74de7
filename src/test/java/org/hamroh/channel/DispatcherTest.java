package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.channel.Urgency.LATER;
import static org.hamroh.channel.Urgency.NORMAL;
import static org.hamroh.channel.Urgency.URGENT;

import java.time.Duration;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.Test;

/** In order within a lane, urgent first, one at a time, and whoever has to wait holds up nobody else. */
class DispatcherTest {

    private final SendingLine line = new SendingLine(Pace.Rates.LEARN);

    @Test
    void aChatGetsOneAfterTheOther() {
        line.offers(line.message(1, "one"), line.message(1, "two"), line.message(1, "three"));

        assertThat(line.goes()).containsExactly("one");
        assertThat(line.goes()).as("while one is under way").isEmpty();
        line.delivers("one");
        assertThat(line.goes()).containsExactly("two");
        line.delivers("two");
        assertThat(line.goes()).containsExactly("three");
    }

    @Test
    void theNextGoesOnlyWhenTheBooksSayThatTheLastIsOut() {
        line.offers(line.message(1, "one"), line.message(1, "two"));
        line.goes();
        line.hears("one", SendingLine.DELIVERED);

        assertThat(line.goes()).isEmpty();
        line.dispatcher.settled(line.asked("one"));
        assertThat(line.goes()).containsExactly("two");
    }

    @Test
    void streamsOfOneGroupDoNotWaitForEachOther() {
        line.offers(line.message(-5, "card A", "A", NORMAL), line.message(-5, "edit A", "A", NORMAL),
                line.message(-5, "card B", "B", NORMAL));

        assertThat(line.goes()).containsExactly("card A", "card B");
    }

    @Test
    void urgentGoesFirstAndThenInTheOrderOfPosting() {
        line.offers(line.message(1, "tidying", "", LATER), line.message(2, "first", "", NORMAL),
                line.message(3, "second", "", NORMAL), line.message(4, "danger", "", URGENT));

        assertThat(line.goes()).containsExactly("danger", "first", "second", "tidying");
    }

    @Test
    void whatStandsBeforeSomethingUrgentIsAsUrgentItself() {
        line.offers(line.message(2, "ordinary"), line.message(1, "before", "", LATER));
        line.offers(line.message(1, "danger", "", URGENT));

        assertThat(line.goes()).containsExactly("before", "ordinary");
        line.delivers("before");
        assertThat(line.goes()).containsExactly("danger");
    }

    @Test
    void aGatedChatWaitsAndTheOthersDoNot() {
        line.dispatcher.gate(new Tag(0, 1), Duration.ofSeconds(7));
        line.offers(line.message(1, "gated"), line.message(2, "free"));

        assertThat(line.goes()).containsExactly("free");
        line.passes(Duration.ofMillis(6_999));
        assertThat(line.goes()).isEmpty();
        line.passes(Duration.ofMillis(1));
        assertThat(line.goes()).containsExactly("gated");
    }

    @Test
    void ofTwoGatesTheLaterOpens() {
        line.dispatcher.gate(new Tag(0, 1), Duration.ofSeconds(60));
        line.dispatcher.gate(new Tag(0, 1), Duration.ofSeconds(5));
        line.offers(line.message(1, "gated"));

        line.passes(Duration.ofSeconds(59));
        assertThat(line.goes()).isEmpty();
        line.passes(Duration.ofSeconds(1));
        assertThat(line.goes()).containsExactly("gated");
    }

    @Test
    void whatIsTriedAgainStaysInFront() {
        line.offers(line.message(1, "one"), line.message(1, "two"));
        line.goes();
        line.triesAgain("one", Duration.ofSeconds(2));
        line.offers(line.message(1, "three"));

        assertThat(line.goes()).isEmpty();
        line.passes(Duration.ofSeconds(2));
        assertThat(line.goes()).containsExactly("one");
        line.delivers("one");
        assertThat(line.goes()).containsExactly("two");
        line.delivers("two");
        assertThat(line.goes()).containsExactly("three");
    }

    @Test
    void pausesBetweenTriesGrowUpToAMinuteAndStartAnewAfterSuccess() {
        Posted one = line.message(1, "one");
        line.offers(one, line.message(1, "two"));
        for (long most : new long[]{ 1, 2, 4, 8, 16, 32, 60, 60, 60 })
            assertThat(line.dispatcher.backoff(one)).isBetween(Duration.ofMillis(most * 500), Duration.ofSeconds(most));
        line.goes();
        line.delivers("one");
        assertThat(line.dispatcher.backoff(one)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
