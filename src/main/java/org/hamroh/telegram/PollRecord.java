package org.hamroh.telegram;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When Telegram was last heard, noted in the database: a standby instance reads there that the leader hears. */
@Component
class PollRecord {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private Instant noted = Instant.EPOCH;

    PollRecord(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void good(long bot) {
        Instant now = clock.instant();
        if (noted.plus(Limits.POLL_NOTED).isAfter(now) && !noted.isAfter(now))
            return;
        if (jdbc.sql("update poll set answered_at = ? where bot = ?").params(Timestamp.from(now), bot).update() == 0)
            jdbc.sql("insert into poll (bot, answered_at) values (?, ?) on conflict do nothing")
                    .params(bot, Timestamp.from(now)).update();
        noted = now;
    }

    Optional<Instant> last(long bot) {
        return jdbc.sql("select answered_at from poll where bot = ?").param(bot)
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }
}
