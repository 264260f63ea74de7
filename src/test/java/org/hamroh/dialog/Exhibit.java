package org.hamroh.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

/**
 * A file of the gallery, or a little folder, and beside it what has to be found: {@code K010 menu.yaml:12:9}, with a
 * piece of what is said after it. A file stands for {@code documents.yaml}; all are laid over the sample library. In
 * them {@code (3 times ab)} stands for {@code ababab}, and {@code {i}} counts.
 */
record Exhibit(Path path) {

    private static final Path GALLERY = Sample.RESOURCES.resolve("gallery");
    private static final Pattern TIMES = Pattern.compile("\\((\\d+) times ([^)]+)\\)");
    private static final String EXPECTED = ".expected";

    static List<Exhibit> all(String room) {
        try (var files = Files.list(GALLERY.resolve(room))) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().map(Exhibit::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be found, in order. */
    List<String> expected() {
        return notes().filter(line -> line.startsWith("K")).toList();
    }

    void hang(Path folder) {
        var files = new HashMap<String, byte[]>();
        content().forEach((name, file) -> files.put(name, filled(file)));
        note("wordings").ifPresent(language -> Sample.others(language, files.keySet())
                .forEach((name, text) -> files.put(name, text.getBytes(UTF_8))));
        Sample.lay(folder, files);
    }

    List<Verdict> judge(Path folder) {
        var standing = note("standing on").flatMap(StepRef::of).stream().collect(toSet());
        var today = note("today").map(LocalDate::parse).orElse(Sample.TODAY);
        return Stream.concat(Checker.check(Library.read(folder, Sample.SERVICES), () -> Set.copyOf(standing), today)
                .stream().map(Verdict::of), Verdict.ofDirectory(folder, today).stream()).toList();
    }

    private Map<String, Path> content() {
        if (!Files.isDirectory(path)) {
            return Map.of("documents.yaml", path);
        }
        var content = new HashMap<String, Path>();
        try (var files = Files.list(path)) {
            files.forEach(file -> content.put(String.valueOf(file.getFileName()), file));
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte by byte, as not all of them are texts. */
    private static byte[] filled(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), ISO_8859_1);
            var filled = new StringBuilder();
            var times = TIMES.matcher(text);
            while (times.find()) {
                times.appendReplacement(filled, "");
                for (int i = 0; i < Integer.parseInt(times.group(1)); i++) {
                    filled.append(times.group(2).replace("{i}", String.valueOf(i)));
                }
            }
            return times.appendTail(filled).toString().getBytes(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> note(String name) {
        return notes().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    private Stream<String> notes() {
        var file = path.resolveSibling(toString() + EXPECTED);
        try {
            return Files.exists(file) ? Files.readString(file).lines() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(path.getFileName()).replace(".yaml", "");
    }
}
