package org.hamroh.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 that fall back on a {@link Ballast} when the disk is full. Public, because H2 makes them by itself. */
public final class BallastFiles extends FilePathWrapper {

    private static final String SCHEME = "ballast";

    /** The start of the URL of a database at this absolute path. */
    public static String url(Path database) {
        FilePath.register(new BallastFiles());
        return "jdbc:h2:" + SCHEME + ":" + database;
    }

    /** Of a file as H2 names it; none if it is not kept in this way. */
    static Optional<Ballast> of(String file) {
        return Optional.of(file).filter(name -> name.startsWith(SCHEME + ":"))
                .map(name -> beside(name.substring(SCHEME.length() + 1)));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), beside(unwrap().toString()));
    }

    private static Ballast beside(String file) {
        return Ballast.in(Path.of(file).resolveSibling(""));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;
        private final Ballast ballast;

        Channel(FileChannel file, Ballast ballast) {
            this.file = file;
            this.ballast = ballast;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            try {
                return file.write(source, position);
            } catch (IOException e) {
                ballast.release();
                return file.write(source, position);
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
