package org.hamroh.rehearsal;

import java.util.Arrays;
import java.util.Locale;

/** Who somebody is in a rehearsal, in the order in which the page shows the phones. */
enum Role {
    PERSON("Person"), OPERATOR("Operator"), COORDINATOR("Coordinator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** @throws Refused if there is no such role */
    static Role of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst().orElseThrow(
                () -> new Refused("A person, an operator or a coordinator can be added."));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands for a first name in the profile: colleagues on the desk read it. */
    String title() {
        return title;
    }

    boolean isOnDesk() {
        return this != PERSON;
    }
}
