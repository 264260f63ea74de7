package org.hamroh.vault;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/** Who brings the root keyset, with which all other keys are wrapped. */
interface RootKey {

    boolean exists();

    /** @throws KeysRefused if it cannot be had */
    KeysetHandle read();

    /** One that is there already stays. */
    void create(KeysetHandle keys) throws GeneralSecurityException;

    /** In place of the one that is there, whole or not at all. */
    void replace(KeysetHandle keys) throws GeneralSecurityException;
}
