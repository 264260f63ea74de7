package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Looks at the database as somebody would who has stolen it. Only reads, one look at a time. */
@Component
@WhileRehearsing
class Database implements AutoCloseable {

    private final DataSource source;
    private final Stage stage;
    private final Depth depth;
    private final DatabaseFile file;
    private final Properties abouts = abouts();
    private Sought sought = new Sought(new byte[0]);

    @Autowired
    Database(DataSource source, Stage stage) {
        this(source, stage, Depth.STANDARD);
    }

    Database(DataSource source, Stage stage, Depth depth) {
        this.source = source;
        this.stage = stage;
        this.depth = depth;
        this.file = new DatabaseFile(stage.line().folder(), depth.fileBytes());
    }

    /** Before anybody has written: what the file holds now are the program's own words. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void begins() {
        try (Connection connection = source.getConnection()) {
            sought = new Sought(file.bytes(connection));
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    synchronized Held held() {
        List<Actor> actors = stage.line().cast().all();
        Look look = sought.look(actors, depth);
        List<Held.Table> tables = look(look);
        return new Held(tables, sought.results(actors, look), look.cells(), look.fileBytes(), look.whole());
    }

    /** @throws Refused if the text is too short to be found, or too long to be one */
    synchronized Held.Found search(String text) {
        if (Needle.bytes(text) < Limits.SOUGHT_BYTES || text.length() > Limits.SOUGHT)
            throw new Refused("What is looked for has at least " + Limits.SOUGHT_BYTES
                    + " Latin letters or digits, or 2 letters of another script, and at most " + Limits.SOUGHT + ".");
        Sieve sieve = new Sieve();
        sieve.add(text, 0);
        Look look = new Look(sieve, 1, depth);
        look(look);
        return new Held.Found(look.found(0), look.cells(), look.fileBytes(), look.whole());
    }

    private List<Held.Table> look(Look look) {
        List<Held.Table> tables = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (Table table : Table.all(connection))
                tables.add(look.through(connection, table, abouts.getProperty(table.name(), "")));
            look.through(file.bytes(connection));
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
        return tables;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private static Properties abouts() {
        Properties abouts = new Properties();
        try (var file = new InputStreamReader(new ClassPathResource("tables.properties", Database.class)
                .getInputStream(), StandardCharsets.UTF_8)) {
            abouts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return abouts;
    }

    private static IllegalStateException unreadable(Exception e) {
        return new IllegalStateException("The database cannot be read just now.", e);
    }
}
