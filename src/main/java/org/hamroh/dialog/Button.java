package org.hamroh.dialog;

/**
 * A button as shown. Its data, {@code s<screen>:<option>}, comes back with a press; {@link Input.Press#of} reads it.
 */
public record Button(String option, String label, String data) {

    /** The option of the button to the menu that the engine adds to an end; no file can name it. */
    public static final String MENU = "~menu";

    Button(int screen, String option, String label) {
        this(option, label, "s" + screen + ":" + option);
    }
}
