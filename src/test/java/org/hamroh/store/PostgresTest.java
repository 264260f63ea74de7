package org.hamroh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamroh.Helpline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    /** One that stands by would lead later, with keys that it read before. */
    @Test
    void keysAreNotChangedWhileAnInstanceLeadsOrStandsBy() throws IOException, SQLException {
        Map<String, String> database = database();
        try (Helpline line = Helpline.in(folder).on(database).starts()) {
            Path root = line.folder().resolve("keys/root.keyset");
            byte[] key = Files.readAllBytes(root);
            assertThatThrownBy(line::changesKeys).hasStackTraceContaining("Another process uses the database");
            line.stops();

            Properties login = new Properties();
            login.setProperty("user", "postgres");
            login.setProperty("password", "postgres");
            try (Connection standby = DriverManager.getConnection(database.get("spring.datasource.url"), login)) {
                assertThat(standby.isValid(1)).isTrue();
                assertThatThrownBy(line::changesKeys).hasStackTraceContaining("Another process uses the database");
            }
            assertThat(root).hasBinaryContent(key);

            line.changesKeys();
            assertThat(Files.readAllBytes(root)).isNotEqualTo(key);
        }
    }
}
