package org.hamroh.dialog;

import org.yaml.snakeyaml.error.YAMLException;

/** What YAML cannot read, in a coordinator's words, and where to mend it. */
record Misread(Place place, String sentence, String advice) {

    private static final String LOOK = "Look at this line and the one above it: indentation, quotes, brackets.";

    /** At the place of a slip that is plain to see, or where the parser stopped. */
    static Misread of(String file, String text, YAMLException e) {
        return new Slips(file, text, e).find().orElseGet(() -> isDeep(e)
                ? new Misread(Place.top(file), "Blocks or brackets are more than " + Limits.DEPTH
                        + " deep in each other.", "A dialog needs five: look for brackets that are not closed.")
                : new Misread(Slips.stop(file, e), "This line cannot be read.", LOOK));
    }

    static Misread tags(Place place) {
        return new Misread(place, "Tags (`!name`) are not read here.",
                "Remove it, or put the text in quotes if it begins with `!`.");
    }

    private static boolean isDeep(YAMLException e) {
        return String.valueOf(e.getMessage()).contains("Nesting");
    }
}
