package org.hamroh.rehearsal;

import java.nio.file.Path;
import java.util.List;

/** All that a check of a folder found, by file and line, and what it means for people. */
record Report(Path folder, List<Found> found, Offer offer) {

    Report {
        found = found.stream().sorted().toList();
    }

    long errors() {
        return found.stream().filter(Found::isError).count();
    }

    long warnings() {
        return found.size() - errors();
    }

    /** A few lines, the last that people read: among many warnings an error is not seen, so its place is said again. */
    String summary() {
        return String.join("\n", errors() == 0
                ? List.of(sum(), offer.said(false))
                : List.of(sum(), places(), offer.said(true)));
    }

    private String sum() {
        if (found.isEmpty())
            return "All is well.";
        long files = found.stream().map(Found::file).distinct().count();
        String where = " in " + many(files, "file") + ".";
        if (errors() == 0)
            return many(warnings(), "warning") + where + " The bot starts all the same.";
        return many(errors(), "error") + (warnings() == 0 ? "" : " and " + many(warnings(), "warning")) + where
                + " The bot does not start with an error; one that runs goes on with what it has.";
    }

    private String places() {
        List<String> places = found.stream().filter(Found::isError)
                .map(it -> it.file() + ":" + it.line() + ":" + it.column() + " " + it.code()).distinct().toList();
        return "Errors: " + String.join(", ", places.stream().limit(Limits.ERRORS_LISTED).toList())
                + (places.size() > Limits.ERRORS_LISTED
                        ? " and " + (places.size() - Limits.ERRORS_LISTED) + " more"
                        : "")
                + ".";
    }

    private static String many(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
