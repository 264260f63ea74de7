package org.hamroh.channel;

import java.util.OptionalLong;

/** What became of an outgoing parcel. */
public record Receipt(String ref, Result result, OptionalLong message) {

    /** How it ended. */
    public enum Result {
        DELIVERED, UNREACHABLE, REFUSED
    }

    public boolean delivered() {
        return result == Result.DELIVERED;
    }
}
