package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Keysets as files. A file appears whole or not at all and is never written over, so that two instances on one folder
 * end up with the same keys.
 */
final class KeyFiles {

    private static final String ENDING = ".keyset";

    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    KeysetHandle plain(String name, Configuration kind) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(Files.readAllBytes(file(name)), InsecureSecretKeyAccess.get(),
                    kind);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysRefused("The key file " + name + " in HAMROH_KEYS cannot be read.");
        }
    }

    void createPlain(String name, KeysetHandle keys, Configuration kind) throws GeneralSecurityException {
        create(name, TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), kind));
    }

    KeysetHandle wrapped(String name, Aead root, Configuration kind) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(Files.readAllBytes(file(name)), root, binding(name),
                    kind);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysRefused("The key file " + name + " in HAMROH_KEYS cannot be opened with the root key there.");
        }
    }

    void createWrapped(String name, KeysetHandle keys, Aead root, Configuration kind) throws GeneralSecurityException {
        create(name, TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, root, binding(name), kind));
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
     * For good: written over first, which also empties what a killed start may have left under another name, then taken
     * away, with the folder synced so that no power cut brings it back.
     */
    void destroy(String name) {
        Path file = file(name);
        try {
            Files.write(file, new byte[Math.toIntExact(Files.size(file))], StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.deleteIfExists(file);
            sync(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new KeysRefused("The key file " + name + " in HAMROH_KEYS cannot be destroyed (" + reason(e) + ").");
        }
    }

    private void create(String name, byte[] bytes) {
        Path target = file(name);
        Path parent = Objects.requireNonNull(target.getParent());
        try {
            Files.createDirectories(parent);
            restrict(parent, "rwx------");
            Path draft = Files.createTempFile(parent, "draft", ".tmp");
            try {
                Files.write(draft, bytes, StandardOpenOption.SYNC);
                restrict(draft, "rw-------");
                publish(draft, target);
                sync(parent);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException another) {
            // another instance was first: its keys hold
        } catch (IOException e) {
            throw new KeysRefused("The folder HAMROH_KEYS cannot be written to (" + reason(e) + ").");
        }
    }

    /** Whole or not at all, and never over another. */
    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(draft, target);
        }
    }

    /** Else a power cut may take the file's name away, and everything sealed with it. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName();
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private static byte[] binding(String name) {
        return ("hamroh|v1|keys|" + name).getBytes(StandardCharsets.UTF_8);
    }
}
