package org.hamroh.dialog;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something a coordinator should mend: where it is, what is wrong, and what to do.
 *
 * @param line   from 1
 * @param column from 1
 */
public record Finding(Code code, Severity severity, String file, int line, int column, String sentence, String advice)
        implements
            Comparable<Finding> {

    /** An error keeps a library from being used, a warning does not. */
    public enum Severity {
        ERROR, WARNING
    }

    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]+");

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line).thenComparingInt(Finding::column).thenComparing(Finding::code)
            .thenComparing(Finding::sentence).thenComparing(Finding::advice).thenComparing(Finding::severity);

    static Finding of(Code code, Place place, String sentence, String advice) {
        return of(code, code.severity(), place, sentence, advice);
    }

    static Finding of(Code code, Severity severity, Place place, String sentence, String advice) {
        return new Finding(code, severity, place.file(), place.line(), place.column(), shown(sentence), shown(advice));
    }

    /** On one line and without signs that would do something to a terminal, whatever the file had. */
    private static String shown(String text) {
        var cut = text.length() <= Limits.SENTENCE ? text : text.substring(0, Limits.SENTENCE) + "…";
        return UNSHOWN.matcher(cut).replaceAll(" ");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code documents.yaml:12:9: error K010: sentence advice}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s %s: %s %s".formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), code,
                sentence, advice);
    }
}
