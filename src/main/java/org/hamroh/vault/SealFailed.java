package org.hamroh.vault;

/**
 * Event: a sealed value did not open. Its row was altered, moved or lost, or its key is damaged.
 *
 * @param column as {@code table.column}; never which row, never what was in it
 */
public record SealFailed(String column) {
}
