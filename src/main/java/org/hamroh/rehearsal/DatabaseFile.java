package org.hamroh.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * The bytes of H2's file, with all that is still in it though no row holds it any more. Not thread-safe.
 *
 * <p>It is opened once and stays open: on Linux, closing it would take H2's own lock of the file away. On Windows that
 * lock keeps us from reading, and H2 makes a copy instead, which takes longer.
 */
final class DatabaseFile implements AutoCloseable {

    private static final String SUFFIX = ".mv.db";

    private final Path folder;
    private final int most;
    private Optional<FileChannel> open = Optional.empty();

    /**
     * @param folder for copies, which are deleted at once
     * @param most how many bytes are read
     */
    DatabaseFile(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** From the beginning; if there are as many as are read at most, there may be more. */
    byte[] bytes(Connection connection) throws SQLException, IOException {
        try {
            return read(connection);
        } catch (IOException locked) {
            return copied(connection);
        }
    }

    private byte[] read(Connection connection) throws SQLException, IOException {
        if (open.isEmpty())
            open = Optional.of(FileChannel.open(path(connection), StandardOpenOption.READ));
        FileChannel file = open.get();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), most));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0)
            read = file.read(bytes, bytes.position());
        return bytes.array();
    }

    private static Path path(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("select database_path()")) {
            path.next();
            return Path.of(path.getString(1) + SUFFIX);
        }
    }

    byte[] copied(Connection connection) throws SQLException, IOException {
        Path copy = Files.createTempFile(folder, "copy", ".zip");
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("backup to '" + copy.toString().replace("'", "''") + "'");
            }
            return unpacked(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private byte[] unpacked(Path copy) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(copy))) {
            while (files.getNextEntry() != null)
                all.write(files.readNBytes(most - all.size()));
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent())
            open.get().close();
    }
}
