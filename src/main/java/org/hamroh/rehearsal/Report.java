package org.hamroh.rehearsal;

import java.nio.file.Path;
import java.util.List;

/** All that a check of a folder found, by file and line. */
record Report(Path folder, List<Found> found) {

    Report {
        found = found.stream().sorted().toList();
    }

    long errors() {
        return found.stream().filter(Found::isError).count();
    }

    long warnings() {
        return found.size() - errors();
    }

    /** One line, the last that people read. */
    String summary() {
        if (found.isEmpty())
            return "All is well.";
        long files = found.stream().map(Found::file).distinct().count();
        String where = " in " + many(files, "file") + ".";
        if (errors() == 0)
            return many(warnings(), "warning") + where + " The bot starts all the same.";
        return many(errors(), "error") + (warnings() == 0 ? "" : " and " + many(warnings(), "warning")) + where
                + " The bot does not start with an error.";
    }

    private static String many(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
