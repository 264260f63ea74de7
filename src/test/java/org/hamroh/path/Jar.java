package org.hamroh.path;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built jar as a process of its own, that can be killed. */
final class Jar implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("story.jar", "target/hamroh.jar"));

    private final Map<String, String> settings = new HashMap<>();
    private final Path log;
    private ProcessBuilder.Redirect input = ProcessBuilder.Redirect.PIPE;
    private String memory = "256m";
    private Process process;

    Jar(Path log, Map<String, String> settings) {
        this.log = log;
        this.settings.putAll(settings);
    }

    void reads(Path file) {
        input = ProcessBuilder.Redirect.from(file.toFile());
    }

    /** @param most for its objects, as {@code -Xmx} takes it */
    void has(String most) {
        memory = most;
    }

    void starts(String... arguments) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        ProcessBuilder builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Xmx" + memory, "-XX:+ExitOnOutOfMemoryError", "-jar", JAR.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true).redirectInput(input)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    /** As if the power of this one process went: no word of goodbye. */
    void isKilled() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return its exit code */
    int ends() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS))
            throw new AssertionError("the process does not end");
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        }
    }
}
