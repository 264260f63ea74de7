package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hamroh.dialog.WordingFolder.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/** Every shipped text goes out to translators and comes back the same. */
class ShippedSheetsTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path desk;

    static Stream<Arguments> sheets() {
        return WordingFolder.read(Path.of("dialogs")).wordings().stream()
                .flatMap(language -> Stream.of(Format.values()).map(format -> Arguments.of(language, format)));
    }

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(Path.of("dialogs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void whatComesBackUnchangedChangesNothing(String language, Format format) throws IOException {
        assertThat(comesBack(language, format)).isEmpty();
        var wordings = WordingFolder.read(folder);
        wordings.write(wordings.confirm(language, Optional.empty()));
        assertThat(comesBack(language, format)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aWordingThatWasLostIsMadeAnewFromIt(String language, Format format) throws IOException {
        var before = texts(language);
        var sheet = sheet(language, format);
        for (var texts : Library.read(folder, Sample.SERVICES).library().wordings()) {
            if (texts.language().equals(language)) {
                Files.delete(folder.resolve(texts.file()));
            }
        }
        var wordings = WordingFolder.read(folder);
        var taken = wordings.take(sheet);
        assertThat(taken.findings()).isEmpty();
        wordings.write(taken.changes());
        assertThat(texts(language)).isEqualTo(before).isNotEmpty();
        assertThat(Library.read(folder, Sample.SERVICES).findings()).isEmpty();
    }

    private List<WordingChange> comesBack(String language, Format format) throws IOException {
        var taken = WordingFolder.read(folder).take(sheet(language, format));
        assertThat(taken.findings()).isEmpty();
        return taken.changes();
    }

    private Path sheet(String language, Format format) throws IOException {
        return Files.write(desk.resolve("sheet"), WordingFolder.read(folder).export(language, format));
    }

    private Map<String, String> texts(String language) {
        return Library.read(folder, Sample.SERVICES).library().wordings().stream()
                .filter(texts -> texts.language().equals(language))
                .flatMap(texts -> texts.byKey().entrySet().stream()
                        .map(text -> Map.entry(texts.stem() + " " + text.getKey(), text.getValue().value())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
    }
}
