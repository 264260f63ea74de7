package org.hamroh.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Tag;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The table of what is still to go out. A row leaves it when its parcel has arrived, or stays as dead. */
@Component
class Outbox {

    /** Row ids come in blocks, so that a thousand rows cost one question to the database. */
    private static final int BLOCK = 1000;

    /** What is sealed. The ref too: it may name a request, and that must not stand beside a person's tag. */
    record Sealed(Parcel parcel, String ref, String about) {
    }

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Alarms alarms;
    private long next;
    private long end;

    Outbox(JdbcTemplate jdbc, Vault vault, JsonMapper json, InstantSource clock, Alarms alarms) {
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    Posted posted(Outgoing outgoing) {
        return new Posted(id(), chat(outgoing.parcel()), outgoing, clock.instant());
    }

    void insert(List<Posted> rows) {
        jdbc.batchUpdate("insert into outbox (id, chat, stream, urgency, state, payload, created_at, about) "
                + "values (?, ?, ?, ?, 'READY', ?, ?, ?)", rows, rows.size(), (insert, row) -> {
                    insert.setLong(1, row.id());
                    insert.setBytes(2, row.chat().bytes());
                    insert.setString(3, row.outgoing().stream());
                    insert.setInt(4, row.outgoing().urgency().ordinal());
                    insert.setBytes(5, sealed(row));
                    insert.setTimestamp(6, Timestamp.from(row.at()));
                    insert.setBytes(7, about(row.outgoing().about()));
                });
    }

    /** Everything that is still to go, in the order in which it was posted. What does not open is dead. */
    List<Posted> ready() {
        record Stored(long id, Tag chat, String stream, Urgency urgency, byte[] payload, Instant at) {
        }
        List<Posted> ready = new ArrayList<>();
        for (Stored row : jdbc.query("select id, chat, stream, urgency, payload, created_at from outbox "
                + "where state = 'READY' order by id",
                (row, n) -> new Stored(row.getLong(1), Tag.of(row.getBytes(2)), row.getString(3),
                        Urgency.values()[row.getInt(4)], row.getBytes(5), row.getTimestamp(6).toInstant())))
            try {
                Sealed sealed = opened(row.id, row.payload);
                ready.add(new Posted(row.id, row.chat, new Outgoing(sealed.parcel, row.stream, row.urgency, sealed.ref,
                        sealed.about),
                        row.at));
            } catch (SealBroken | JacksonException e) {
                dead(row.id, "does not open");
                alarms.raise(Alarms.Kind.PARCEL_DEAD, "does not open");
            }
        return ready;
    }

    int waiting(Tag chat) {
        Integer count = jdbc.queryForObject("select count(*) from outbox where chat = ? and state = 'READY'",
                Integer.class, (Object) chat.bytes());
        return count == null ? 0 : count;
    }

    void remove(List<Posted> rows) {
        jdbc.batchUpdate("delete from outbox where id = ?", rows, rows.size(),
                (delete, row) -> delete.setLong(1, row.id()));
    }

    /** Kept, sealed, for somebody to look at. */
    void dead(long id, String reason) {
        jdbc.update("update outbox set state = 'DEAD', reason = ? where id = ?",
                reason.substring(0, Math.min(reason.length(), Limits.REASON)), id);
    }

    /** What could not be sent to a chat and is kept for somebody to look at goes too. */
    void forget(Tag chat) {
        jdbc.update("delete from outbox where state = 'DEAD' and chat = ?", (Object) chat.bytes());
    }

    /** Calls back what is about this and has not gone yet. */
    void cancel(String about) {
        jdbc.update("delete from outbox where about = ?", (Object) about(about));
    }

    /** A keyed tag: what a parcel is about must not stand in the clear beside whom it is for. */
    private byte[] about(String about) {
        return vault.derive("about|" + about);
    }

    void purge(Instant before) {
        jdbc.update("delete from outbox where state = 'DEAD' and created_at < ?", Timestamp.from(before));
    }

    void rewrite(Posted row) {
        jdbc.update("update outbox set payload = ? where id = ?", sealed(row), row.id());
    }

    void gate(Tag chat, Instant until) {
        jdbc.update("delete from chat_gate where chat = ? or until < ?", chat.bytes(),
                Timestamp.from(clock.instant()));
        jdbc.update("insert into chat_gate (chat, until) values (?, ?)", chat.bytes(), Timestamp.from(until));
    }

    List<Gate> gates() {
        return jdbc.query("select chat, until from chat_gate",
                (row, n) -> new Gate(Tag.of(row.getBytes(1)), row.getTimestamp(2).toInstant()));
    }

    record Gate(Tag chat, Instant until) {
    }

    private Tag chat(Parcel parcel) {
        return switch (parcel) {
        case Parcel.ToChat to -> vault.chat(to.to().id());
        case Parcel.PressAnswer answer -> Tag.of(vault.derive("press|" + answer.press()));
        };
    }

    private byte[] sealed(Posted row) {
        return vault.seal(Field.OUTBOX_PAYLOAD, Long.toString(row.id()),
                json.writeValueAsBytes(
                        new Sealed(row.outgoing().parcel(), row.outgoing().ref(), row.outgoing().about())));
    }

    private Sealed opened(long id, byte[] payload) {
        return json.readValue(vault.open(Field.OUTBOX_PAYLOAD, Long.toString(id), payload), Sealed.class);
    }

    private synchronized long id() {
        if (next == end) {
            Long block = jdbc.queryForObject("select nextval('outbox_block')", Long.class);
            next = (block == null ? 0 : block) * BLOCK;
            end = next + BLOCK;
        }
        return next++;
    }
}
