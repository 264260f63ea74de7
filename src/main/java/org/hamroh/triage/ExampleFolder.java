package org.hamroh.triage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads every {@code <language>.yaml} of a folder; what is wrong in one does not hide what is wrong in another. */
final class ExampleFolder {

    private static final String ENDING = ".yaml";

    private final List<String> languages = new ArrayList<>();
    private final Lexicon lexicon = new Lexicon();
    private final List<Example> examples = new ArrayList<>();
    private final Meanings meanings = new Meanings();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    static Examples read(Path folder) {
        var reading = new ExampleFolder();
        reading.all(folder);
        reading.findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        return new Examples(List.copyOf(reading.languages), reading.lexicon, List.copyOf(reading.examples),
                Map.copyOf(reading.names), List.copyOf(reading.findings));
    }

    private void all(Path folder) {
        try (var files = Files.list(folder)) {
            // The model depends on the order of its examples, a folder's listing on the disk.
            for (var file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
                one(file);
            }
        } catch (IOException e) {
            problem(name(folder), "This folder cannot be read.", "See that it exists and may be read.");
            return;
        }
        if (languages.isEmpty()) {
            problem(name(folder), "There are no examples here.", "Put a file such as ru.yaml into it.");
        }
    }

    private void one(Path path) {
        var name = name(path);
        languages.add(name.substring(0, name.length() - ENDING.length()));
        try {
            if (Files.size(path) > Limits.FILE_BYTES) {
                problem(inFolder(path), "The file is over %d KiB.".formatted(Limits.FILE_BYTES / 1024),
                        "Remove what is alike.");
                return;
            }
            var file = new ExampleFile(inFolder(path), lexicon, examples, meanings, findings);
            file.read(Files.readString(path));
            names.put(file.language(), Map.copyOf(file.names()));
        } catch (CharacterCodingException e) {
            problem(inFolder(path), "The file is not in UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            problem(inFolder(path), "The file cannot be read.", "See that it may be read.");
        }
    }

    private void problem(String file, String sentence, String advice) {
        findings.add(new Finding("T001", Finding.Severity.ERROR, file, 1, 1, sentence, advice));
    }

    /** As coordinators see it from the folder of the dialogs: {@code triage/ru.yaml}. */
    private static String inFolder(Path path) {
        var folder = path.toAbsolutePath().normalize().getParent();
        return folder == null ? name(path) : name(folder) + "/" + name(path);
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
