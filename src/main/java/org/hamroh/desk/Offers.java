package org.hamroh.desk;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests somebody wants to pass on, and who is asked. One at a time for a request: a new one ends the one before. */
@Component
class Offers {

    /** @param receiver empty while it is not chosen @param reason the note that says it */
    record Offer(UUID request, long giver, Optional<Long> receiver, Optional<Instant> asked, Optional<UUID> reason) {

        boolean isTo(long operator) {
            return receiver.filter(to -> to == operator).isPresent();
        }
    }

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID request, long giver, Optional<UUID> reason) {
        end(request);
        jdbc.sql("insert into handing (request, giver, reason) values (:request, :giver, :reason)")
                .param("request", request).param("giver", giver).param("reason", reason.orElse(null), Types.OTHER)
                .update();
    }

    void asks(UUID request, long receiver, Instant at) {
        jdbc.sql("update handing set receiver = ?, asked_at = ? where request = ?")
                .params(receiver, Timestamp.from(at), request).update();
    }

    Optional<Offer> of(UUID request) {
        return all().stream().filter(offer -> offer.request.equals(request)).findFirst();
    }

    List<Offer> all() {
        return jdbc.sql("select request, giver, receiver, asked_at, reason from handing order by request")
                .query((row, n) -> new Offer(row.getObject(1, UUID.class), row.getLong(2),
                        Optional.ofNullable(row.getObject(3, Long.class)), at(row.getTimestamp(4)),
                        Optional.ofNullable(row.getObject(5, UUID.class))))
                .list();
    }

    void end(UUID request) {
        jdbc.sql("delete from handing where request = ?").param(request).update();
    }

    private static Optional<Instant> at(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
