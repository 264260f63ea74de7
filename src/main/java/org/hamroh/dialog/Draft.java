package org.hamroh.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A copy of a folder of dialogs that is read and checked before it is kept, or deleted. */
public record Draft(Path folder, String hash) {

    /** That nothing was there to copy. */
    public boolean isEmpty() throws IOException {
        return FolderFiles.names(folder).isEmpty();
    }

    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
