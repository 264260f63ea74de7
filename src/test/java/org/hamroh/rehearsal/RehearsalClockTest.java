package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.hamroh.emulator.SettableClock;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    private final SettableClock real = new SettableClock(MORNING);
    private final RehearsalClock clock = new RehearsalClock(real);

    @Test
    void itTicksAsTheRealOneDoes() {
        real.advance(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(3));
        assertThat(clock.moved()).isEqualTo(Duration.ZERO);
    }

    @Test
    void leapsAddUpAndItTicksOnFromThere() {
        clock.forward(Duration.ofMinutes(10));
        clock.forward(Duration.ofDays(30));
        real.advance(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(MORNING.plus(Duration.ofDays(30).plusMinutes(10).plusSeconds(3)));
        assertThat(clock.moved()).isEqualTo(Duration.ofDays(30).plusMinutes(10));
    }

    @Test
    void theSameInAnotherZoneMovesAlong() {
        Clock there = clock.withZone(ZoneId.of("Asia/Almaty"));
        clock.forward(Duration.ofHours(1));
        assertThat(there.instant()).isEqualTo(clock.instant());
        assertThat(there.getZone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    }
}
