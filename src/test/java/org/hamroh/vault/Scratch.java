package org.hamroh.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
        new ResourceDatabasePopulator(migrations()).execute(database);
        return database;
    }

    /** All scripts, in their order. */
    public static Resource[] migrations() {
        try {
            Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
            Arrays.sort(all, Comparator.comparingInt(
                    script -> Integer.parseInt(String.valueOf(script.getFilename()).replaceAll("V(\\d+)__.*", "$1"))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(database());
    }
}
