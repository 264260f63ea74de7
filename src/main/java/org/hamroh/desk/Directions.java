package org.hamroh.desk;

import java.util.regex.Pattern;

/**
 * Characters that turn the direction of writing (Unicode Standard Annex 9: embeddings, overrides, isolates). With them a
 * text could make an operator read what is not written, also beyond its own end.
 */
final class Directions {

    private static final Pattern CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** The mark for what cannot be shown; one character, so that a text full of them grows no longer. */
    private static final String MARK = "\uFFFD";

    private Directions() {
    }

    /** Something of another direction, perhaps, amid a sentence: neither turns the other round. */
    static String apart(String text) {
        return "\u2068" + marked(text) + "\u2069";
    }

    /** The same text in the order in which it was written, with a visible mark for each of them. */
    static String marked(String text) {
        return CONTROLS.matcher(text).replaceAll(MARK);
    }
}
