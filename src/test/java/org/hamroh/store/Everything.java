package org.hamroh.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All values of all tables as text, with bytes shown as text too. */
final class Everything {

    private Everything() {
    }

    static String in(JdbcClient database) {
        List<String> values = new ArrayList<>();
        for (String table : database.sql("select table_name from information_schema.tables "
                + "where lower(table_schema) = 'public'").query(String.class).list())
            values.addAll(database.sql("select * from " + table.toLowerCase(Locale.ROOT)).query((row, n) -> text(row))
                    .list());
        return String.join("\n", values);
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value).append(' ');
        }
        return text.toString();
    }
}
