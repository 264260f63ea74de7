package org.hamroh;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.rehearsal.RehearsalLine;
import org.springframework.context.ConfigurableApplicationContext;

/** A rehearsal as {@code rehearse} starts it, on a free port. */
public final class Rehearsal implements AutoCloseable {

    private final RehearsalLine line;
    private final ConfigurableApplicationContext running;

    private Rehearsal(RehearsalLine line, ConfigurableApplicationContext running) {
        this.line = line;
        this.running = running;
    }

    public static Rehearsal in(Path folder) {
        Settings settings = Settings.read(Map.of("HAMROH_DATA", folder.toString()), Map.of(), List.of());
        RehearsalLine line = Serving.open(settings);
        return new Rehearsal(line, Serving.run(settings, Optional.of(line), List.of("--server.port=0")));
    }

    public String url() {
        return "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port") + "/";
    }

    @Override
    public void close() {
        running.close();
        line.close();
    }
}
