package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Uzbek in one script becomes Uzbek in the other, as its orthographies have it. */
class UzbekScriptTest {

    private static final Pattern PAIR = Pattern.compile("(.+) ([=<>]) (.+)");

    record Pair(String latin, String direction, String cyrillic) {
    }

    static List<Pair> golden() throws IOException {
        return Files.readAllLines(Sample.RESOURCES.resolve("uzbek-golden.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(PAIR::matcher)
                .peek(pair -> assertThat(pair.matches()).isTrue())
                .map(pair -> new Pair(pair.group(1), pair.group(2), pair.group(3))).toList();
    }

    static Stream<Pair> toCyrillic() throws IOException {
        return golden().stream().filter(pair -> !pair.direction().equals("<"));
    }

    static Stream<Pair> toLatin() throws IOException {
        return golden().stream().filter(pair -> !pair.direction().equals(">"));
    }

    @ParameterizedTest
    @MethodSource
    void toCyrillic(Pair pair) {
        assertThat(UzbekScript.CYRILLIC.write(pair.latin())).isEqualTo(pair.cyrillic());
    }

    @ParameterizedTest
    @MethodSource
    void toLatin(Pair pair) {
        assertThat(UzbekScript.LATIN.write(pair.cyrillic())).isEqualTo(pair.latin());
    }

    @Test
    void everyWordOfTheListIsReadInBothDirections() {
        assertThat(UzbekScript.CYRILLIC.write("yanvar fevralda Multfilmlar"))
                .isEqualTo("январь февралда Мультфильмлар");
        assertThat(UzbekScript.LATIN.write("январь февралда Мультфильмлар")).isEqualTo("yanvar fevralda Multfilmlar");
    }

    /** Both scripts as shipped were written by hand: they differ from each other's derivation in few words. */
    @ParameterizedTest
    @MethodSource("scripts")
    void theShippedTextsAreNearlyWhatWouldBeDerived(UzbekScript script) {
        var library = Library.read(Path.of("dialogs"), Sample.SERVICES).library();
        var differ = new ArrayList<String>();
        int all = 0;
        for (var base : library.base()) {
            var from = Worded.in(library, base, script.other().tag()).byKey();
            for (var text : Worded.in(library, base, script.tag()).byKey().entrySet()) {
                all++;
                var derived = script.write(Objects.requireNonNull(from.get(text.getKey())).value());
                if (!derived.equals(text.getValue().value())) {
                    differ.add(base.stem() + "." + text.getKey() + "\n  " + derived + "\n  " + text.getValue().value());
                }
            }
        }
        assertThat(differ).as(String.join("\n", differ)).hasSizeLessThan(all / 50);
    }

    static Stream<UzbekScript> scripts() {
        return Stream.of(UzbekScript.values());
    }
}
