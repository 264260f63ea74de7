package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.channel.Urgency.LATER;
import static org.hamroh.channel.Urgency.NORMAL;
import static org.hamroh.channel.Urgency.URGENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.Test;

/** How fast we may send, counted on a clock that only we move. */
class PaceTest {

    private static final Tag GROUP = new Tag(0, 0);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Pace pace = new Pace(new Pace.Rates(25, 5, 3, 18, 6, 12), nanos::get);

    @Test
    void twentyGoAtOnceAndFiveMoreIfTheyAreUrgent() {
        assertThat(goes(40, NORMAL)).isEqualTo(20);
        assertThat(goes(40, URGENT)).isEqualTo(5);
        assertThat(pace.pause(URGENT)).isPositive();
    }

    @Test
    void inNoSecondGoMoreThanTwentyFive() {
        List<Integer> sent = new ArrayList<>();
        for (int tick = 0; tick < 500; tick++) {
            sent.add(goes(tick % 7 == 0 ? 100 : 3, tick % 2 == 0 ? URGENT : NORMAL));
            passes(Duration.ofMillis(10));
        }
        for (int from = 0; from + 100 <= sent.size(); from++)
            assertThat(sent.subList(from, from + 100).stream().mapToInt(n -> n).sum()).isLessThanOrEqualTo(25);
        assertThat(sent.stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(5 * 20);
    }

    @Test
    void whileAllRoomIsUsedAnUrgentParcelIsTheFirstToGo() {
        goes(25, URGENT);
        passes(Duration.ofMillis(500));
        assertThat(pace.pause(URGENT)).isLessThanOrEqualTo(pace.pause(NORMAL)).isPositive();
        passes(Duration.ofMillis(500));
        assertThat(pace.pause(NORMAL)).isZero();
        assertThat(pace.pause(LATER)).isZero();
    }

    @Test
    void overTenSecondsNoMoreThanTwentyFiveASecondGo() {
        int sent = goes(100, URGENT);
        for (int tick = 0; tick < 1000; tick++) {
            passes(Duration.ofMillis(10));
            sent += goes(100, URGENT);
        }
        assertThat(sent).isBetween(25 + 248, 25 + 250);
    }

    @Test
    void whoWaitsAsLongAsToldMayGoThen() {
        goes(100, URGENT);
        passes(Duration.ofNanos(pace.pause(NORMAL)));
        assertThat(pace.pause(NORMAL)).isZero();
    }

    @Test
    void aChatTakesThreeAtOnceAndThenOneASecond() {
        Tag chat = new Tag(7, 7);
        assertThat(goesTo(chat, false, NORMAL, 10)).isEqualTo(3);
        passes(Duration.ofMillis(1049));
        assertThat(goesTo(chat, false, URGENT, 10)).as("urgent or not").isZero();
        passes(Duration.ofMillis(1));
        assertThat(goesTo(chat, false, NORMAL, 10)).isEqualTo(1);
        assertThat(goesTo(new Tag(8, 8), false, NORMAL, 10)).as("another chat").isEqualTo(3);
        passes(Duration.ofMinutes(10));
        assertThat(goesTo(chat, false, NORMAL, 10)).isEqualTo(3);
    }

    @Test
    void aGroupTakesTwelveAMinuteAndSixMoreThatAreUrgent() {
        int ordinary = inSeconds(30, NORMAL);
        int urgent = inSeconds(20, URGENT);
        assertThat(ordinary).isEqualTo(12);
        assertThat(urgent).isEqualTo(6);
        assertThat(Duration.ofNanos(pace.pause(GROUP, true, URGENT))).isBetween(Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }

    @Test
    void inNoMinuteDoesAGroupGetMoreThanEighteen() {
        int[] sent = new int[600];
        for (int second = 0; second < sent.length; second++) {
            sent[second] = goesTo(GROUP, true, URGENT, 10);
            passes(Duration.ofSeconds(1));
        }
        for (int from = 0; from + 60 <= sent.length; from++) {
            int minute = 0;
            for (int second = from; second < from + 60; second++)
                minute += sent[second];
            assertThat(minute).isBetween(15, 18);
        }
    }

    @Test
    void beyondTheFirstOnesWhatIsRenewedAgainAndAgainIsSpreadOverTheMinute() {
        Pace spreading = new Pace(new Pace.Rates(25, 5, 3, 18, 2, 6), nanos::get);
        List<Integer> seconds = new ArrayList<>();
        for (int second = 0; second < 300; second++) {
            while (spreading.pause(GROUP, true, NORMAL) == 0) {
                spreading.used(GROUP, true);
                seconds.add(second);
            }
            passes(Duration.ofSeconds(1));
        }
        assertThat(seconds.stream().filter(second -> second < 60)).hasSizeBetween(14, 16);
        for (int i = 7; i < seconds.size(); i++)
            assertThat(seconds.get(i) - seconds.get(i - 1)).as("pause after " + seconds.get(i - 1)).isBetween(3, 7);
    }

    @Test
    void editsWaitForEverythingElseAndTheLastRoomIsForWhatIsUrgent() {
        Pace full = new Pace(new Pace.Rates(25, 5, 3, 18, 2, 6), nanos::get);
        for (int i = 0; i < 16; i++) {
            if (i >= 6)
                assertThat(full.pause(GROUP, true, LATER)).as("edit after " + i).isPositive();
            full.used(GROUP, true);
            passes(Duration.ofSeconds(2));
        }
        assertThat(full.pause(GROUP, true, NORMAL)).isPositive();
        assertThat(full.pause(GROUP, true, URGENT)).isZero();
    }

    @Test
    void whoLearnsIsNeverHeldUp() {
        Pace learning = new Pace(Pace.Rates.LEARN, nanos::get);
        for (int i = 0; i < 1000; i++) {
            assertThat(learning.pause(LATER)).isZero();
            assertThat(learning.pause(GROUP, true, LATER)).isZero();
            learning.used(GROUP, true);
        }
    }

    private int goes(int most, Urgency urgency) {
        int sent = 0;
        while (sent < most && pace.pause(urgency) == 0)
            pace.used(new Tag(1, nanos.get() + sent++), false);
        return sent;
    }

    private int goesTo(Tag chat, boolean group, Urgency urgency, int most) {
        int sent = 0;
        while (sent < most && pace.pause(chat, group, urgency) == 0) {
            pace.used(chat, group);
            sent++;
        }
        return sent;
    }

    private int inSeconds(int seconds, Urgency urgency) {
        int sent = 0;
        for (int second = 0; second < seconds; second++) {
            sent += goesTo(GROUP, true, urgency, 10);
            passes(Duration.ofSeconds(1));
        }
        return sent;
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
