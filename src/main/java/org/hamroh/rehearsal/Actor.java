package org.hamroh.rehearsal;

import org.hamroh.emulator.Person;

/**
 * Somebody in a rehearsal, with a phone.
 *
 * @param id what the page calls the phone: {@code operator-2}
 * @param number among those of the same role, from 1
 */
record Actor(String id, Role role, int number, Person person, Handset handset, Spoken spoken,
        Diary diary) {

    boolean isOnDesk() {
        return role.isOnDesk();
    }

    String name() {
        return person.profile().firstName();
    }

    /** Looks like a number of the region; no country gives out one that starts so, so nobody can be rung by it. */
    String telephone() {
        return "+70000%06d".formatted(person.id() % 1_000_000);
    }
}
