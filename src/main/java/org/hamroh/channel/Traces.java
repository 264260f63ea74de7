package org.hamroh.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.vault.Tag;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which messages stand in a private chat, by its tag, for as long as they can be taken away again. Times are kept to the
 * hour: an exact one would lead from a chat to what was logged at that moment.
 */
@Component
class Traces {

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    Traces(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Trace(Tag chat, long message, Instant at) {
    }

    void add(List<Trace> traces) {
        if (!traces.isEmpty())
            jdbc.batchUpdate("insert into trace (chat, message, at) values (?, ?, ?) on conflict do nothing", traces,
                    traces.size(), (insert, trace) -> {
                        insert.setBytes(1, trace.chat.bytes());
                        insert.setLong(2, trace.message);
                        insert.setTimestamp(3, Timestamp.from(trace.at.truncatedTo(ChronoUnit.HOURS)));
                    });
    }

    /** Takes away all that can be taken away, and forgets it. */
    void sweep(Tag chat, Address address, Post post) {
        List<Long> messages = jdbc.queryForList(
                "select message from trace where chat = ? and at > ? order by message", Long.class, chat.bytes(),
                Timestamp.from(clock.instant().minus(Limits.TRACES_KEPT)));
        for (int i = 0; i < messages.size(); i += Limits.DELETE_CHUNK)
            post.send(Outgoing.of(new Parcel.Delete(address,
                    new ArrayList<>(messages.subList(i, Math.min(messages.size(), i + Limits.DELETE_CHUNK))))));
        forget(chat);
    }

    void forget(Tag chat) {
        jdbc.update("delete from trace where chat = ?", (Object) chat.bytes());
    }

    void purge(Instant before) {
        jdbc.update("delete from trace where at < ?", Timestamp.from(before));
    }
}
