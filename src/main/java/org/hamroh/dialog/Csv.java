package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tables as spreadsheets write them: cells with commas, semicolons or tabs between them, in quotes where needed. */
final class Csv {

    /** A cell that begins so is a formula for a spreadsheet, or would look as if we had made it harmless. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r'].*");
    private static final String GUARD = "'";

    private Csv() {
    }

    /** A cell, in which row, and where it begins: a row may have several lines. */
    record Cell(String text, int row, int line, int column) {
    }

    static String cell(String text) {
        var guarded = FORMULA.matcher(text).matches() ? GUARD + text : text;
        return "\"" + guarded.replace("\"", "\"\"") + "\"";
    }

    private static String unguarded(String text) {
        return text.startsWith(GUARD) && FORMULA.matcher(text.substring(1)).matches() ? text.substring(1) : text;
    }

    /** The rows of a table that have anything in them; empty if a quote is not closed. */
    static Optional<List<List<Cell>>> rows(String text) {
        return new Parsing(text).rows();
    }

    private static final class Parsing {
        private final String text;
        private final char between;
        private final List<List<Cell>> rows = new ArrayList<>();
        private List<Cell> row = new ArrayList<>();
        private int at;
        private int number = 1;
        private int line = 1;
        private int lineStart;

        Parsing(String text) {
            this.text = text;
            this.between = between(text.lines().findFirst().orElse(""));
        }

        /** Spreadsheets write what their country has: the header, which has no texts, shows it. */
        private static char between(String header) {
            return header.contains("\t") ? '\t' : header.contains(";") ? ';' : ',';
        }

        Optional<List<List<Cell>>> rows() {
            while (at < text.length()) {
                int startLine = line;
                int column = at - lineStart + 1;
                var cell = text.charAt(at) == '"' ? quoted() : Optional.of(plain());
                if (cell.isEmpty()) {
                    return Optional.empty();
                }
                row.add(new Cell(unguarded(cell.get()), number, startLine, column));
                if (at < text.length() && text.charAt(at) == between) {
                    at++;
                } else {
                    endRow();
                }
            }
            return Optional.of(rows);
        }

        private void endRow() {
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            number++;
            lineStart = at;
            if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(row);
            }
            row = new ArrayList<>();
        }

        private Optional<String> quoted() {
            var cell = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && text.startsWith("\"\"", at)) {
                    at++;
                } else if (c == '"') {
                    at++;
                    return Optional.of(cell + plain());
                } else if (c == '\n') {
                    line++;
                    lineStart = at + 1;
                }
                cell.append(c);
            }
            return Optional.empty();
        }

        private String plain() {
            int start = at;
            while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0 && text.charAt(at) != between) {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
