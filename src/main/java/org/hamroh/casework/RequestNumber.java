package org.hamroh.casework;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a help request is called among people: eight letters and digits without vowels and look-alikes, so that it spells
 * no word and survives being read aloud. A label, not a key.
 */
public record RequestNumber(String letters) {

    private static final String ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789";
    private static final int LENGTH = 8;
    private static final Pattern WRITTEN = Pattern
            .compile("(?:№|N|#)?[ \\u00A0]*([" + ALPHABET + "]{4})[ \\u00A0]*[-–—‑−]?[ \\u00A0]*([" + ALPHABET
                    + "]{4})\\.?");

    /** The same bytes always give the same number. */
    static RequestNumber of(byte[] bytes) {
        BigInteger rest = new BigInteger(1, bytes);
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return new RequestNumber(letters.toString());
    }

    /** Reads a number that a person typed, with or without its sign and dash; empty if it is none. */
    public static Optional<RequestNumber> typed(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new RequestNumber(matcher.group(1) + matcher.group(2)))
                : Optional.empty();
    }

    /** As people see it: {@code № XXXX-XXXX}. */
    @Override
    public String toString() {
        return "№ " + letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
