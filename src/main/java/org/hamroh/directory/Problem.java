package org.hamroh.directory;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something wrong in a directory file: where it is, what is wrong, and what to do.
 *
 * @param file   the file's name, without its folder
 * @param line   counted from 1
 * @param column counted from 1
 */
public record Problem(Code code, String file, int line, int column, String sentence, String advice)
        implements
            Comparable<Problem> {

    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]+");
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line).thenComparingInt(Problem::column).thenComparing(Problem::code)
            .thenComparing(Problem::sentence).thenComparing(Problem::advice);

    /** On one line and without signs that would do something to a terminal, whatever the file had. */
    public Problem {
        sentence = shown(sentence);
        advice = shown(advice);
    }

    private static String shown(String text) {
        var cut = text.length() <= Limits.SENTENCE ? text : text.substring(0, Limits.SENTENCE) + "…";
        return UNSHOWN.matcher(cut).replaceAll(" ");
    }

    public boolean isError() {
        return code.isError();
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code directory.yaml:12:9: error K080: sentence advice}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s %s: %s %s".formatted(file, line, column, isError() ? "error" : "warning", code, sentence,
                advice);
    }
}
