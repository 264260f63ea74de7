package org.hamroh.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.HelpRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long it usually takes until somebody who called is taken: kept as minutes, without who they were. */
@Component
class AnswerPace {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Ladder ladder;
    private final InstantSource clock;

    AnswerPace(JdbcClient jdbc, Audit audit, Ladder ladder, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** A request that rang is taken now, before anything has noted it: only its first take counts. */
    void taken(HelpRequest request) {
        if (request.isTest() || !ladder.holds(request.id())
                || audit.of(request.id()).stream().anyMatch(entry -> entry.act() == Act.TAKEN))
            return;
        long seconds = Math.max(0, Duration.between(request.loggedAt(), clock.instant()).toSeconds());
        jdbc.sql("insert into answer_pace (on_day, minutes) values (?, ?)")
                .params(today(), Math.toIntExact(Math.max(1, Math.ceilDiv(seconds, 60)))).update();
        jdbc.sql("delete from answer_pace where on_day < ? or id not in (select id from answer_pace order by id desc "
                + "fetch first " + Limits.TAKES_MOST + " rows only)").param(oldest()).update();
    }

    /** The middle of the last takes; empty while they are too few. */
    OptionalInt usually() {
        List<Integer> minutes = jdbc.sql("select minutes from answer_pace where on_day >= ? order by minutes")
                .param(oldest()).query(Integer.class).list();
        return minutes.size() < Limits.TAKES_LEAST
                ? OptionalInt.empty()
                : OptionalInt.of(minutes.get(minutes.size() / 2));
    }

    private LocalDate oldest() {
        return today().minusDays(Limits.TAKES_KEPT.toDays());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
