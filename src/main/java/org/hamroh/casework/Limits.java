package org.hamroh.casework;

import java.time.Duration;

/** Every limit of casework, with its reason. */
public final class Limits {

    /** Texts are padded to a multiple of this many bytes before sealing: their length tells little. */
    static final int BODY_BUCKET = 256;

    /** Requests that lose their words, or their rows, in one transaction: some ten milliseconds. */
    static final int EXPIRED = 50;

    /** How long after its closing the person can write on about a request; counted from the hour. */
    static final Duration REOPENED = Duration.ofDays(30);

    /** People asked at one tick whether it helped. */
    static final int FOLLOWED_UP = 20;

    private Limits() {
    }
}
