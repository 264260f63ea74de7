package org.hamroh.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** On the database that comes with it: one file. */
class KillH2IT extends KillStory {

    @Override
    int kills(int all) {
        return all;
    }

    @Override
    Map<String, String> database() {
        return Map.of();
    }

    @Override
    Connection open(Path folder) throws SQLException {
        return database(folder.resolve("data"));
    }

    /** Only while no bot has it open. */
    static Connection database(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("hamroh").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;IFEXISTS=TRUE");
    }
}
