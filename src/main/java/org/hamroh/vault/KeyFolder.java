package org.hamroh.vault;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys folder. A file appears in it whole or not at all. While the bot runs none is written over, so that two
 * instances on one folder end up with the same keys.
 */
final class KeyFolder {

    private static final String ENDING = ".keyset";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    /** The names in a folder of key files, without their ending. */
    List<String> names(String within) {
        if (!Files.isDirectory(folder.resolve(within)))
            return List.of();
        try (Stream<Path> files = Files.list(folder.resolve(within))) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).toList();
        } catch (IOException e) {
            throw new KeysRefused("The folder HAMROH_KEYS cannot be read (" + reason(e) + ").");
        }
    }

    /**
     * For good: under another name first, so that a killed run leaves no half of a key file; then written over, which
     * also empties what a killed start may have left; then taken away.
     */
    void destroy(String name) {
        Path file = file(name);
        try {
            Path gone = KeyDisk.gone(file);
            Files.move(file, gone, StandardCopyOption.ATOMIC_MOVE);
            KeyDisk.sync(KeyDisk.parent(file));
            KeyDisk.wipe(gone);
        } catch (IOException e) {
            throw new KeysRefused("The key file " + name + " in HAMROH_KEYS cannot be destroyed (" + reason(e) + ").");
        }
    }

    /** Of keys that a killed run began to destroy nothing stays. */
    void finishDestroying() {
        clear(KeyDisk.GONE + "*" + KeyDisk.LEFT);
    }

    /** Nor of any draft. Only while nobody else uses the folder: it might be making a key. */
    void clear() {
        clear("*" + KeyDisk.LEFT);
    }

    private void clear(String names) {
        for (Path each : List.of(folder, folder.resolve(Epoch.FOLDER)))
            if (Files.isDirectory(each))
                try (DirectoryStream<Path> left = Files.newDirectoryStream(each, names)) {
                    for (Path path : left)
                        if (isInUse(path))
                            Files.delete(path);
                        else
                            KeyDisk.wipe(path);
                } catch (IOException | DirectoryIteratorException e) {
                    throw new KeysRefused("What an earlier run left in HAMROH_KEYS cannot be destroyed.");
                }
    }

    /** Another name for a key file that is there: killed before it was taken away, or before the draft was. */
    private static boolean isInUse(Path left) throws IOException {
        try (DirectoryStream<Path> keys = Files.newDirectoryStream(KeyDisk.parent(left), "*" + ENDING)) {
            for (Path key : keys)
                if (Files.isSameFile(key, left))
                    return true;
        }
        return false;
    }

    /** Whoever comes second finds what the first has made. */
    void create(String name, byte[] bytes) {
        Path target = file(name);
        try {
            Files.createDirectories(KeyDisk.parent(target));
            KeyDisk.restrict(KeyDisk.parent(target), "rwx------");
            Path draft = KeyDisk.draft(KeyDisk.parent(target), bytes);
            try {
                KeyDisk.publish(draft, target);
                KeyDisk.sync(KeyDisk.parent(target));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException another) {
            // another instance was first: its keys hold
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** In place of what is there, which is written over where it can be. Only while nobody else uses the folder. */
    void replace(String name, byte[] bytes) {
        Path target = file(name);
        try {
            Path draft = KeyDisk.draft(KeyDisk.parent(target), bytes);
            try {
                Optional<Path> before = KeyDisk.secondName(target);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                KeyDisk.sync(KeyDisk.parent(target));
                if (before.isPresent())
                    KeyDisk.wipe(before.get());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static KeysRefused refused(IOException e) {
        return new KeysRefused("The folder HAMROH_KEYS cannot be written to (" + reason(e) + ").");
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName();
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
