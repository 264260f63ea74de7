package org.hamroh.casework;

import java.util.Locale;

/** How urgent a help request is. */
public enum Triage {
    EMERGENCY, URGENT, ROUTINE;

    public static Triage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public boolean isMoreUrgentThan(Triage other) {
        return compareTo(other) < 0;
    }
}
