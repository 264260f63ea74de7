package org.hamroh.triage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder before anything is understood of them.
 *
 * @param languages of all files, also of those that cannot be read
 * @param texts by file as coordinators see it from the folder of the dialogs: {@code triage/ru.yaml}
 * @param findings what is wrong with the folder and with files that are not even text
 */
record ExampleTexts(List<String> languages, Map<String, String> texts, List<Finding> findings) {

    private static final String ENDING = ".yaml";

    static ExampleTexts in(Path folder) {
        var opened = new ExampleTexts(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        opened.all(folder);
        return opened;
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
            texts.put(inFolder(path), Files.readString(path));
        } catch (CharacterCodingException e) {
            problem(inFolder(path), "The file is not in UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            problem(inFolder(path), "The file cannot be read.", "See that it may be read.");
        }
    }

    private void problem(String file, String sentence, String advice) {
        findings.add(new Finding("T001", Finding.Severity.ERROR, file, 1, 1, sentence, advice));
    }

    private static String inFolder(Path path) {
        var folder = path.toAbsolutePath().normalize().getParent();
        return folder == null ? name(path) : name(folder) + "/" + name(path);
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
