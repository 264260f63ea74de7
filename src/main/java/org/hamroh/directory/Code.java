package org.hamroh.directory;

/**
 * A kind of problem, with a page {@code src/docs/findings/<code>.md}. Those below K080 are kinds of finding of the
 * dialogs too, and mean the same here.
 */
public enum Code {
    K001("The file cannot be read", true),
    K002("Unknown key", true),
    K003("The same name twice", true),
    K004("A value of the wrong kind", true),
    K005("Something needed is missing", true),
    K030("A wording is missing", false),
    K031("A wording made from an older text", false),
    K032("A wording for no line", true),
    K033("A placeholder that does not fit", true),
    K035("A wording that nothing is remembered of", false),
    K052("A number to call in a text", true),
    K080("A number that must not be shown", true),
    K081("A number without its source", true),
    K082("A number past its time", false),
    K083("A place that is to stay secret", true);

    private final String title;
    private final boolean isError;

    Code(String title, boolean isError) {
        this.title = title;
        this.isError = isError;
    }

    /** One line: what is wrong. */
    public String title() {
        return title;
    }

    /** Whether it keeps a directory from being served from. */
    public boolean isError() {
        return isError;
    }
}
