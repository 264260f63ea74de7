package org.hamroh.dialog;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** What a step may say of how long something is kept, in days; filled by the host from what is really set. */
public enum Kept {

    /** What was written, after the help request is closed. */
    WORDS("kept-words"),
    /** The way to the person, after that. */
    WAY("kept-way"),
    /** The row of the request without words. */
    COUNTS("kept-counts"),
    /** Language and place of somebody who no longer writes. */
    PLACE("kept-place"),
    /** How long after erasing it may still open in an older copy. */
    COPIES("kept-copies");

    private final String placeholder;

    Kept(String placeholder) {
        this.placeholder = placeholder;
    }

    /** Its name in a text, between braces. */
    public String placeholder() {
        return placeholder;
    }

    /** Never fewer days than it is. */
    public static String days(Duration kept) {
        long whole = kept.toDays();
        return Long.toString(kept.equals(Duration.ofDays(whole)) ? whole : whole + 1);
    }

    static Set<String> placeholders() {
        return Arrays.stream(values()).map(Kept::placeholder).collect(toUnmodifiableSet());
    }
}
