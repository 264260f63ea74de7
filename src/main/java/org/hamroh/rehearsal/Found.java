package org.hamroh.rehearsal;

import java.util.Comparator;
import org.hamroh.dialog.Finding;
import org.hamroh.directory.Problem;

/**
 * One thing to mend, whichever check found it.
 *
 * @param file   relative to the folder that was checked
 * @param code   names the rule
 * @param advice what to do
 */
record Found(String file, int line, int column, boolean isError, String code, String sentence, String advice)
        implements
            Comparable<Found> {

    private static final Comparator<Found> BY_PLACE = Comparator.comparing(Found::file).thenComparingInt(Found::line)
            .thenComparingInt(Found::column).thenComparing(Found::code).thenComparing(Found::sentence);

    /** A file's name or a key may hold signs that do something to a terminal. */
    Found {
        file = onOneLine(file);
        sentence = onOneLine(sentence);
        advice = onOneLine(advice);
    }

    static Found of(Finding it) {
        return new Found(it.file(), it.line(), it.column(), it.isError(), it.code().name(), it.sentence(),
                it.advice());
    }

    static Found of(org.hamroh.triage.Finding it) {
        return new Found(it.file(), it.line(), it.column(),
                it.severity() == org.hamroh.triage.Finding.Severity.ERROR, it.code(), it.sentence(),
                it.advice());
    }

    static Found of(Problem it) {
        return new Found(it.file(), it.line(), it.column(), it.isError(), it.code().name(), it.sentence(),
                it.advice());
    }

    String severity() {
        return isError ? "error" : "warning";
    }

    /** {@code K010 There is no step … Did you mean …?}. */
    String said() {
        return (code + " " + sentence + " " + advice).strip();
    }

    @Override
    public int compareTo(Found other) {
        return BY_PLACE.compare(this, other);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cc}+", " ");
    }
}
