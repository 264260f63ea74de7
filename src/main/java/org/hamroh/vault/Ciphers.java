package org.hamroh.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.security.GeneralSecurityException;

/** The primitives in use: AES-256-GCM to seal, HMAC-SHA-256 to tag. */
final class Ciphers {

    static final Configuration AEAD = AeadConfig2026.get();
    static final Configuration PRF = PrfConfig2026.get();

    private Ciphers() {
    }

    /** One new key to seal with. */
    static KeysetHandle newKeys() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD);
    }

    /** Opens what it opened, and seals with a new key. */
    static KeysetHandle renewed(KeysetHandle keys) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId()
                        .makePrimary())
                .setConfiguration(AEAD).build();
    }

    /** Only the key that it seals with. */
    static KeysetHandle newestOf(KeysetHandle keys) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(AEAD);
        for (int i = builder.size() - 1; i >= 0; i--)
            if (!builder.getAt(i).isPrimary())
                builder.deleteAt(i);
        return builder.build();
    }
}
