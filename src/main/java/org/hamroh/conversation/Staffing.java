package org.hamroh.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who is on duty, as far as a person who waits can be told. Nothing of it is a promise.
 *
 * @param until until when somebody is, if it is known
 * @param nextSpeaking when somebody who speaks the person's language is next
 * @param next when anybody is next
 * @param others languages of those on duty, if none speaks the person's
 * @param usually after how many minutes people are usually answered; empty if too little is known
 * @param rings whether operators are being called for the request
 */
public record Staffing(Now now, Optional<Instant> until, Optional<Instant> nextSpeaking, Optional<Instant> next,
        Set<String> others, OptionalInt usually, boolean rings) {

    /** Who is there at this moment. */
    public enum Now {
        /** Somebody who speaks the person's language. */
        SPEAKS,
        /** Somebody of whom no language is known. */
        HERE,
        /** Somebody who speaks other languages only. */
        OTHERS,
        NOBODY,
        /** Nobody, as today there is no staff. */
        CLOSED,
        /** There is no roster. */
        UNKNOWN
    }
}
