package org.hamroh.dialog;

/**
 * A row of a plan: what the person does, and all that must come of it.
 *
 * @param number  from 1
 * @param written what the person does, as the file has it, such as {@code press: yes}
 */
record Row(int number, Place place, String written, Act act, Expected expected) {
}
