package org.hamroh.console;

import java.time.Duration;

/** Every limit of the pages, with its reason. */
final class Limits {

    /** Wrong links that one caller may try in {@link #MISSES_COUNTED}: who mistypes needs a few. */
    static final int MISSES = 20;
    static final Duration MISSES_COUNTED = Duration.ofMinutes(1);

    /** Callers that are counted at once; some megabytes. */
    static final int CALLERS = 10_000;

    /** How long a page waits for what it has to store: longer than a few ticks it is not under way here. */
    static final Duration ERRAND = Duration.ofSeconds(5);

    /** Errands of pages in one transaction; the others come a tick later. */
    static final int ERRANDS = 20;

    private Limits() {
    }
}
