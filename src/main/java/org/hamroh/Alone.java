package org.hamroh;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hamroh.channel.Limits;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Keeps every instance away from the database for as long as it is open. H2: by having opened the file. PostgreSQL: by
 * the lock of whoever leads; and nobody may even be connected, because an instance that stands by would lead later,
 * with keys that it read before.
 */
final class Alone implements AutoCloseable {

    private static final String OTHERS = "select count(*) from pg_stat_activity where datname = current_database() "
            + "and usename = current_user and backend_type = 'client backend' and pid <> pg_backend_pid()";

    /** An instance runs, or has begun to lead meanwhile. */
    private static final class Disturbed extends RuntimeException implements ExitCodeGenerator {
        private static final long serialVersionUID = 1L;

        Disturbed() {
            super("Another process uses the database: stop every instance first.");
        }

        @Override
        public int getExitCode() {
            return Serving.REFUSED;
        }
    }

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final boolean h2;
    private Connection held;
    private long term;

    /** @param database one that keeps no connections: they would pass for somebody else's */
    Alone(DataSource database) throws SQLException {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.held = database.getConnection();
        this.h2 = "H2".equals(held.getMetaData().getDatabaseProductName());
        if (!h2)
            lock();
    }

    private void lock() throws SQLException {
        JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(held, true));
        boolean others = !Long.valueOf(0).equals(own.queryForObject(OTHERS, Long.class));
        if (others || !Boolean.TRUE.equals(own.queryForObject("select pg_try_advisory_lock(" + Limits.LEADER_LOCK
                + ")", Boolean.class))) {
            held.close();
            throw new Disturbed();
        }
    }

    /** From now on nobody who has led before, and may not know that it leads no longer, commits anything. */
    void begin() {
        jdbc.update("update lead set term = term + 1");
        term = term();
    }

    /**
     * Brings all onto the disk, and takes what was written over out of the tables: it could still be opened with what
     * sealed it.
     */
    void settle(List<String> tables) {
        if (h2)
            compact();
        else
            tables.forEach(table -> jdbc.execute("vacuum full " + table));
        if (term() != term)
            throw new Disturbed();
    }

    /** Into a new file, without anything old. That closes the database; synced before and after. */
    private void compact() {
        jdbc.execute("checkpoint sync");
        jdbc.execute("shutdown compact");
        try {
            held = database.getConnection();
        } catch (SQLException e) {
            throw new Disturbed();
        }
        jdbc.execute("checkpoint sync");
    }

    private long term() {
        Long current = jdbc.queryForObject("select term from lead", Long.class);
        return current == null ? 0 : current;
    }

    @Override
    public void close() throws SQLException {
        held.close();
    }
}
