package org.hamroh.channel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The disk is full, or nearly so. Nothing is begun then; what is begun still has room. */
    static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JdbcTemplate jdbc;
    private final boolean h2;
    /** As it is in this process, if it is H2's. */
    private final Optional<MVStore> file;
    private final Optional<Ballast> ballast;

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        String product = jdbc
                .execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
        this.h2 = "H2".equals(product);
        this.file = h2 ? Optional.of(jdbc.execute((ConnectionCallback<MVStore>) Durability::store)) : Optional.empty();
        this.ballast = file.flatMap(store -> Optional.ofNullable(store.getFileStore()))
                .flatMap(store -> BallastFiles.of(store.getFileName()));
        verify();
    }

    boolean isShared() {
        return !h2;
    }

    /** H2 has given up its file: this process cannot open it any more. */
    boolean isBroken() {
        return file.filter(store -> store.getPanicException() != null).isPresent();
    }

    /** @throws NoRoom if the disk is so full that nothing new should be begun */
    void needRoom() {
        if (ballast.filter(b -> b.usable() < Limits.DISK_FLOOR).isPresent())
            throw new NoRoom();
    }

    /** @throws NoRoom if there is not enough room for what would follow from something that comes in */
    void needRoomForMore() {
        if (ballast.filter(b -> !b.stands() || b.usable() < Limits.DISK_FLOOR).isPresent())
            throw new NoRoom();
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
        sync();
        file.ifPresent(store -> store.compact(Limits.H2_FILLED, Limits.H2_MOVED));
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
