package org.hamroh.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A table as the database itself describes it. */
record Table(String name, List<Column> columns) {

    /**
     * @param bytes whether it holds bytes: such a column is sealed, or a tag
     * @param code whether it holds words that the program chooses from a few
     */
    record Column(String name, boolean bytes, boolean code) {

        Held.Kind kind() {
            if (!bytes)
                return Held.Kind.PLAIN;
            return TAGS.contains(name) ? Held.Kind.TAG : Held.Kind.SEALED;
        }
    }

    /** Columns of bytes that are keyed hashes; all others are sealed. */
    static final Set<String> TAGS = Set.of("chat", "fingerprint", "about", "seal", "head_seal", "tail_seal");

    /** Columns of words that the program chooses from a few: no person's words come into them. */
    static final Set<String> CODES = Set.of("card.shown", "conversation.language", "help_request.country",
            "help_request.language", "help_request.outcome", "help_request.state", "help_request.topic",
            "help_request.triage", "inbox.state", "operator.role", "outbox.state", "request_message.direction");

    /** Without {@link Types#BINARY}: that is what H2 calls a UUID. */
    private static final Set<Integer> BYTES = Set.of(Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    /** Flyway's own table, of which scripts have run. */
    private static final String HISTORY = "flyway_schema_history";

    /** All there are, by name. */
    static List<Table> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "%",
                new String[]{ "TABLE", "BASE TABLE" })) {
            while (tables.next())
                names.add(tables.getString("TABLE_NAME"));
        }
        List<Table> all = new ArrayList<>();
        for (String name : names)
            if (!name.equals(HISTORY))
                all.add(new Table(name, columns(connection, name)));
        return all;
    }

    /** The rows put in last come first: only H2 knows that, and a rehearsal always runs on it. */
    String newestFirst() {
        return columns.stream().map(column -> quoted(column.name))
                .collect(Collectors.joining(", ", "select ", " from " + quoted(name) + " order by _rowid_ desc"));
    }

    String count() {
        return "select count(*) from " + quoted(name);
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(),
                table.replace("_", "\\_"), "%")) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME");
                columns.add(new Column(name, BYTES.contains(found.getInt("DATA_TYPE")),
                        CODES.contains(table + "." + name)));
            }
        }
        return columns;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
