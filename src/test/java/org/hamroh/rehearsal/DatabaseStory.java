package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A rehearsal's database as the migration makes it, open as long as the story goes on. */
final class DatabaseStory implements AutoCloseable {

    final PageStory page;
    final DataSource source;
    final Connection open;
    final JdbcClient sql;
    final Database database;

    DatabaseStory(Path folder) throws SQLException {
        page = new PageStory(folder);
        source = new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:file:" + page.line.data().resolve("hamroh")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        open = source.getConnection();
        ScriptUtils.executeSqlScript(open, new ClassPathResource("db/migration/V1__path.sql"));
        sql = JdbcClient.create(source);
        database = new Database(source, page.stage);
        database.begins();
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
        database.close();
        open.close();
        page.close();
    }
}
