package org.hamroh.rehearsal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One look through all tables and the file: what is there, and how often each thing looked for was found. */
final class Look {

    /** As the program writes its own words; what looks otherwise in their column is somebody's. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]+|[A-Z0-9_-]+");

    private final Sieve sieve;
    private final int[] found;
    private final Depth depth;
    private final Set<String> codes = new HashSet<>();
    private int cells;
    private long fileBytes;
    private boolean whole = true;

    /** @param needles how many the sieve knows */
    Look(Sieve sieve, int needles, Depth depth) {
        this.sieve = sieve;
        this.found = new int[needles];
        this.depth = depth;
    }

    /** Its rows are searched, and the newest of them shown. */
    Held.Table through(Connection connection, Table table, String about) throws SQLException {
        List<Held.Row> newest = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            int rows;
            try (ResultSet count = statement.executeQuery(table.count())) {
                rows = count.next() ? count.getInt(1) : 0;
            }
            int most = Math.max(Limits.ROWS, (depth.cells() - cells) / table.columns().size());
            whole &= rows <= most;
            statement.setMaxRows(most);
            try (ResultSet row = statement.executeQuery(table.newestFirst())) {
                while (row.next()) {
                    List<Held.Cell> shown = new ArrayList<>();
                    for (Table.Column column : table.columns())
                        shown.add(cell(column, row));
                    if (newest.size() < Limits.ROWS)
                        newest.add(new Held.Row(shown));
                }
            }
            return new Held.Table(table.name(), about, rows, newest);
        }
    }

    void through(byte[] file) {
        fileBytes += file.length;
        whole &= file.length < depth.fileBytes();
        sieve.sift(file, needle -> found[needle]++);
    }

    int found(int needle) {
        return found[needle];
    }

    int cells() {
        return cells;
    }

    long fileBytes() {
        return fileBytes;
    }

    /** Whether there was nothing more to search. */
    boolean whole() {
        return whole;
    }

    /** The program's own words among the cells, in lower case. */
    Set<String> codes() {
        return codes;
    }

    private Held.Cell cell(Table.Column column, ResultSet row) throws SQLException {
        cells++;
        if (column.bytes()) {
            byte[] value = row.getBytes(column.name());
            return value == null ? empty(column) : new Held.Cell(column.name(), sealed(column, value), column.kind());
        }
        String value = row.getString(column.name());
        return value == null ? empty(column) : new Held.Cell(column.name(), plain(column, value), Held.Kind.PLAIN);
    }

    private String sealed(Table.Column column, byte[] value) {
        search(value);
        String beginning = HexFormat.of().formatHex(value, 0, Math.min(value.length, Limits.SEALED)) + "…";
        return column.kind() == Held.Kind.TAG ? beginning : "sealed, " + value.length + " bytes: " + beginning;
    }

    private String plain(Table.Column column, String value) {
        search(value.getBytes(StandardCharsets.UTF_8));
        if (column.code() && CODE.matcher(value).matches())
            codes.add(value.toLowerCase(Locale.ROOT));
        return value.length() <= Limits.CELL ? value : value.substring(0, Limits.CELL) + "…";
    }

    /** A cell counts once, however often the same thing stands in it. */
    private void search(byte[] value) {
        BitSet here = new BitSet();
        sieve.sift(value, here::set);
        here.stream().forEach(needle -> found[needle]++);
    }

    private static Held.Cell empty(Table.Column column) {
        return new Held.Cell(column.name(), "", Held.Kind.EMPTY);
    }
}
