package org.hamroh.rehearsal;

/**
 * How far a look at the database goes.
 *
 * @param cells of all tables
 * @param fileBytes of its file, from the beginning
 */
record Depth(int cells, int fileBytes) {

    static final Depth STANDARD = new Depth(Limits.CELLS, Limits.FILE);
}
