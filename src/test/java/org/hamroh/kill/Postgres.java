package org.hamroh.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL of the story's own. */
final class Postgres implements AutoCloseable {

    // it is made for tests that may lose commits; these may not
    private final EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();

    Postgres() throws IOException {
    }

    /** What the bot is told. */
    Map<String, String> settings() {
        return Map.of("SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres");
    }

    Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
