package org.hamroh.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamroh.dialog.Line.OPERATOR_JOINED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamroh.Helpline;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ExitCodeGenerator;

/** Backup and restore as the README has it: the database and the keys, each copied for itself, while the bot is stopped. */
class RestoreTest {

    @TempDir
    Path folder;

    @Test
    void withBothCopiesTheTalkGoesOnAndWithoutItsKeysTheDatabaseIsRefused() throws IOException {
        Path data = folder.resolve("elsewhere/data");
        Path keys = folder.resolve("offline/keys");
        try (Helpline line = Helpline.in(folder).starts().staffed()) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            mother.writes("до копии");
            line.takes(line.operator, number);
            mother.awaitsText(line.text(OPERATOR_JOINED));
            line.operator.awaitsText("до копии");
            line.stops();
            copy(folder.resolve("data"), data);
            copy(folder.resolve("keys"), keys);
            mother.writes("пока машины не было");
            clear(folder.resolve("data"));
            clear(folder.resolve("keys"));

            line.with("HAMROH_DATA", data.toString());
            Path none = folder.resolve("none");
            assertRefused(line.with("HAMROH_KEYS", none.toString())::starts);
            assertThat(none).doesNotExist();
            Path others = keysOfAnother();
            List<Path> before = files(others);
            assertRefused(line.with("HAMROH_KEYS", others.toString())::starts);
            assertThat(files(others)).as("no keys were made").isEqualTo(before);

            line.with("HAMROH_KEYS", keys.toString()).starts();
            line.operator.awaitsText("пока машины не было");
            line.operator.writes("мы снова здесь");
            mother.awaitsText("мы снова здесь");
            mother.writes("/status");
            mother.awaitsText(number);
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    private Path keysOfAnother() {
        Path another = folder.resolve("another");
        try (Helpline line = Helpline.started(another)) {
            line.bot.awaitsPoll();
        }
        return another.resolve("keys");
    }

    /** With one line for whoever starts it, and the exit code of a refusal. */
    private static void assertRefused(ThrowingCallable start) {
        assertThatThrownBy(start).satisfies(thrown -> {
            Throwable refusal = Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                    .filter(ExitCodeGenerator.class::isInstance).findFirst()
                    .orElseThrow(() -> new AssertionError(thrown));
            assertThat(((ExitCodeGenerator) refusal).getExitCode()).isEqualTo(2);
            assertThat(refusal.getMessage()).contains("HAMROH_KEYS").doesNotContain("\n");
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path file : files(folder))
            Files.delete(file);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
