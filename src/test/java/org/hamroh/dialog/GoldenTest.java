package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every file in {@code golden} is a conversation that must hold. A line {@code > press lost} is an input, the lines
 * below it are the effects it must have, and # begins a comment. {@code stands} and {@code waits} only prepare.
 */
class GoldenTest {

    @TestFactory
    Stream<DynamicTest> everyConversationHolds() throws IOException {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(),
                () -> assertThat(played(file, new Transcript(Sample.book()))).isEqualTo(written(file))));
    }

    @Test
    void everyInputAndEveryEffectIsInAConversation() throws IOException {
        var seen = new HashSet<Class<?>>();
        for (var file : files()) {
            var transcript = new Transcript(Sample.book());
            played(file, transcript);
            seen.addAll(transcript.seen);
        }
        assertThat(seen).contains(Input.class.getPermittedSubclasses()).contains(Effect.class.getPermittedSubclasses());
    }

    private static String played(Path file, Transcript transcript) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : lines(file).stream().filter(it -> it.startsWith(">")).toList()) {
            lines.add(line);
            lines.addAll(transcript.play(line));
        }
        return String.join("\n", lines);
    }

    /** Every input has an effect, so one of which nothing is expected is as wrong as an effect left over. */
    private static String written(Path file) throws IOException {
        return String.join("\n", lines(file));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Sample.RESOURCES.resolve("golden"))) {
            return files.sorted().toList();
        }
    }
}
