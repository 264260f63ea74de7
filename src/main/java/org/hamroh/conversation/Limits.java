package org.hamroh.conversation;

import java.time.Duration;

/** Every limit of conversations, with its reason. */
final class Limits {

    /** Requests that a person's own chat remembers, so that they can be asked for and erased. */
    static final int REQUESTS = 50;

    /**
     * After so long without a word from the person, what comes unasked shows nothing until it is asked for: the phone may
     * be in other hands.
     */
    static final Duration ALONE = Duration.ofMinutes(10);

    private Limits() {
    }
}
