package org.hamroh.channel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes sure that committed means kept. H2 as shipped writes commits up to half a second later and loses them when it is
 * killed; with WRITE_DELAY=0 it does not, and CHECKPOINT SYNC brings them onto the disk.
 */
@Component
class Durability {

    private final JdbcTemplate jdbc;
    private final boolean h2;

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        String product = jdbc
                .execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
        this.h2 = "H2".equals(product);
        verify();
    }

    boolean isShared() {
        return !h2;
    }

    /** After a poll's rows are committed and before they are confirmed: they stand on the disk. */
    void sync() {
        if (h2)
            jdbc.execute("checkpoint sync");
    }

    /**
     * Gives back the room of what was written over. H2 does so in the background, but not with WRITE_DELAY=0: then its file
     * only grows. Synced first, because room is used again once what took its place has stood longer than
     * {@link Limits#H2_RETENTION}, and that must be on the disk by then.
     */
    void tidy() {
        if (!h2)
            return;
        sync();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> store(connection).compact(Limits.H2_FILLED,
                Limits.H2_MOVED));
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    private void verify() {
        if (h2)
            refuseUnless(settings().stream().allMatch("0"::equals), "H2 must run with WRITE_DELAY=0: "
                    + "otherwise it loses what was already confirmed. Put ;WRITE_DELAY=0 into SPRING_DATASOURCE_URL.");
        else
            refuseUnless(List.of("on", "remote_apply", "remote_write", "local")
                    .contains(jdbc.queryForObject("show synchronous_commit", String.class))
                    && "on".equals(jdbc.queryForObject("show fsync", String.class)),
                    "PostgreSQL must run with fsync=on and synchronous_commit=on: "
                            + "otherwise it loses what was already confirmed.");
    }

    /** The setting stands in several rows, one for the URL and one for the file; each must say 0. */
    private List<String> settings() {
        return jdbc.query("select setting_value from information_schema.settings where upper(setting_name) like "
                + "'%WRITE_DELAY%'", (row, n) -> row.getString(1).toLowerCase(Locale.ROOT));
    }

    private static void refuseUnless(boolean fine, String sentence) {
        if (!fine)
            throw new StoreRefused(sentence);
    }
}
