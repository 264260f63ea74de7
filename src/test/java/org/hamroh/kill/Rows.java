package org.hamroh.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What the database holds, read from outside. */
record Rows(Map<Long, Long> inbox, long undone, long setAside, long requests, long closed, long letters, long answers,
        long dead) {

    static Rows read(Connection connection) throws SQLException {
        Map<Long, Long> inbox = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select update_id from inbox")) {
            while (rows.next())
                inbox.merge(rows.getLong(1), 1L, Long::sum);
        }
        return new Rows(inbox, count(connection, "inbox where state = 'NEW'"),
                count(connection, "inbox where state not in ('NEW', 'DONE')"), count(connection, "help_request"),
                count(connection, "help_request where state = 'CLOSED'"),
                count(connection, "request_message where direction = 'PERSON'"),
                count(connection, "request_message where direction = 'OPERATOR'"),
                count(connection, "outbox where state = 'DEAD'"));
    }

    long updates() {
        return inbox.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
