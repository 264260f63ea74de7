package org.hamroh.dialog;

import java.util.Locale;

/** How urgent a logged request is: the {@code triage} of a step's {@code log}. */
public enum Urgency {
    EMERGENCY, URGENT, ROUTINE;

    /** The word in a file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
