package org.hamroh.casework;

import java.time.Duration;

/** Every limit of casework, with its reason. */
public final class Limits {

    /** After closing, the person may still be told once that it is closed; then nobody can reach them any more. */
    static final Duration RELAY_AFTER_CLOSING = Duration.ofHours(72);

    /** Texts are padded to a multiple of this many bytes before sealing: their length tells little. */
    static final int BODY_BUCKET = 256;

    private Limits() {
    }
}
