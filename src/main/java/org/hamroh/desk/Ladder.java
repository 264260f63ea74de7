package org.hamroh.desk;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is to be called when: due times as columns, so that a restart loses no call and makes none twice. After an outage
 * only the latest step that is due is taken.
 */
@Component
class Ladder {

    /** One request on the ladder, standing on a step: 0 on duty, 1 all operators, 2 coordinators, 3 coordinators again. */
    record Rung(UUID request, int step, Instant from) {
    }

    private final JdbcClient jdbc;
    private final DeskSettings settings;

    Ladder(JdbcClient jdbc, DeskSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Puts a request on the ladder, or back to its beginning. */
    void start(UUID request, Instant from) {
        end(request);
        jdbc.sql("insert into alarm (request, step, counted_from, step_due_at) values (?, -1, ?, ?)")
                .params(request, stamp(from), stamp(from.plus(settings.ladder().getFirst())))
                .update();
    }

    boolean holds(UUID request) {
        return jdbc.sql("select count(*) from alarm where request = ? and step_due_at is not null or request = ? "
                + "and ring_due_at is not null").params(request, request).query(Integer.class).single() > 0;
    }

    /** Whether only those who fit best are rung so far. */
    boolean isFirstRing(Rung rung, Instant now) {
        return now.isBefore(at(rung, 0).plus(settings.ringEvery()));
    }

    /** Whether anybody is called for anything now. */
    boolean rings() {
        return jdbc.sql("select count(*) from alarm where ring_due_at is not null").query(Integer.class).single() > 0;
    }

    void end(UUID request) {
        jdbc.sql("delete from alarm where request = ?").param(request).update();
    }

    /** Takes the latest step that is due for each request, and says which. */
    List<Rung> climb(Instant now) {
        List<Rung> due = jdbc.sql("select request, step, counted_from from alarm where step_due_at <= ?")
                .param(stamp(now)).query((row, n) -> new Rung(row.getObject(1, UUID.class),
                        row.getInt(2), row.getTimestamp(3).toInstant()))
                .list();
        return due.stream().map(rung -> climb(rung, now)).toList();
    }

    /** The requests that ring again now, with all others that are on the ladder: one message names them all. */
    List<Rung> ringing(Instant now) {
        int due = jdbc.sql("select count(*) from alarm where ring_due_at <= ?").param(stamp(now))
                .query(Integer.class).single();
        if (due == 0)
            return List.of();
        jdbc.sql("update alarm set ring_due_at = ? where ring_due_at is not null")
                .param(stamp(now.plus(settings.ringEvery()))).update();
        return jdbc.sql("select request, step, counted_from from alarm where ring_due_at is not null "
                + "order by counted_from").query(
                        (row, n) -> new Rung(row.getObject(1, UUID.class), row.getInt(2),
                                row.getTimestamp(3).toInstant()))
                .list();
    }

    /** All that ring are due again: not everybody was rung. */
    void ringAgain(Instant now) {
        jdbc.sql("update alarm set ring_due_at = ? where ring_due_at is not null").param(stamp(now)).update();
    }

    /** The person in an operator's hands waits for an answer from now on, unless already waiting. */
    void awaitAnswer(UUID request, Instant until) {
        if (jdbc.sql("update alarm set answer_due_at = coalesce(answer_due_at, ?) where request = ?")
                .params(stamp(until), request).update() == 0)
            jdbc.sql("insert into alarm (request, step, counted_from, answer_due_at) values (?, -1, ?, ?)")
                    .params(request, stamp(until), stamp(until)).update();
    }

    /** Somebody else answers now: if the person waits for an answer, the time for it begins anew. */
    void awaitAnswerAnew(UUID request, Instant until) {
        jdbc.sql("update alarm set answer_due_at = ? where request = ? and answer_due_at is not null")
                .params(stamp(until), request).update();
    }

    /** Requests whose person has waited too long for an answer. */
    List<UUID> unanswered(Instant now) {
        return jdbc.sql("select request from alarm where answer_due_at <= ?").param(stamp(now))
                .query((row, n) -> row.getObject(1, UUID.class)).list();
    }

    private Rung climb(Rung rung, Instant now) {
        int step = rung.step();
        while (step + 1 < settings.ladder().size() && !at(rung, step + 1).isAfter(now))
            step++;
        boolean last = step + 1 == settings.ladder().size();
        jdbc.sql("update alarm set step = :step, step_due_at = :next, ring_due_at = :now where request = :request")
                .param("step", step).param("next", last ? null : stamp(at(rung, step + 1)), Types.TIMESTAMP)
                .param("now", stamp(now)).param("request", rung.request()).update();
        return new Rung(rung.request(), step, rung.from());
    }

    private Instant at(Rung rung, int step) {
        Duration after = settings.ladder().get(step);
        return rung.from().plus(after);
    }

    /** Cut as a database keeps it: H2 rounds up, and what is due now would not be due yet. */
    private static Timestamp stamp(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
    }
}
