package org.hamroh.console;

import java.util.Map;
import java.util.Optional;
import org.hamroh.casework.Referral.Item;

/**
 * What a service sees at one visit of its link.
 *
 * @param items shown only to the browser that opened the link, and only until the answer
 * @param cookie what that browser is known by from now on; empty if nothing changes
 * @param form what its forms carry, so that no other page can send them
 * @param language of the request; empty where nothing may be told of it
 */
record Visit(Kind kind, Map<Item, String> items, Optional<String> cookie, String form, Optional<String> language) {

    /** Which page, and with which HTTP status. */
    enum Kind {
        WAITING(200),
        OPEN(200),
        ANSWERED(200),
        WITHDRAWN(410),
        TAKEN(410),
        OVER(410),
        UNKNOWN(404),
        REFUSED(403),
        LATER(
                503),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static Visit of(Kind kind) {
        return new Visit(kind, Map.of(), Optional.empty(), "", Optional.empty());
    }

    static Visit of(Kind kind, String language) {
        return new Visit(kind, Map.of(), Optional.empty(), "", Optional.of(language));
    }
}
