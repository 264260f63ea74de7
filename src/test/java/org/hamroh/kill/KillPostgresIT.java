package org.hamroh.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On PostgreSQL, which outlives the process and must let go of what it held. */
class KillPostgresIT extends KillStory {

    private static Postgres server;

    @BeforeAll
    static void opens() throws IOException {
        server = new Postgres();
    }

    @AfterAll
    static void closes() throws IOException {
        server.close();
    }

    @Override
    int kills(int all) {
        return all / 2;
    }

    @Override
    Map<String, String> database() {
        return server.settings();
    }

    @Override
    Connection open(Path folder) throws SQLException {
        return server.connection();
    }
}
