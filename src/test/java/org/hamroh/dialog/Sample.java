package org.hamroh.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hamroh.dialog.Line.Audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** A small library that has nothing wrong with it, and folders made from it. */
final class Sample {

    static final Path RESOURCES = Path.of("src/test/resources/org/hamroh/dialog");

    /** The day as of which everything is judged. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Of the three countries only {@code TM} has no number to show. */
    static final Services SERVICES = new Services() {
        private static final Map<String, String> NAMES = Map.of("KZ", "Казахстан", "KG", "Кыргызстан", "TM",
                "Туркменистан");

        @Override
        public Set<String> countries() {
            return NAMES.keySet();
        }

        @Override
        public String country(String code, String language) {
            return NAMES.getOrDefault(code, code);
        }

        @Override
        public List<String> numbers(String country, String language) {
            return country.equals("TM") ? List.of() : List.of("112 спасатели", "102 полиция");
        }

        @Override
        public Optional<LocalDate> checked(String country) {
            return Set.of("KZ", "KG").contains(country) ? Optional.of(TODAY.minusDays(3)) : Optional.empty();
        }
    };

    private static final Map<Line, String> SAID = Map.of(Line.MENU, "В меню", Line.BUTTON_BACK, "Назад");

    private Sample() {
    }

    static Book book() {
        return library().book("ru");
    }

    static Library library() {
        try {
            var folder = Files.createTempDirectory("sample");
            var library = with(folder, Map.of()).library();
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the sample library with some files put in the place of its own, or beside them. */
    static Reading with(Path folder, Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((file, text) -> bytes.put(file, text.getBytes(UTF_8)));
        lay(folder, bytes);
        return Library.read(folder, SERVICES);
    }

    /** Writes the sample library with some files put in the place of its own, or beside them. */
    static void lay(Path folder, Map<String, byte[]> files) {
        try (var own = Files.list(RESOURCES.resolve("library"))) {
            for (var file : own.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            Files.writeString(folder.resolve("lines.yaml"), lines(Audience.PERSON));
            Files.writeString(folder.resolve("desk.yaml"), lines(Audience.DESK));
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wordings of every file of the library that is not there already, confirmed if any that is there is. */
    static Map<String, String> others(String language, Set<String> there) {
        var files = new LinkedHashMap<String, String>();
        for (var texts : library().base()) {
            var file = texts.stem() + "." + language + ".yaml";
            if (!there.contains(file)) {
                files.put(file, worded(texts, language));
                if (there.stream().anyMatch(it -> it.endsWith(".lock"))) {
                    var hashes = new LinkedHashMap<String, String>();
                    texts.byKey().forEach((key, text) -> hashes.put(key, Lock.hash(text.value())));
                    files.put(Lock.file(file), Lock.NONE.confirming(hashes).text());
                }
            }
        }
        return files;
    }

    /** A lines file with whatever lines there are, so that a new one needs no change here. */
    private static String lines(Audience audience) {
        var texts = Arrays.stream(Line.values()).filter(line -> line.audience() == audience)
                .map(line -> "  " + line.id() + ": \"" + SAID.getOrDefault(line, said(line)) + "\"\n");
        return "lines: " + audience.id() + "\nlanguage: ru\ntexts:\n" + texts.collect(joining());
    }

    private static String said(Line line) {
        return line.id().replace('-', ' ') + line.placeholders().stream().sorted().map(name -> " {" + name + "}")
                .collect(joining());
    }

    /** A wording file with every text of a base file, each marked with its language. */
    static String worded(Texts base, String language) {
        return "language: " + language + base.byKey().entrySet().stream()
                .map(text -> "\n" + text.getKey() + ": \"" + language + " "
                        + text.getValue().value().replace("\n", "\\n") + "\"")
                .collect(joining());
    }
}
