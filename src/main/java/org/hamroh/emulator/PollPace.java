package org.hamroh.emulator;

import java.util.concurrent.TimeUnit;

/** Slows a bot that asks for the same offset again and again, as the API server does; by real time. */
final class PollPace {

    private long offset = Long.MIN_VALUE;
    private long asked;

    /** How a poll is to be taken: with what limit and for how many seconds. */
    record Pace(int limit, int seconds) {
    }

    synchronized Pace of(long newOffset, int limit, int seconds) {
        long now = System.nanoTime();
        long since = offset == newOffset ? TimeUnit.NANOSECONDS.toMillis(now - asked) : Long.MAX_VALUE;
        offset = newOffset;
        asked = now;
        int shortest = (int) TimeUnit.MILLISECONDS.toSeconds(Limits.SHORT_POLL);
        return new Pace(since < Limits.REPEATED_POLL ? 1 : limit,
                since < Limits.SHORT_POLL ? Math.max(seconds, shortest) : seconds);
    }
}
