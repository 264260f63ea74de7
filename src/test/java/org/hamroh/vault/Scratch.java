package org.hamroh.vault;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An empty database of our own for one test, with all tables. */
public final class Scratch {

    private Scratch() {
    }

    public static DataSource database() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__path.sql"),
                new ClassPathResource("db/migration/V2__retention.sql")).execute(database);
        return database;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(database());
    }
}
