package org.hamroh.desk;

import java.time.Instant;
import org.hamroh.channel.Timer;
import org.hamroh.dialog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells each coordinator once how a roster is made, as long as there is none. */
@Component
class RosterHint implements Timer {

    private final Roster roster;
    private final Operators operators;
    private final Hands hands;
    private final Words words;
    private final JdbcClient jdbc;
    private Instant again = Instant.EPOCH;

    RosterHint(Roster roster, Operators operators, Hands hands, Words words, JdbcClient jdbc) {
        this.roster = roster;
        this.operators = operators;
        this.hands = hands;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public void due(Instant now) {
        if (again.isAfter(now))
            return;
        again = now.plus(Limits.BOOKS);
        if (roster.book().isFilled())
            return;
        for (Operator operator : operators.reachable())
            if (operator.isCoordinator() && !isTold(operator)) {
                jdbc.sql("insert into roster_hint (operator) values (?)").param(operator.id()).update();
                hands.say(operator, words.line(Line.ROSTER_HINT));
            }
    }

    private boolean isTold(Operator operator) {
        return jdbc.sql("select count(*) from roster_hint where operator = ?").param(operator.id())
                .query(Integer.class).single() > 0;
    }
}
