package org.hamroh.rehearsal;

import java.util.Locale;

/** Who somebody is in a rehearsal, in the order in which the page shows the phones. */
enum Role {
    PERSON, OPERATOR, COORDINATOR;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
