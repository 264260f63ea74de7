package org.hamroh.casework;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.vault.Field;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.SealBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed way from a help request to the person, kept apart from both and only for as long as it is needed. */
@Component
public class Relay {

    private final JdbcClient jdbc;
    private final RequestKeys keys;

    Relay(JdbcClient jdbc, RequestKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void open(UUID request, long address) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(address).array();
        jdbc.sql("insert into relay (request, address) values (?, ?)")
                .params(request, keys.seal(request, Field.RELAY_ADDRESS, request.toString(), bytes)).update();
    }

    /** The chat to write to; empty once the way is gone. */
    public Optional<Long> address(UUID request) {
        return jdbc.sql("select address from relay where request = ?").param(request)
                .query((row, n) -> row.getBytes(1)).optional().flatMap(sealed -> opened(request, sealed));
    }

    /** Whose key is gone cannot be reached: that is what erasing means. */
    private Optional<Long> opened(UUID request, byte[] sealed) {
        try {
            return Optional.of(ByteBuffer.wrap(keys.open(request, Field.RELAY_ADDRESS, request.toString(), sealed))
                    .getLong());
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    void expire(UUID request, Instant at) {
        jdbc.sql("update relay set expires_at = ? where request = ?").params(Timestamp.from(at), request).update();
    }

    void forget(UUID request) {
        jdbc.sql("delete from relay where request = ?").param(request).update();
    }

    void purge(Instant now) {
        jdbc.sql("delete from relay where expires_at < ?").param(Timestamp.from(now)).update();
    }
}
