package org.hamroh.dialog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hamroh.dialog.Csv.Cell;
import org.hamroh.dialog.Sheet.Row;
import org.hamroh.dialog.Worded.State;

import static java.util.stream.Collectors.joining;

/** A sheet as a table: a text a line, the two languages side by side. */
final class CsvSheet {

    private static final String FILE = "file";
    private static final String ID = "id";
    private static final String NOTE = "note";
    private static final String STATE = "state";
    private static final List<String> OURS = List.of(FILE, ID, NOTE, STATE);

    private CsvSheet() {
    }

    /** With the byte order mark by which spreadsheets know UTF-8. */
    static String write(Sheet sheet) {
        var head = Stream.of(Stream.concat(OURS.stream(), Stream.of(sheet.base(), sheet.language())));
        var rows = sheet.rows().stream().map(row -> Stream.of(row.file(), row.id(), row.note(), row.state().words(),
                row.base(), row.wording()));
        return "\uFEFF" + Stream.concat(head, rows).map(row -> row.map(Csv::cell).collect(joining(",")) + "\r\n")
                .collect(joining());
    }

    /**
     * Empty, with a finding, if it is no such table.
     *
     * @param base the base language: the other column that is named by a language has the wordings
     */
    static Optional<Sheet> read(String name, String text, String base, Findings findings) {
        var rows = Csv.rows(text);
        if (rows.isEmpty()) {
            findings.add(Code.K001, Place.top(name), "A cell begins with a quote that nothing closes.",
                    "Let the spreadsheet write the file again as CSV.");
            return Optional.empty();
        }
        var head = rows.get().stream().limit(1).flatMap(row -> row.stream().map(cell -> cell.text().strip())).toList();
        var language = head.stream().filter(it -> !OURS.contains(it) && !it.equals(base) && Languages.isTag(it))
                .findFirst();
        if (language.isEmpty() || !head.containsAll(List.of(FILE, ID, STATE, base))) {
            findings.add(Code.K001, Place.top(name), "The first line does not name the columns.",
                    "It needs " + FILE + ", " + ID + ", " + STATE + ", " + base + " and the wording's language, as "
                            + "`wording export` wrote them.");
            return Optional.empty();
        }
        return Optional.of(new Sheet(base, language.get(), rows.get().stream().skip(1)
                .filter(row -> isWhole(name, width(head), row, findings))
                .map(row -> row(name, head, row, base, language.get())).toList()));
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** Where a cell is lost or one too many, texts may stand in the wrong ones. */
    private static boolean isWhole(String name, int width, List<Cell> row, Findings findings) {
        int filled = width(row.stream().map(Cell::text).toList());
        boolean whole = row.size() >= width && filled <= width;
        if (!whole) {
            var first = row.getFirst();
            int cells = Math.max(filled, Math.min(row.size(), width));
            findings.add(Code.K004, new Place(name, first.line(), first.column()), "Row " + first.row() + " has "
                    + cells + (cells == 1 ? " cell" : " cells") + ", and the first row names " + width + ".",
                    "A text with a comma, semicolon or line break in it needs quotes, and an empty cell its comma: let "
                            + "the spreadsheet write the file again as CSV.");
        }
        return whole;
    }

    private static Row row(String name, List<String> head, List<Cell> row, String base, String language) {
        var first = row.getFirst();
        var wording = cell(head, row, language, first);
        return new Row(cell(head, row, FILE, first).text().strip(), cell(head, row, ID, first).text().strip(), "",
                state(cell(head, row, STATE, first).text().strip()), cell(head, row, base, first).text(),
                wording.text().replace("\r\n", "\n"), new Place(name, wording.line(), wording.column()),
                "row " + first.row());
    }

    private static State state(String words) {
        return Stream.of(State.values()).filter(state -> state.words().equalsIgnoreCase(words)).findFirst()
                .filter(State::isConfirmed).orElse(State.UNCONFIRMED);
    }

    private static Cell cell(List<String> head, List<Cell> row, String column, Cell first) {
        int at = head.indexOf(column);
        return at < row.size() ? row.get(at) : new Cell("", first.row(), first.line(), first.column());
    }
}
