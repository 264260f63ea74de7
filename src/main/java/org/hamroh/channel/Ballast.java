package org.hamroh.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Room on the disk that is kept back for H2, as a file beside it. H2 gives up its whole file when a single write finds no
 * room; so whoever writes for it lets the ballast go then, and writes again.
 */
final class Ballast {

    private static final String NAME = "ballast";
    private static final int BLOCK = 1 << 16;
    /** One a folder: H2 makes the files that it writes by itself. */
    private static final Map<Path, Ballast> ALL = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path file;
    private boolean stands;

    private Ballast(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    static Ballast in(Path folder) {
        return ALL.computeIfAbsent(folder.toAbsolutePath().normalize(), Ballast::new);
    }

    /** Whether it stands; made (again) where there is room for it. */
    synchronized boolean stands() {
        if (!stands && usable() >= Limits.BALLAST + Limits.DISK_FLOOR)
            fill();
        return stands;
    }

    /** Lets it go: there is room now, unless somebody else takes it at once. */
    synchronized void release() {
        stands = false;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that can still be written beside it. */
    long usable() {
        return folder.toFile().getUsableSpace();
    }

    private void fill() {
        // what can be pressed together keeps no room back
        byte[] block = new byte[BLOCK];
        Random random = new Random();
        try (SeekableByteChannel out = Files.newByteChannel(file, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            out.position(out.size());
            while (out.position() < Limits.BALLAST) {
                random.nextBytes(block);
                out.write(ByteBuffer.wrap(block));
            }
            stands = true;
        } catch (IOException e) {
            release();
        }
    }
}
