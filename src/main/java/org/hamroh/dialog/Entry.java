package org.hamroh.dialog;

import java.util.Map;

/** The steps which the bot itself leads people to, whatever the dialogs say. */
public enum Entry {
    /** The start of the dialog {@code menu}, whatever that step is called. */
    MENU("menu", "start"),
    /** The start of the dialog {@code person}: the reply keyboard's key that asks for a human. */
    PERSON("person", "start"),
    /** Asks whether the danger heard in free text is real. */
    DANGER("heard", "danger"),
    /** Asks who seems not to want to live. */
    DARK("heard", "dark"),
    /** Asks who tells of a child that is abused. */
    HURT("heard", "hurt"),
    /** Asks a child who seems to be alone. */
    ALONE("heard", "alone"),
    /** The screen of help that the safe word opens. */
    SAFE("heard", "safe"),
    /** Whoever comes here lets coordinators see what was not understood. */
    TAUGHT("heard", "taught"),
    /** Asks whether the lost documents heard in free text are meant. */
    DOCUMENTS("heard", "documents"),
    /** Offers a human after free text was not understood. */
    NOT_UNDERSTOOD("heard", "person"),
    /** Asks in which country the person is. */
    COUNTRY("country", "which");

    /** What is heard in free text and has a question in its own words, by the examples' category; all else is danger. */
    private static final Map<String, Entry> OWN_WORDS = Map.of("suicide", DARK, "child_sexual_abuse", HURT,
            "child_alone", ALONE);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final StepRef step;

    Entry(String dialog, String step) {
        this.step = new StepRef(dialog, step);
    }

    /** The question about a danger of this category. */
    public static Entry asking(String category) {
        return OWN_WORDS.getOrDefault(category, DANGER);
    }

    /** That a step is of the dialog {@code menu}: nothing is left waiting there. */
    static boolean isMenu(StepRef step) {
        return step.dialog().equals(MENU.step.dialog());
    }

    /** Where to send the person; {@link Book#nearest} knows what it is called in this library. */
    public StepRef step() {
        return step;
    }
}
