package org.hamroh.casework;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hamroh.vault.Field;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.SealBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was written between the person and the operator, and, in a table of its own, what operators noted. A note has no
 * direction and no way into a message.
 */
@Component
public class Talk {

    /** Who wrote. */
    public enum Direction {
        PERSON, OPERATOR
    }

    /**
     * One message of a talk.
     *
     * @param text empty where it does not open
     */
    public record Message(UUID id, Direction direction, String text, boolean opens) {
        @Override
        public String toString() {
            return "Message[" + direction + "]";
        }
    }

    /**
     * What an operator noted. It is no {@link Message} and cannot become one: only messages are passed on to a person.
     *
     * @param text empty where it does not open
     */
    public record Note(long operator, String text, boolean opens) {
        @Override
        public String toString() {
            return "Note[…]";
        }
    }

    private final JdbcClient jdbc;
    private final RequestKeys keys;
    private final InstantSource clock;
    private final RandomGenerator random;

    Talk(JdbcClient jdbc, RequestKeys keys, InstantSource clock, RandomGenerator random) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** Adds a message; its time is kept to the hour. */
    public Message add(UUID request, Direction direction, String text) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        jdbc.sql("insert into request_message (id, request, seq, direction, written_at, body) values (?, ?, "
                + "(select coalesce(max(seq), 0) + 1 from request_message where request = ?), ?, ?, ?)")
                .params(id, request, request, direction.name(), hour(),
                        keys.seal(request, Field.MESSAGE_BODY, id.toString(), Body.padded(text)))
                .update();
        return new Message(id, direction, text, true);
    }

    /** All of it, in order. What does not open stands in its place, without its words: the rest must still be read. */
    public List<Message> of(UUID request) {
        return jdbc.sql("select id, direction, body from request_message where request = ? order by seq")
                .param(request).query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return opened(request, id, Direction.valueOf(row.getString(2)), row.getBytes(3));
                }).list();
    }

    private Message opened(UUID request, UUID id, Direction direction, byte[] body) {
        try {
            return new Message(id, direction,
                    Body.text(keys.open(request, Field.MESSAGE_BODY, id.toString(), body)), true);
        } catch (SealBroken e) {
            return new Message(id, direction, "", false);
        }
    }

    /** One message, if it belongs to this request. */
    public Optional<Message> find(UUID request, UUID message) {
        return of(request).stream().filter(m -> m.id().equals(message)).findFirst();
    }

    /** Keeps an operator's note. It is for operators only. @return which one it is */
    public UUID note(UUID request, long operator, String text) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        jdbc.sql("insert into request_note (id, request, operator, written_at, body) values (?, ?, ?, ?, ?)")
                .params(id, request, operator, hour(),
                        keys.seal(request, Field.NOTE_BODY, id.toString(), Body.padded(text)))
                .update();
        return id;
    }

    /** What was noted, oldest first. */
    public List<Note> notes(UUID request) {
        return jdbc.sql("select id, operator, body from request_note where request = ? order by seq").param(request)
                .query((row, n) -> noted(request, row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
                .list();
    }

    /** One note, if it is there. */
    public Optional<Note> note(UUID request, UUID id) {
        return jdbc.sql("select operator, body from request_note where request = ? and id = ?").params(request, id)
                .query((row, n) -> noted(request, id, row.getLong(1), row.getBytes(2))).optional();
    }

    private Note noted(UUID request, UUID id, long operator, byte[] body) {
        try {
            return new Note(operator, Body.text(keys.open(request, Field.NOTE_BODY, id.toString(), body)), true);
        } catch (SealBroken e) {
            return new Note(operator, "", false);
        }
    }

    void forget(UUID request) {
        jdbc.sql("delete from request_message where request = ?").param(request).update();
        jdbc.sql("delete from request_note where request = ?").param(request).update();
    }

    private Timestamp hour() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.HOURS));
    }
}
