package org.hamroh.triage;

/**
 * Something to mend in a file of examples.
 *
 * @param code     names the rule, {@code T001} and on
 * @param severity an error keeps the examples from being used, a warning does not
 * @param file     the file's name with that of its folder
 * @param line     from 1
 * @param column   from 1
 * @param sentence what is wrong
 * @param advice   what to do about it
 */
public record Finding(String code, Severity severity, String file, int line, int column, String sentence,
        String advice) {

    /** Whether the examples can be used all the same. */
    public enum Severity {
        ERROR, WARNING
    }

    /** {@code triage/ru.yaml:12:7: error T004: sentence advice}, as editors and coordinators read it. */
    @Override
    public String toString() {
        var word = severity == Severity.ERROR ? "error" : "warning";
        return "%s:%d:%d: %s %s: %s %s".formatted(file, line, column, word, code, sentence, advice);
    }
}
