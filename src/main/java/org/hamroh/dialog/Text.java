package org.hamroh.dialog;

/** A text as a file has it, and where. */
record Text(String value, Place place) {
}
