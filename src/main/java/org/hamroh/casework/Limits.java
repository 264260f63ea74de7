package org.hamroh.casework;

/** Every limit of casework, with its reason. */
public final class Limits {

    /** Texts are padded to a multiple of this many bytes before sealing: their length tells little. */
    static final int BODY_BUCKET = 256;

    /** Requests that lose their words, or their rows, in one transaction: some ten milliseconds. */
    static final int EXPIRED = 50;

    /** People asked at one tick whether it helped. */
    static final int FOLLOWED_UP = 20;

    private Limits() {
    }
}
