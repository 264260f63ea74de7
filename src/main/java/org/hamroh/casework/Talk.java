package org.hamroh.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @param sent how it came; empty if it is not known
     */
    public record Message(UUID id, Direction direction, String text, boolean opens, Optional<Sent> sent) {

        public boolean isMedia() {
            return sent.filter(Sent::isMedia).isPresent();
        }

        public boolean is(Sent.Mark mark) {
            return sent.filter(s -> s.is(mark)).isPresent();
        }

        @Override
        public String toString() {
            return "Message[" + direction + "]";
        }
    }

    /** Where an operator's words stand in the person's chat, and since when. */
    public record Copy(long message, Instant since) {
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

    private static final String MESSAGE = "select id, direction, body, sent from request_message where request = ? ";

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
        return add(request, direction, text, Optional.empty());
    }

    public Message add(UUID request, Direction direction, String text, Optional<Sent> sent) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        jdbc.sql("insert into request_message (id, request, seq, direction, written_at, body) values (?, ?, "
                + "(select coalesce(max(seq), 0) + 1 from request_message where request = ?), ?, ?, ?)")
                .params(id, request, request, direction.name(), hour(),
                        keys.seal(request, Field.MESSAGE_BODY, id.toString(), Body.padded(text)))
                .update();
        sent.ifPresent(s -> mark(request, id, s));
        return new Message(id, direction, text, true, sent);
    }

    /** Keeps how it came, or what is known of that now. */
    public void mark(UUID request, UUID message, Sent sent) {
        seal(request, message, Field.MESSAGE_SENT, "sent", sent.line());
    }

    /** The operator's own correction takes the place of the words. */
    public Message correct(UUID request, Message message, String text) {
        seal(request, message.id(), Field.MESSAGE_BODY, "body", text);
        return new Message(message.id(), message.direction(), text, true, message.sent());
    }

    /** An operator's words have arrived in the person's chat. They may have been erased since, with their key. */
    public void arrived(UUID request, UUID message, Copy copy) {
        if (!there(request, List.of(message)).isEmpty())
            seal(request, message, Field.MESSAGE_COPY, "copy", copy.message + "|" + copy.since.getEpochSecond());
    }

    /** Where an operator's words stand in the person's chat; empty if they are not in sight there. */
    public Optional<Copy> copy(UUID request, UUID message) {
        return jdbc.sql("select copy from request_message where request = ? and id = ? and copy is not null")
                .params(request, message).query((row, n) -> row.getBytes(1)).optional()
                .flatMap(sealed -> text(keys.opener(request), message, Field.MESSAGE_COPY, sealed))
                .map(line -> line.split("\\|"))
                .map(parts -> new Copy(Long.parseLong(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1]))));
    }

    /** What came with this message of a chat: the first version and all later ones, oldest first. */
    public List<Message> from(UUID request, long chat, long message) {
        return of(request).stream().filter(
                m -> m.sent().filter(s -> s.chat() == chat && s.message() == message).isPresent()).toList();
    }

    /** Takes a message out for good. */
    public void remove(UUID request, UUID message) {
        jdbc.sql("delete from request_message where request = ? and id = ?").params(request, message).update();
    }

    /** All of it, in order. What does not open stands in its place, without its words: the rest must still be read. */
    public List<Message> of(UUID request) {
        RequestKeys.Opener key = keys.opener(request);
        return jdbc.sql(MESSAGE + "order by seq").param(request).query((row, n) -> opened(key, row)).list();
    }

    private static Message opened(RequestKeys.Opener key, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Optional<String> text = text(key, id, Field.MESSAGE_BODY, row.getBytes(3));
        return new Message(id, Direction.valueOf(row.getString(2)), text.orElse(""), text.isPresent(),
                Optional.ofNullable(row.getBytes(4)).flatMap(sealed -> text(key, id, Field.MESSAGE_SENT, sealed))
                        .flatMap(Sent::of));
    }

    private static Optional<String> text(RequestKeys.Opener key, UUID id, Field field, byte[] sealed) {
        try {
            return Optional.of(Body.text(key.open(field, id.toString(), sealed)));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    private void seal(UUID request, UUID id, Field field, String column, String text) {
        jdbc.sql("update request_message set " + column + " = ? where request = ? and id = ?")
                .params(keys.seal(request, field, id.toString(), Body.padded(text)), request, id).update();
    }

    /** One message, if it belongs to this request. */
    public Optional<Message> find(UUID request, UUID message) {
        RequestKeys.Opener key = keys.opener(request);
        return jdbc.sql(MESSAGE + "and id = ?").params(request, message).query((row, n) -> opened(key, row)).optional();
    }

    /** Which of these messages there are still; none of them is opened. */
    public Set<UUID> there(UUID request, List<UUID> messages) {
        return messages.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from request_message where request = :request and id in (:ids)")
                        .param("request", request).param("ids", messages).query(UUID.class).list());
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
