package org.hamroh.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The built jar as a process, from its start to its end; what it says is kept. */
@SuppressWarnings("try") // its end can be interrupted
final class Life implements AutoCloseable {

    private static final int GOODBYE_SECONDS = 60;

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Thread reading;

    private Life(Process process) {
        this.process = process;
        this.reading = Thread.ofVirtual().start(this::listens);
    }

    static Life begins(Map<String, String> settings) throws IOException {
        return begins(Program.command(), settings);
    }

    static Life begins(List<String> command, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        Process process = builder.redirectErrorStream(true).start();
        // it does not outlive the story that is broken off
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.toHandle().destroyForcibly()));
        return new Life(process);
    }

    List<String> said() {
        return List.copyOf(said);
    }

    boolean hasSaid(Predicate<String> line) {
        return said.stream().anyMatch(line);
    }

    boolean isOver() {
        return !process.isAlive();
    }

    /** What its own health page says. */
    boolean isReady() {
        return said.stream().flatMap(line -> PORT.matcher(line).results()).map(found -> found.group(1)).findFirst()
                .filter(Life::isReady).isPresent();
    }

    private static boolean isReady(String port) {
        URI readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As if the power of this one process went: no word of goodbye. */
    void isKilled() throws InterruptedException {
        // not by the process itself: that would close what it said last
        process.toHandle().destroyForcibly();
        process.waitFor();
        reading.join();
    }

    /** Is told to end, and does not wait. */
    void isAskedToEnd() {
        process.toHandle().destroy();
    }

    @Override
    public void close() throws InterruptedException {
        isAskedToEnd();
        if (process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS))
            reading.join();
        else
            isKilled();
    }

    private void listens() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                said.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
