package org.hamroh.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What to say of a folder that is none. */
final class WrongFolder {

    private WrongFolder() {
    }

    /** Empty if there is nothing to say. */
    static Optional<String> of(Path folder) {
        if (!Files.exists(folder))
            return Optional.of("No such folder: " + folder + (isHere(folder)
                    ? ". To name the folder in which you are, write . for it."
                    : ""));
        if (!Files.isDirectory(folder))
            return Optional.of("This is a file: " + folder + ". Name the folder that it lies in.");
        return Files.isReadable(folder)
                ? Optional.empty()
                : Optional.of("The folder " + folder + " cannot be read: see whether you may open it.");
    }

    private static boolean isHere(Path folder) {
        return folder.equals(Path.of("").toAbsolutePath().getFileName()) || Files.exists(Path.of("menu.yaml"));
    }
}
