package org.hamroh.channel;

import java.time.Duration;
import java.util.OptionalLong;

/** What a messenger said to a parcel. */
public sealed interface Outcome {

    /** It is there. Also said where it was there already. */
    record Delivered(OptionalLong message) implements Outcome {
    }

    /** Too many: not before this time has passed. Not a failed try. */
    record Wait(Duration pause) implements Outcome {
    }

    /** Nobody knows whether it got through; it is tried again. */
    record Unclear(String reason) implements Outcome {
    }

    /** The one it was for cannot be written to. */
    record Unreachable(String reason) implements Outcome {
    }

    /** The chat lives elsewhere now. */
    record Moved(Address to) implements Outcome {
    }

    /** It will never be taken as it is. */
    record Refused(String reason) implements Outcome {
    }

    /** The messenger does not know us any more (a revoked token): everything is kept, nothing is sent. */
    record Shut(String reason) implements Outcome {
    }
}
