package org.hamroh.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/** How files appear whole, go for good, and are the owner's only. */
final class KeyDisk {

    /** What killed runs leave has names that end so. */
    static final String LEFT = ".tmp";
    static final String GONE = "gone";
    private static final String DRAFT = "draft";

    private KeyDisk() {
    }

    /** Written over, then taken away, with the folder synced so that no power cut brings it back. */
    static void wipe(Path path) throws IOException {
        Files.write(path, new byte[Math.toIntExact(Files.size(path))], StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.delete(path);
        sync(parent(path));
    }

    /** A whole file under a name that nobody looks for. */
    static Path draft(Path parent, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(parent, DRAFT, LEFT);
        Files.write(draft, bytes, StandardOpenOption.SYNC);
        restrict(draft, "rw-------");
        return draft;
    }

    /** A name for what is on its way out. */
    static Path gone(Path file) throws IOException {
        return Files.createTempFile(parent(file), GONE, LEFT);
    }

    /** To write over what stood there once it is replaced; empty where the file system knows no links. */
    static Optional<Path> secondName(Path file) throws IOException {
        Path second = gone(file);
        Files.delete(second);
        try {
            return Optional.of(Files.createLink(second, file));
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, and never over another. */
    static void publish(Path draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(draft, target);
        }
    }

    /** Else a power cut may take the file's name away, and everything sealed with it. */
    static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
    }

    static void restrict(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
