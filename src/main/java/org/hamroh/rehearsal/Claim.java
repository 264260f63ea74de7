package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second rehearsal from wiping what the first one is using. The system gives the lock back however the process
 * ends; its file stays, for whoever deletes it could delete another one's.
 */
final class Claim implements AutoCloseable {

    private static final String FILE = "rehearsal.lock";

    private final FileChannel file;

    private Claim(FileChannel file) {
        this.file = file;
    }

    /**
     * @param data the folder of all data; the lock lies in it, beside what is wiped
     * @throws RehearsalRefused if another rehearsal holds it
     */
    static Claim on(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel file = FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isHeld(file))
            return new Claim(file);
        file.close();
        throw new RehearsalRefused("Another rehearsal is running in HAMROH_DATA: end it, or choose another folder.");
    }

    private static boolean isHeld(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
