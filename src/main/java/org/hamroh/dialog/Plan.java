package org.hamroh.dialog;

import java.util.List;

/** A conversation that must hold. It begins in the menu, with nothing known of the person. */
record Plan(String name, List<Row> rows) {

    Plan {
        rows = List.copyOf(rows);
    }

    /** Its name with that of the file it is in. */
    String in(String file) {
        return file.substring(0, file.length() - PlanReader.END.length()) + ": " + name;
    }
}
