package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** In which files one folder of dialogs differs from another, by name. */
public record FolderChange(List<String> changed, List<String> added, List<String> removed) {

    public FolderChange {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static FolderChange between(Path before, Path after) throws IOException {
        var changed = new ArrayList<String>();
        var added = new TreeSet<>(FolderFiles.names(after));
        var removed = new TreeSet<>(FolderFiles.names(before));
        for (var name : List.copyOf(added)) {
            if (removed.remove(name)) {
                added.remove(name);
                if (!isSame(before.resolve(name), after.resolve(name))) {
                    changed.add(name);
                }
            }
        }
        return new FolderChange(changed, List.copyOf(added), List.copyOf(removed));
    }

    /** That the bytes are the same. */
    static boolean isSame(Path one, Path other) throws IOException {
        return Files.isSameFile(one, other) || Files.mismatch(one, other) < 0;
    }

    public boolean isNone() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** Each file appears whole or not at all: somebody may be reading the folder now. */
    void apply(Path from, Path to) throws IOException {
        for (var names : List.of(changed, added)) {
            for (var name : names) {
                var file = to.resolve(name);
                var whole = file.resolveSibling("." + file.getFileName() + ".new");
                Files.createDirectories(file.resolveSibling("."));
                Files.copy(from.resolve(name), whole, StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (var name : removed) {
            Files.delete(to.resolve(name));
        }
    }
}
