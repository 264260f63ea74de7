package org.hamroh.dialog;

/** The steps which the bot itself leads people to, whatever the dialogs say: every library has them. */
public enum Entry {
    /** The start of the dialog {@code menu}, whatever that step is called. */
    MENU("menu", "start"),
    /** The start of the dialog {@code person}: the reply keyboard's key that asks for a human. */
    PERSON("person", "start"),
    /** Asks whether the danger heard in free text is real. */
    DANGER("heard", "danger"),
    /** Asks whether the lost documents heard in free text are meant. */
    DOCUMENTS("heard", "documents"),
    /** Offers a human after free text was not understood. */
    NOT_UNDERSTOOD("heard", "person"),
    /** Asks in which country the person is. */
    COUNTRY("country", "which");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final StepRef step;

    Entry(String dialog, String step) {
        this.step = new StepRef(dialog, step);
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
