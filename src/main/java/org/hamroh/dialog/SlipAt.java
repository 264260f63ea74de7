package org.hamroh.dialog;

import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.error.Mark;

/** A slip that the parser hints at, where it stopped. */
final class SlipAt {

    private static final List<String> SIGNS = List.of("cannot start any token", "alias", "directive",
            "unexpected character", "expected URI", "are not allowed here", "expected the node content",
            "<document start>", "a comment or a line break");
    private static final String QUOTES = "Put the whole text in quotes: \"…\".";

    /** Letters of a key, to a YAML parser. */
    private static final int KEY = 1024;

    private SlipAt() {
    }

    static Optional<Misread> of(Slips slips, Mark mark) {
        int line = mark.getLine();
        if (slips.says("another document")) {
            return Optional.of(slips.at(mark, "A second document begins here.",
                    "Remove the line `---`; what follows it goes into a file of its own."));
        }
        if (slips.says("tag is not allowed")) {
            return Optional.of(Misread.tags(slips.at(mark, "", "").place()));
        }
        if (slips.says("escape character") || slips.says("escape sequence of")) {
            return Optional.of(slips.at(mark, "In double quotes a \\ has a meaning of its own.", "Write two of them."));
        }
        if (slips.says("mapping values are not allowed")) {
            return Optional.of(colon(slips, mark, line));
        }
        if (slips.says("could not find expected ':'")) {
            return slips.began().map(it -> slips.line(it.getLine()).length() > KEY
                    ? slips.at(it, "This key is too long.", "Write one word before the colon; a text comes after it.")
                    : slips.at(it, "This line has no colon, and is no part of the text above it.",
                            "Write `key: text`; or put the whole text above it in quotes, or indent this line as far."));
        }
        if (slips.says("<stream end>") || slips.says("end of stream") || slips.says("end of document")) {
            return Optional.of(slips.at(slips.began().orElse(mark), "What opens here is not closed.",
                    "Look for a quote or a bracket that is missing."));
        }
        if (slips.says("expected ',' or")) {
            return Optional.of(inBrackets(slips, mark));
        }
        if (slips.says("expected <block end>")) {
            return Optional.of(blockEnd(slips, mark));
        }
        return SIGNS.stream().anyMatch(slips::says)
                ? Optional.of(slips.at(mark, "A text cannot begin with this sign.", QUOTES))
                : Optional.empty();
    }

    private static Misread colon(Slips slips, Mark mark, int line) {
        if (slips.isSeveralInARow(line)) {
            return slips.at(line, 0, "Several keys stand in one line here, without braces.",
                    slips.line(line).strip().startsWith("- ")
                            ? "Write `- { press: …, at: … }`, or each key in a line of its own."
                            : "Write `name: { label: …, go: … }`, or each key in a line of its own.");
        }
        if (slips.isWithoutColon(line - 1) || slips.isWithoutSpace(line - 1)) {
            return slips.at(line - 1, indent(slips.line(line - 1)), slips.isWithoutSpace(line - 1)
                    ? "After the colon a space is missing."
                    : "A colon is missing in this line.", "Write `key: text`, with a space after the colon.");
        }
        if (slips.before(mark).strip().matches("[\\w.-]+")) {
            return tooFarIn(slips, mark, line);
        }
        return slips.at(mark, "There is a colon in this text.", "A text with a colon in it needs quotes: \"…: …\".");
    }

    private static Misread tooFarIn(Slips slips, Mark mark, int line) {
        return slips.at(line, indent(slips.line(line)), "The indentation of this line fits nothing above it.",
                "Keys of one block begin in the same column: move it left or right, with spaces.");
    }

    private static Misread inBrackets(Slips slips, Mark mark) {
        var began = slips.began().orElse(mark);
        if (began.getLine() != mark.getLine()) {
            return slips.at(began, "The bracket that opens here is not closed.", "Close it at the end of the line.");
        }
        return slips.says("but got :") || slips.says("but got ':'")
                ? slips.at(mark, "There is a colon in this text.", "A text with a colon in it needs quotes: \"…: …\".")
                : slips.at(mark, "A comma is missing before this, or a quote.",
                        "Write commas between the keys; in a text in quotes write « » for quotes.");
    }

    private static Misread blockEnd(Slips slips, Mark mark) {
        if (slips.isBehindAQuote(mark)) {
            return slips.at(mark, "The text ended with the quote before this, and more follows.",
                    "For quotes within a text write « », or \\\" for each.");
        }
        return slips.says("'}'") || slips.says("']'")
                ? slips.at(mark, "A bracket is closed here that nothing opens.", "Remove it, or open it.")
                : tooFarIn(slips, mark, mark.getLine());
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
