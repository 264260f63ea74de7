package org.hamroh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Carrier;
import org.hamroh.channel.Outcome;
import org.hamroh.channel.Pace;
import org.hamroh.channel.Parcel;
import org.junit.jupiter.api.Test;

/** Which requests get a card of their own, by a clock that only we move. */
class CardRoomTest {

    private final CardRoom room = new CardRoom(carrier(new Pace.Rates(25, 5, 3, 18, 2, 6)));
    private Instant now = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void elevenInAMinuteAndThenTheDigestUntilTheFirstIsAMinuteOld() {
        assertThat(cards(20, Triage.ROUTINE)).isEqualTo(11);
        now = now.plus(Duration.ofSeconds(60));
        assertThat(cards(1, Triage.ROUTINE)).isEqualTo(1);
    }

    @Test
    void aFloodThatGoesOnStaysOnTheDigest() {
        int single = cards(20, Triage.URGENT);
        for (int second = 0; second < 120; second += 3) {
            now = now.plus(Duration.ofSeconds(3));
            single += cards(1, Triage.URGENT);
        }
        assertThat(single).isEqualTo(11);
    }

    @Test
    void anEmergencyInAFloodGetsACardWhileTheMinuteHasRoomForOne() {
        cards(8, Triage.ROUTINE);
        IntStream.range(0, 30).forEach(i -> room.forOne(Triage.ROUTINE, 1, now));

        assertThat(cards(1, Triage.ROUTINE)).isZero();
        assertThat(cards(10, Triage.EMERGENCY)).isEqualTo(3);
    }

    @Test
    void aFewGoTogetherAndThenNoneWaitsBehindAnother() {
        for (int underWay = 0; underWay < 3; underWay++)
            assertThat(room.forOne(Triage.ROUTINE, underWay, now)).isTrue();
        assertThat(room.forOne(Triage.EMERGENCY, 3, now)).isFalse();
        assertThat(room.forOne(Triage.ROUTINE, 0, now)).isTrue();
        now = now.plus(Limits.CARDS_BURST_OVER);
        assertThat(room.forOne(Triage.ROUTINE, 1, now)).isTrue();
    }

    @Test
    void whereNoLimitIsKnownEachHasItsCard() {
        CardRoom endless = new CardRoom(carrier(Pace.Rates.LEARN));
        assertThat(IntStream.range(0, 100)).allMatch(i -> endless.forOne(Triage.ROUTINE, 50, now));
    }

    private int cards(int requests, Triage triage) {
        return (int) IntStream.range(0, requests).filter(i -> room.forOne(triage, 0, now)).count();
    }

    private static Carrier carrier(Pace.Rates rates) {
        return new Carrier() {
            @Override
            public CompletionStage<Outcome> carry(Parcel parcel) {
                return new CompletableFuture<>();
            }

            @Override
            public Pace.Rates rates() {
                return rates;
            }
        };
    }
}
