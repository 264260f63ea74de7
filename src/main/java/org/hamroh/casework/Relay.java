package org.hamroh.casework;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.vault.Field;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sealed way from a help request to the person, kept apart from both and only for as long as it is needed. Sealed
 * twice: with the request's key, so that erasing the request ends it, and that with the week's, because the request's key
 * lives much longer than this way may open in an old copy of the database.
 */
@Component
public class Relay {

    private final JdbcClient jdbc;
    private final RequestKeys keys;
    private final Vault vault;

    Relay(JdbcClient jdbc, RequestKeys keys, Vault vault) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.vault = vault;
    }

    void open(UUID request, long address) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(address).array();
        String row = request.toString();
        jdbc.sql("insert into relay (request, address) values (?, ?)")
                .params(request, vault.seal(Field.RELAY_ADDRESS, row,
                        keys.seal(request, Field.RELAY_ADDRESS, row, bytes)))
                .update();
    }

    /** The chat to write to; empty once the way is gone. */
    public Optional<Long> address(UUID request) {
        return jdbc.sql("select address from relay where request = ?").param(request)
                .query((row, n) -> row.getBytes(1)).optional().flatMap(sealed -> opened(request, sealed));
    }

    /** Whose key is gone cannot be reached: that is what erasing means. */
    private Optional<Long> opened(UUID request, byte[] sealed) {
        try {
            String row = request.toString();
            byte[] address = keys.open(request, Field.RELAY_ADDRESS, row,
                    vault.open(Field.RELAY_ADDRESS, row, sealed));
            return Optional.of(ByteBuffer.wrap(address).getLong());
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    void expire(UUID request, Instant at) {
        jdbc.sql("update relay set expires_at = ? where request = ?").params(Timestamp.from(at), request).update();
    }

    /** Never shorter than it is. */
    void keepUntil(UUID request, Instant at) {
        jdbc.sql("update relay set expires_at = ? where request = ? and expires_at < ?")
                .params(Timestamp.from(at), request, Timestamp.from(at)).update();
    }

    void forget(UUID request) {
        jdbc.sql("delete from relay where request = ?").param(request).update();
    }

    void purge(Instant now) {
        jdbc.sql("delete from relay where expires_at < ?").param(Timestamp.from(now)).update();
    }
}
