package org.hamroh.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.prf.PrfConfig2026;

/** The primitives in use: AES-256-GCM to seal, HMAC-SHA-256 to tag. */
final class Ciphers {

    static final Configuration AEAD = AeadConfig2026.get();
    static final Configuration PRF = PrfConfig2026.get();

    private Ciphers() {
    }
}
