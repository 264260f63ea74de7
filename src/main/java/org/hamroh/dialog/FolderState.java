package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the files of a folder look from outside: name, size, time and which file it is. */
record FolderState(SortedMap<String, String> files) {

    FolderState {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A folder that cannot be looked at is in a state of its own. */
    static FolderState of(Path folder) {
        var files = new TreeMap<String, String>();
        try {
            for (var name : FolderFiles.names(folder)) {
                var file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
                files.put(name, file.size() + " " + file.lastModifiedTime() + " " + file.fileKey());
            }
        } catch (IOException e) {
            files.put("?", e.getClass().getName());
        }
        return new FolderState(files);
    }
}
