package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Keysets as files: the root keyset readable, all others wrapped by it and bound to their names. */
final class KeyFiles {

    private final KeyFolder folder;

    KeyFiles(Path folder) {
        this.folder = new KeyFolder(folder);
    }

    KeyFolder folder() {
        return folder;
    }

    boolean has(String name) {
        return folder.has(name);
    }

    KeysetHandle plain(String name, Configuration kind) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(folder.read(name), InsecureSecretKeyAccess.get(), kind);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysRefused("The key file " + name + " in HAMROH_KEYS cannot be read.");
        }
    }

    void createPlain(String name, KeysetHandle keys, Configuration kind) throws GeneralSecurityException {
        folder.create(name, plain(keys, kind));
    }

    void replacePlain(String name, KeysetHandle keys, Configuration kind) throws GeneralSecurityException {
        folder.replace(name, plain(keys, kind));
    }

    KeysetHandle wrapped(String name, Aead root, Configuration kind) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(folder.read(name), root, binding(name), kind);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysRefused("The key file " + name + " in HAMROH_KEYS cannot be opened with the root key there.");
        }
    }

    void createWrapped(String name, KeysetHandle keys, Aead root, Configuration kind) throws GeneralSecurityException {
        folder.create(name, wrapped(name, keys, root, kind));
    }

    void replaceWrapped(String name, KeysetHandle keys, Aead root, Configuration kind)
            throws GeneralSecurityException {
        folder.replace(name, wrapped(name, keys, root, kind));
    }

    private static byte[] plain(KeysetHandle keys, Configuration kind) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), kind);
    }

    private static byte[] wrapped(String name, KeysetHandle keys, Aead root, Configuration kind)
            throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, root, binding(name), kind);
    }

    private static byte[] binding(String name) {
        return ("hamroh|v1|keys|" + name).getBytes(StandardCharsets.UTF_8);
    }
}
