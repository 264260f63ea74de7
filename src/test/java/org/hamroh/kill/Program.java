package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Settings;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * How the built jar is started. It is unpacked once, and Java once keeps what it read of its classes: the same code, up
 * in a quarter of the time, and these stories start it some forty times.
 */
final class Program {

    private static final Path JAR = Path.of(System.getProperty("story.jar", "target/hamroh.jar")).toAbsolutePath();
    private static final Path FOLDER = JAR.resolveSibling(JAR.getFileName().toString().replace(".jar", "-story"));
    private static final Path CLASSES = FOLDER.resolve("classes.aot");
    /** Of which jar all this was made. */
    private static final Path OF = FOLDER.resolve("of");
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
            "-Xlog:disable");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Program() {
    }

    /** Prepared, if this jar was not yet; that takes longer than a start. */
    static synchronized void prepare() throws IOException, InterruptedException {
        String print = print();
        // its time says nothing: the same for every build
        if (!Files.exists(OF) || !Files.readString(OF).equals(print)) {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
            assertThat(new ProcessBuilder(JAVA, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination",
                    FOLDER.resolve("unpacked").toString()).start().waitFor()).as("unpacking").isZero();
            learns();
            Files.writeString(OF, print);
        }
    }

    /** The command line. */
    static List<String> command() {
        return command("-XX:AOTCache=" + CLASSES);
    }

    /** A short life, from the start to the first poll and an orderly end. */
    @SuppressWarnings("try") // its end can be interrupted
    private static void learns() throws IOException, InterruptedException {
        try (Emulator telegram = Emulator.start(Settings.standard().withPatience(PATIENCE))) {
            Bot bot = telegram.bot("4242:learn", "hamroh_learn_bot");
            Map<String, String> settings = Map.of("HAMROH_TELEGRAM_TOKEN", bot.token(), "HAMROH_TELEGRAM_URL",
                    telegram.url().toString(), "HAMROH_DATA", FOLDER.resolve("data").toString(), "HAMROH_KEYS",
                    FOLDER.resolve("keys").toString(), "SERVER_PORT", "0");
            try (Life life = Life.begins(command("-XX:AOTCacheOutput=" + CLASSES), settings)) {
                bot.awaitsPoll();
                assertThat(life.isOver()).isFalse();
            }
        }
    }

    private static List<String> command(String option) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(SMALL);
        command.addAll(List.of(option, "-jar", FOLDER.resolve("unpacked").resolve(JAR.getFileName()).toString()));
        return command;
    }

    private static String print() throws IOException {
        try (InputStream jar = Files.newInputStream(JAR)) {
            return DigestUtils.md5DigestAsHex(jar);
        }
    }
}
