package org.hamroh.desk;

import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far an operator's text has come on its way to the person: the bot's emoji on her own message. What cannot be shown
 * so is not missed: that a text did not arrive is said in words, too.
 */
@Component
class Marks {

    /** Telegram lets a bot choose among a few; these say nothing of the person, who may not have looked yet. */
    enum Mark {
        ON_ITS_WAY("✍"), DELIVERED("👌"), NOT_DELIVERED("💔");

        private final String emoji;

        Mark(String emoji) {
            this.emoji = emoji;
        }

        String emoji() {
            return emoji;
        }
    }

    /** Of its own in an operator's chat: no words wait behind it. */
    private static final String STREAM = "marks";

    private final Operators operators;
    private final Post post;
    private final JdbcClient jdbc;

    Marks(Operators operators, Post post, JdbcClient jdbc) {
        this.operators = operators;
        this.post = post;
        this.jdbc = jdbc;
    }

    void onItsWay(Operator operator, HelpRequest request, OptionalLong written) {
        written.ifPresent(message -> {
            forget(operator, message);
            jdbc.sql("insert into desk_told (operator, message, request) values (?, ?, ?)")
                    .params(operator.id(), message, request.id()).update();
            show(operator, message, Mark.ON_ITS_WAY);
        });
    }

    void settled(Operator operator, OptionalLong written, boolean delivered) {
        written.ifPresent(message -> {
            forget(operator, message);
            show(operator, message, delivered ? Mark.DELIVERED : Mark.NOT_DELIVERED);
        });
    }

    /** What is still on its way to this request's person was called back. */
    void calledBack(UUID request) {
        record Told(long operator, long message) {
        }
        for (Told told : jdbc.sql("select operator, message from desk_told where request = ?").param(request)
                .query((row, n) -> new Told(row.getLong(1), row.getLong(2))).list())
            operators.byId(told.operator)
                    .ifPresent(operator -> settled(operator, OptionalLong.of(told.message), false));
    }

    /** A mark that has not gone yet makes room for the next. */
    private void show(Operator operator, long message, Mark mark) {
        String about = "mark|" + operator.id() + "|" + message;
        post.cancel(about);
        operators.address(operator).ifPresent(to -> post.send(Outgoing
                .of(new Parcel.Reaction(to, message, mark.emoji())).in(STREAM).as(Urgency.LATER).about(about)));
    }

    private void forget(Operator operator, long message) {
        jdbc.sql("delete from desk_told where operator = ? and message = ?").params(operator.id(), message).update();
    }
}
