package org.hamroh.dialog;

import org.yaml.snakeyaml.error.Mark;

/** Where something stands in a file; line and column from 1. */
record Place(String file, int line, int column) {

    static Place top(String file) {
        return new Place(file, 1, 1);
    }

    /** Right after a text that begins with the file. */
    static Place after(String file, String text) {
        var lines = text.split("\\R", -1);
        var last = lines[lines.length - 1];
        return new Place(file, lines.length, last.codePointCount(0, last.length()) + 1);
    }

    static Place of(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
