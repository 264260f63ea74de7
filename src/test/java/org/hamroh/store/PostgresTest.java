package org.hamroh.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** PostgreSQL, a real one, with a database of its own for each story. */
class PostgresTest extends StoreSuite {

    private static final AtomicInteger STORIES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private String name = "";

    @BeforeAll
    static void open() throws IOException {
        // it is made for tests that may lose commits; these may not
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Override
    Map<String, String> database() {
        if (name.isEmpty()) {
            name = "story" + STORIES.incrementAndGet();
            try (var connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        return Map.of("spring.datasource.url", server.getJdbcUrl("postgres", name), "spring.datasource.username",
                "postgres", "spring.datasource.password", "postgres");
    }
}
