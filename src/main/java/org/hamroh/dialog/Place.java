package org.hamroh.dialog;

import org.yaml.snakeyaml.error.Mark;

/** Where something stands in a file; line and column from 1. */
record Place(String file, int line, int column) {

    static Place top(String file) {
        return new Place(file, 1, 1);
    }

    static Place of(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
