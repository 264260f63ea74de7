package org.hamroh.channel;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Which instance leads. H2: whoever has opened the file, nobody else can. PostgreSQL: who holds an advisory lock, on a
 * connection of its own; the database lets it go when that connection ends.
 */
@Component
class Election {

    private static final String SECONDS_UNTIL_GIVEN_UP = "5";

    private final Durability durability;
    private final JdbcConnectionDetails details;
    private Optional<Connection> held = Optional.empty();

    Election(Durability durability, JdbcConnectionDetails details) {
        this.durability = durability;
        this.details = details;
    }

    /** Whether this instance leads now; asks for the lead if nobody has it. */
    synchronized boolean won() {
        if (!durability.isShared())
            return true;
        try {
            if (held.isEmpty())
                held = lock();
            else if (!held.get().isValid(Integer.parseInt(SECONDS_UNTIL_GIVEN_UP)))
                resign();
        } catch (SQLException e) {
            resign();
        }
        return held.isPresent();
    }

    synchronized void resign() {
        held.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                // it is gone, and the lock with it
            }
        });
        held = Optional.empty();
    }

    private Optional<Connection> lock() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", String.valueOf(details.getUsername()));
        login.setProperty("password", String.valueOf(details.getPassword()));
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", SECONDS_UNTIL_GIVEN_UP);
        login.setProperty("socketTimeout", SECONDS_UNTIL_GIVEN_UP);
        Connection connection = DriverManager.getConnection(details.getJdbcUrl(), login);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement
                        .executeQuery("select pg_try_advisory_lock(" + Limits.LEADER_LOCK + ")")) {
            if (result.next() && result.getBoolean(1))
                return Optional.of(connection);
        }
        connection.close();
        return Optional.empty();
    }
}
