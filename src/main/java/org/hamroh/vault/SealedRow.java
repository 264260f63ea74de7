package org.hamroh.vault;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A row that holds a sealed value, read without knowing what it means.
 *
 * @param id its primary key
 * @param name what its value is bound to
 * @param sealed empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedRow(Object id, String name, byte[] sealed) {

    private static final byte[] NOTHING = {};

    /**
     * The next rows in the order of their ids, at most so many. All of them, whatever they hold: a search for some would
     * look through a whole table at once.
     */
    static List<SealedRow> page(JdbcTemplate jdbc, Field field, Optional<Object> after, int most) {
        String sql = "select " + field.id() + ", " + field.column() + ", " + String.join(", ", field.names())
                + " from " + field.table() + after.map(id -> " where " + field.id() + " > ?").orElse("")
                + " order by " + field.id() + " limit " + most;
        return jdbc.query(sql, (row, n) -> read(row, field), after.stream().toArray());
    }

    /** Whether it was sealed with a key of a week before this one. */
    boolean isBefore(Epoch epoch) {
        return isWeekly() && Arrays.compareUnsigned(sealed, 0, Integer.BYTES, epoch.prefix(), 0, Integer.BYTES) < 0;
    }

    /** Whether it can have been sealed with a week's key: that week stands in front. */
    boolean isWeekly() {
        return sealed.length > Integer.BYTES;
    }

    /** In which it was sealed; only if it was sealed with a week's key. */
    Epoch week() {
        return Epoch.of(ByteBuffer.wrap(sealed).getInt());
    }

    private static SealedRow read(ResultSet row, Field field) throws SQLException {
        Object[] names = new Object[field.names().size()];
        for (int i = 0; i < names.length; i++)
            names[i] = row.getObject(3 + i);
        String name = IntStream.range(0, names.length).mapToObj(i -> text(names[i])).collect(Collectors.joining("|"));
        byte[] sealed = row.getBytes(2);
        return new SealedRow(row.getObject(1), name, sealed == null ? NOTHING : sealed);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
