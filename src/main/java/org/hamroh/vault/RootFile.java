package org.hamroh.vault;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/** File mode: the root keyset lies readable in the keys folder, so that a start needs nobody. */
record RootFile(KeyFiles files) implements RootKey {

    private static final String NAME = "root";

    @Override
    public boolean exists() {
        return files.has(NAME);
    }

    @Override
    public KeysetHandle read() {
        return files.plain(NAME, Ciphers.AEAD);
    }

    @Override
    public void create(KeysetHandle keys) throws GeneralSecurityException {
        files.createPlain(NAME, keys, Ciphers.AEAD);
    }

    @Override
    public void replace(KeysetHandle keys) throws GeneralSecurityException {
        files.replacePlain(NAME, keys, Ciphers.AEAD);
    }
}
