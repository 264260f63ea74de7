package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** The README's table of keys is that of the reader. If not, this says how it should read. */
class ReadmeKeysTest {

    private static final Map<Shape, String> WHERE = Map.of(Shape.DIALOG, "the file", Shape.STEP, "a step", Shape.OPTION,
            "an option", Shape.OTHER, "`other`", Shape.LOG, "`log`", Shape.RULE, "`rule`", Shape.REVIEW, "`reviewed`");

    @Test
    void everyKeyOfADialogFileStandsInTheReadme() throws IOException {
        var rows = Stream.of(Shape.DIALOG, Shape.STEP, Shape.OPTION, Shape.OTHER, Shape.LOG, Shape.RULE, Shape.REVIEW)
                .flatMap(shape -> shape.keys().stream().map(key -> row(shape, key))).collect(Collectors.toList());
        rows.addFirst("|---|---|---|");
        rows.addFirst("| in | key | meaning (* must be there) |");
        assertThat(table()).containsExactlyElementsOf(rows);
    }

    private static String row(Shape shape, Key key) {
        var words = key.value() instanceof Value.OneOf one
                ? " One of " + one.words().stream().map(it -> "`" + it + "`").collect(joining(", ")) + "."
                : "";
        return "| " + WHERE.get(shape) + " | `" + key.name() + "`" + (key.needed() ? " *" : "") + " | " + key.meaning()
                + words + " |";
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream().dropWhile(line -> !line.startsWith("| in | key |"))
                .takeWhile(line -> line.startsWith("|")).toList();
    }
}
