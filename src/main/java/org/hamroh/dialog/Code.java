package org.hamroh.dialog;

import org.hamroh.dialog.Finding.Severity;

import static org.hamroh.dialog.Finding.Severity.ERROR;
import static org.hamroh.dialog.Finding.Severity.WARNING;

/** A kind of finding. Each has a page {@code src/docs/findings/<code>.md} with an example that gives it. */
public enum Code {
    K001("The file cannot be read", ERROR),
    K002("Unknown key", ERROR),
    K003("The same name twice", ERROR),
    K004("A value of the wrong kind", ERROR),
    K005("Something needed is missing", ERROR),
    K010("A way to no step", ERROR),
    K011("A step that nobody reaches", WARNING),
    K012("No way on", ERROR),
    K013("A loop without an answer", ERROR),
    K014("No way to a person", ERROR),
    K015("People stand on a step that was removed", WARNING),
    K020("No answer to free text", ERROR),
    K030("A wording is missing", WARNING),
    K031("A wording made from an older text", WARNING),
    K032("A wording for no line", ERROR),
    K033("A placeholder that does not fit", ERROR),
    K034("A review that does not hold", WARNING),
    K035("A wording that nothing is remembered of", WARNING),
    K040("A text too long for a message", ERROR),
    K041("A label too long for a phone", WARNING),
    K042("A button name too long for Telegram", ERROR),
    K050("Numbers or a country that cannot be shown", ERROR),
    K051("A rule past its time", WARNING),
    K052("A number to call in a text", ERROR),
    K060("A plan that does not hold", ERROR),
    K070("A video that cannot be sent", WARNING);

    private final String title;
    private final Severity severity;

    Code(String title, Severity severity) {
        this.title = title;
        this.severity = severity;
    }

    /** One line: what is wrong. */
    public String title() {
        return title;
    }

    /** Whether it keeps a library from being used. */
    public Severity severity() {
        return severity;
    }
}
