package org.hamroh.dialog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.hamroh.directory.Directory;
import org.hamroh.directory.Problem;

/** What is found, in dialogs or in the directory beside them. */
record Verdict(String code, String file, int line, int column, String said) {

    static Verdict of(Finding it) {
        return new Verdict(it.code().name(), it.file(), it.line(), it.column(), it.sentence() + " " + it.advice());
    }

    static Verdict of(Problem it) {
        return new Verdict(it.code().name(), it.file(), it.line(), it.column(), it.sentence() + " " + it.advice());
    }

    /** Nothing if there is none in the folder. */
    static List<Verdict> ofDirectory(Path folder) {
        return ofDirectory(folder, Sample.TODAY);
    }

    static List<Verdict> ofDirectory(Path folder, LocalDate today) {
        var file = folder.resolve("directory.yaml");
        var day = InstantSource.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant());
        return Files.exists(file)
                ? Directory.read(file, day).problems().stream().map(Verdict::of).toList()
                : List.of();
    }
}
