package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One key a help request. What a person and an operator wrote is sealed with it; destroying it erases all of that at
 * once, also in what could not be deleted. Works inside the caller's transaction.
 */
public final class RequestKeys {

    private final JdbcClient jdbc;
    private final Vault vault;

    RequestKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Makes the request's key. */
    public void create(UUID request) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Ciphers.AEAD);
            byte[] bytes = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), Ciphers.AEAD);
            jdbc.sql("insert into request_key (request, wrapped) values (?, ?)")
                    .params(request, vault.seal(Field.REQUEST_KEY, Vault.row(request), bytes)).update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a request's key could not be made", e);
        }
    }

    /** Seals under the request's key. @throws SealBroken if the request has been erased */
    public byte[] seal(UUID request, Field field, String row, byte[] content) {
        return Vault.encrypt(key(request), field, row, content);
    }

    /** Opens what was sealed under the request's key. @throws SealBroken if erased, altered or of another row */
    public byte[] open(UUID request, Field field, String row, byte[] sealed) {
        return vault.opened(key(request), field, row, sealed);
    }

    /** Opens several of one request: its key is fetched once, when the first is opened. */
    public Opener opener(UUID request) {
        return new Opener(request);
    }

    /** See {@link #opener}; for one transaction. */
    public final class Opener {

        private final UUID request;
        private Optional<Aead> key = Optional.empty();

        private Opener(UUID request) {
            this.request = request;
        }

        /** As {@link RequestKeys#open}. */
        public byte[] open(Field field, String row, byte[] sealed) {
            if (key.isEmpty())
                key = Optional.of(key(request));
            return vault.opened(key.get(), field, row, sealed);
        }
    }

    /** Erases: from now on nothing of the request opens any more. */
    public void destroy(UUID request) {
        jdbc.sql("delete from request_key where request = ?").param(request).update();
    }

    private Aead key(UUID request) {
        Optional<byte[]> wrapped = jdbc.sql("select wrapped from request_key where request = ?").param(request)
                .query((row, n) -> row.getBytes(1)).optional();
        byte[] bytes = vault.open(Field.REQUEST_KEY, Vault.row(request),
                wrapped.orElseThrow(() -> vault.broken(Field.REQUEST_KEY)));
        try {
            return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), Ciphers.AEAD)
                    .getPrimitive(Ciphers.AEAD, Aead.class);
        } catch (GeneralSecurityException e) {
            throw vault.broken(Field.REQUEST_KEY);
        }
    }
}
