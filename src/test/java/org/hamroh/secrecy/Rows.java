package org.hamroh.secrecy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as text, to be compared. */
final class Rows {

    private Rows() {
    }

    static List<String> of(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> text(row)).list().stream().sorted().toList();
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(row.getMetaData().getTableName(i)).append('.').append(row.getMetaData().getColumnName(i))
                    .append('=').append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                    .append(' ');
        }
        return text.toString();
    }
}
