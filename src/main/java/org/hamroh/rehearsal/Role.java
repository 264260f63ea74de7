package org.hamroh.rehearsal;

import java.util.Locale;

/** Who somebody is in a rehearsal, in the order in which the page shows the phones. */
enum Role {
    PERSON("Человек"), OPERATOR("Оператор"), COORDINATOR("Координатор");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands for a first name in the profile: colleagues on the desk read it. */
    String title() {
        return title;
    }
}
