package org.hamroh.emulator;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How an emulator is started.
 *
 * @param port loopback port, 0 for any free one
 * @param clock what the emulator takes for now: dates, expiry, the 48 hours, the flood limits
 * @param seed the same seed gives the same ids and names
 * @param floodLimits whether too many messages are refused with 429, as Telegram does
 * @param patience how long, in real time, an {@code awaits…} waits before it fails
 */
public record Settings(int port, InstantSource clock, long seed, boolean floodLimits, Duration patience) {

    /** Any port, the system clock, flood limits off, ten seconds of patience. */
    public static Settings standard() {
        return new Settings(0, InstantSource.system(), 1, false, Duration.ofSeconds(10));
    }

    public Settings withPort(int newPort) {
        return new Settings(newPort, clock, seed, floodLimits, patience);
    }

    public Settings withClock(InstantSource newClock) {
        return new Settings(port, newClock, seed, floodLimits, patience);
    }

    public Settings withSeed(long newSeed) {
        return new Settings(port, clock, newSeed, floodLimits, patience);
    }

    public Settings withFloodLimits() {
        return new Settings(port, clock, seed, true, patience);
    }

    public Settings withPatience(Duration newPatience) {
        return new Settings(port, clock, seed, floodLimits, newPatience);
    }
}
