package org.hamroh.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Ticks as another clock does, and can be moved forward: never back, as no clock of a bot goes back. Thread-safe. */
public final class RehearsalClock extends Clock {

    private final Clock real;
    private volatile Duration moved = Duration.ZERO;

    RehearsalClock(Clock real) {
        this.real = real;
    }

    /** @throws Refused unless it is above zero and at most {@link Limits#FORWARD} */
    synchronized void forward(Duration by) {
        if (!by.isPositive() || by.compareTo(Limits.FORWARD) > 0)
            throw new Refused(
                    "The clock goes forward only, and at most " + Limits.FORWARD.toDays() + " days at once.");
        moved = moved.plus(by);
    }

    /** How far ahead of the real time it is. */
    Duration moved() {
        return moved;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** Moves along with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource source = () -> real.instant().plus(moved);
        return source.withZone(zone);
    }
}
