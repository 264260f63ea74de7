package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.RequestsGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests are drills, and whom the one that is under way has rung. */
@Component
class DrillBook {

    /** A drill of which the group has not been told the end; {@code answered} is the operator who took it. */
    record Running(UUID request, Instant begun, Optional<Long> answered) {
    }

    private final JdbcClient jdbc;

    DrillBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOne(HelpRequest request) {
        return request.isTest() && jdbc.sql("select count(*) from drill where request = ?").param(request.id())
                .query(Integer.class).single() > 0;
    }

    Optional<Running> running() {
        return jdbc.sql("select request, begun_at, answered_by from drill where ended_at is null")
                .query((row, n) -> new Running(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(),
                        Optional.ofNullable(row.getObject(3, Long.class))))
                .list().stream().findFirst();
    }

    /** When the last one began. */
    Instant last() {
        return jdbc.sql("select max(begun_at) from drill").query((row, n) -> Optional.ofNullable(row.getTimestamp(1))
                .map(Timestamp::toInstant).orElse(Instant.EPOCH)).single();
    }

    void begins(UUID request, Instant now) {
        jdbc.sql("insert into drill (request, begun_at) values (?, ?)").params(request, Timestamp.from(now)).update();
    }

    void answered(UUID request, Operator by) {
        jdbc.sql("update drill set answered_by = ? where request = ?").params(by.id(), request).update();
    }

    void rung(Operator operator, List<HelpRequest> requests) {
        for (HelpRequest request : requests)
            if (isOne(request) && !rung(request.id()).contains(operator.id()))
                jdbc.sql("insert into drill_rung (request, operator) values (?, ?)")
                        .params(request.id(), operator.id()).update();
    }

    List<Long> rung(UUID request) {
        return jdbc.sql("select operator from drill_rung where request = ? order by operator").param(request)
                .query(Long.class).list();
    }

    /** Who answered and who did not is told once, and not kept. */
    void ends(UUID request, Instant now) {
        jdbc.sql("update drill set ended_at = ?, answered_by = null where request = ?")
                .params(Timestamp.from(now), request).update();
        jdbc.sql("delete from drill_rung where request = ?").param(request).update();
    }

    @EventListener
    void gone(RequestsGone gone) {
        for (UUID request : gone.requests()) {
            jdbc.sql("delete from drill where request = ?").param(request).update();
            jdbc.sql("delete from drill_rung where request = ?").param(request).update();
        }
    }
}
