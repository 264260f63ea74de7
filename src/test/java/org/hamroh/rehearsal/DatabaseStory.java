package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hamroh.vault.Scratch;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A rehearsal's database as the migrations make it, open as long as the story goes on. */
final class DatabaseStory implements AutoCloseable {

    final PageStory page;
    final DataSource source;
    final Connection open;
    final JdbcClient sql;
    final Database database;

    private final List<Database> all = new ArrayList<>();

    DatabaseStory(Path folder) throws IOException, SQLException {
        page = new PageStory(folder);
        source = new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:file:" + page.line.data().resolve("hamroh")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        open = source.getConnection();
        for (Resource script : Scratch.migrations())
            ScriptUtils.executeSqlScript(open, script);
        sql = JdbcClient.create(source);
        database = looking(Depth.STANDARD);
    }

    /** One that looks no further than so. */
    Database looking(Depth depth) {
        Database looking = new Database(source, page.stage, depth);
        looking.begins();
        all.add(looking);
        return looking;
    }

    /** Puts something into a column where only what is sealed may be. */
    void plants(byte[] bytes) {
        sql.sql("insert into vault_check (id, sealed) values (1, ?)").param(bytes).update();
    }

    Held.Table table(String name) {
        return database.held().tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    int found(String what) {
        return database.held().lookedFor().stream().filter(each -> each.what().equals(what)).findFirst().orElseThrow()
                .found();
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Database each : all)
            each.close();
        open.close();
        page.close();
    }
}
