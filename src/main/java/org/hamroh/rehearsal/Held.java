package org.hamroh.rehearsal;

import java.util.List;

/**
 * What the database holds, as the page shows it.
 *
 * @param lookedFor what must not be found in it
 * @param cells how many were searched, in all tables
 * @param fileBytes how many bytes of the file were searched
 * @param whole there are no more cells and no more bytes than those
 */
record Held(List<Table> tables, List<LookedFor> lookedFor, int cells, long fileBytes, boolean whole) {

    /**
     * @param about what it holds, in one sentence
     * @param rows how many there are
     * @param newest the last of them that were put in, newest first
     */
    record Table(String name, String about, int rows, List<Row> newest) {
    }

    record Row(List<Cell> cells) {
    }

    record Cell(String column, String value, Kind kind) {
    }

    /** Whether a cell can be read. */
    enum Kind {
        /** By anybody who has the database. */
        PLAIN,
        /** Only with a key that is not in the database. */
        SEALED,
        /** By nobody: it recognises something again without naming it. */
        TAG,
        /** There is nothing in it. */
        EMPTY
    }

    /**
     * @param found in how many cells and places of the file
     */
    record LookedFor(String what, int found) {
    }

    /** The answer to one search; all as above. */
    record Found(int found, int cells, long fileBytes, boolean whole) {
    }
}
