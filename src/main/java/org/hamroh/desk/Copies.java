package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of people's messages stands in operators' chats, and takes it away there while Telegram still lets a bot. */
@Component
class Copies {

    static final String REF = "gone";

    /** A message in an operator's chat that holds a message of a person, or several, or a piece of one. */
    record Copy(long operator, long message, UUID request, Instant at) {
    }

    /** One for each message, however many parts it holds. */
    private static final String COPY = "select operator, message, request, min(at) from desk_copy where ";

    private final Operators operators;
    private final Requests requests;
    private final Hands hands;
    private final Words words;
    private final Post post;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Copies(Operators operators, Requests requests, Hands hands, Words words, Post post, JdbcClient jdbc,
            InstantSource clock) {
        this.operators = operators;
        this.requests = requests;
        this.hands = hands;
        this.words = words;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param part which message of the person it holds */
    void arrived(Operator operator, HelpRequest request, UUID part, long message, boolean document) {
        jdbc.sql("delete from desk_copy where operator = ? and message = ? and part = ?")
                .params(operator.id(), message, part).update();
        jdbc.sql("insert into desk_copy (operator, message, part, request, document, leaving, at) values (?, ?, ?, ?, "
                + "?, false, ?)").params(operator.id(), message, part, request.id(), document,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Where a message of the person stands in the operator's chat, so that a later version can answer it. */
    OptionalLong of(Operator operator, UUID part) {
        return jdbc.sql("select min(message) from desk_copy where operator = ? and part = ? and not leaving")
                .params(operator.id(), part).query((row, n) -> {
                    long message = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(message);
                }).single();
    }

    List<Copy> of(UUID part) {
        return copies(COPY + "part = ? and not leaving", part);
    }

    /** The messages of a person that one message in an operator's chat holds. */
    List<UUID> parts(long operator, long message) {
        return jdbc.sql("select part from desk_copy where operator = ? and message = ?").params(operator, message)
                .query(UUID.class).list();
    }

    void isDocument(UUID part) {
        jdbc.sql("update desk_copy set document = true where part = ?").param(part).update();
    }

    /** All that stands anywhere of a request. */
    void withdraw(HelpRequest request) {
        copies(COPY + "request = ? and not leaving", request.id()).forEach(this::withdraw);
    }

    /** Documents whose time is over: 47 hours, or as soon as their request is in this operator's hands no more. */
    List<Copy> overdue(Instant now) {
        return copies(COPY + "document and not leaving and (at <= ? or not exists (select 1 from help_request r where "
                + "r.id = desk_copy.request and r.state = 'TAKEN' and r.taken_by = desk_copy.operator))",
                Timestamp.from(now.minus(Limits.DOCUMENT)));
    }

    /** @return false if it is too old for Telegram to let a bot take it away */
    boolean canLeave(Copy copy) {
        return copy.at.plus(Limits.DELETABLE).isAfter(clock.instant());
    }

    void withdraw(Copy copy) {
        jdbc.sql("update desk_copy set leaving = true where operator = ? and message = ?")
                .params(copy.operator, copy.message).update();
        operators.byId(copy.operator).flatMap(operators::address).ifPresent(to -> post.send(Outgoing
                .of(new Parcel.Withdraw(to, copy.message)).as(Urgency.SOON)
                .ref(REF + "|" + copy.request + "|" + copy.operator + "|" + copy.message)));
    }

    /** It is gone; if not, the operator has to know. */
    void received(UUID request, long operator, long message, Receipt receipt) {
        boolean document = jdbc.sql("select count(*) from desk_copy where operator = ? and message = ? and document")
                .params(operator, message).query(Integer.class).single() > 0;
        jdbc.sql("delete from desk_copy where operator = ? and message = ?").params(operator, message).update();
        if (!receipt.delivered())
            requests.find(request).ifPresent(r -> operators.byId(operator).ifPresent(o -> hands.say(o, r,
                    words.line(document ? Line.DOCUMENT_STAYS : Line.WITHDRAWN_LATE, r))));
    }

    /** What can no longer be taken away need not be known. */
    void purge(Instant now) {
        jdbc.sql("delete from desk_copy where at < ? and not document and not leaving")
                .param(Timestamp.from(now.minus(Limits.DELETABLE))).update();
    }

    private List<Copy> copies(String which, Object value) {
        return jdbc.sql(which + " group by operator, message, request").param(value)
                .query((row, n) -> new Copy(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
