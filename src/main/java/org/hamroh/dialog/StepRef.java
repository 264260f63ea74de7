package org.hamroh.dialog;

import java.util.Optional;

/**
 * The place of a step: its dialog (a file) and its name in it, written {@code dialog.step}. Both are names: small Latin
 * letters, digits, {@code _} and {@code -}; the constructor refuses anything else.
 */
public record StepRef(String dialog, String step) implements Comparable<StepRef> {

    public StepRef {
        if (!isName(dialog) || !isName(step)) {
            throw new IllegalArgumentException("not a step: " + dialog + "." + step);
        }
    }

    /** Reads {@code dialog.step}; empty if the text is anything else. */
    public static Optional<StepRef> of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !isName(text.substring(0, dot)) || !isName(text.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(new StepRef(text.substring(0, dot), text.substring(dot + 1)));
    }

    static boolean isName(String text) {
        return !text.isEmpty() && isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '_' || c == '-');
    }

    private static boolean isLetterOrDigit(int c) {
        return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
    }

    @Override
    public int compareTo(StepRef other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return dialog + "." + step;
    }
}
