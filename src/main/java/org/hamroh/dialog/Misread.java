package org.hamroh.dialog;

import java.util.List;

import org.yaml.snakeyaml.error.YAMLException;

/** What YAML says is wrong, in a coordinator's words. */
record Misread(String sentence, String advice) {

    private static final List<String> SIGNS = List.of("cannot start any token", "alias", "directive",
            "unexpected character", "expected URI");

    static final Misread TAGS = new Misread("Tags (`!name`) are not read here.",
            "Remove it, or put the text in quotes if it begins with `!`.");

    /** @param problem as the parser says it */
    static Misread at(String problem) {
        if (problem.contains("another document")) {
            return new Misread("A second document begins here.",
                    "Remove the line `---`; what follows it goes into a file of its own.");
        }
        return problem.contains("tag is not allowed")
                ? TAGS
                : new Misread("This is not YAML: " + problem + ".", advice(problem));
    }

    /** Of an exception that does not say where. */
    static Misread of(YAMLException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("Nesting")
                ? new Misread("Blocks or brackets are more than " + Limits.DEPTH + " deep in each other.",
                        "A dialog needs five: look for brackets that are not closed.")
                : new Misread("This is not YAML: " + message.lines().findFirst().orElse("") + ".", advice(message));
    }

    private static String advice(String problem) {
        if (problem.contains("mapping values are not allowed") || problem.contains("but got ':'")) {
            return "A text with a colon in it needs quotes: \"…: …\".";
        }
        if (problem.contains("TAB")) {
            return "Indent with spaces: tabs do not count.";
        }
        if (problem.contains("escape character")) {
            return "In double quotes a \\ has a meaning of its own: write two of them.";
        }
        if (SIGNS.stream().anyMatch(problem::contains)) {
            return "A text that begins with a sign needs quotes.";
        }
        if (problem.contains("end of stream") || problem.contains("stream end")
                || problem.contains("end of document")) {
            return "Look for a quote or a bracket that is not closed.";
        }
        return "Look at the line above it too: the indentation, quotes and brackets.";
    }
}
