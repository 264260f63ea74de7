package org.hamroh.rehearsal;

import org.hamroh.emulator.Person;

/**
 * Somebody in a rehearsal, with a phone.
 *
 * @param id what the page calls the phone: {@code operator-2}
 */
record Actor(String id, Role role, Person person) {

    boolean isOnDesk() {
        return role != Role.PERSON;
    }
}
