package org.hamroh.desk;

import java.util.Map;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Urgency;
import org.springframework.stereotype.Component;

/** The commands that Telegram's menu offers in an operator's own chat: hers, in the place of a person's. */
@Component
class OperatorMenu {

    /** Of its own in her chat: no words wait behind it. */
    private static final String STREAM = "menu";

    private final Operators operators;
    private final Words words;
    private final Post post;

    OperatorMenu(Operators operators, Words words, Post post) {
        this.operators = operators;
        this.words = words;
        this.post = post;
    }

    void show(Operator operator) {
        put(operator, words.commands());
    }

    /** Whoever tried the bot as a person is an operator again. */
    void backFromTrying(Operator operator) {
        if (operator.isAsPerson()) {
            operator.triesAsPerson(false);
            show(operator);
        }
    }

    /** She sees what people see. */
    void takeAway(Operator operator) {
        put(operator, Map.of());
    }

    private void put(Operator operator, Map<String, String> commands) {
        operators.address(operator).ifPresent(
                to -> post.send(Outgoing.of(new Parcel.Menu(to, commands)).in(STREAM).as(Urgency.LATER)));
    }
}
