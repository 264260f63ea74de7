package org.hamroh.casework;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a person may be asked later if it helped, and when; each is asked once, and only who allowed it. Works inside
 * the caller's transaction.
 */
@Component
public class FollowUps {

    /** How long after its time a question may still go out, should nothing run at that time. */
    private static final Duration ROOM = Duration.ofDays(3);

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Relay relay;
    private final Referrals referrals;

    FollowUps(JdbcClient jdbc, Relay relay, Referrals referrals) {
        this.jdbc = jdbc;
        this.relay = relay;
        this.referrals = referrals;
    }

    /** @return false if the person was asked before whether we may */
    public boolean offer(UUID request) {
        if (jdbc.sql("select count(*) from follow_up where request = ?").param(request).query(Long.class).single() > 0)
            return false;
        jdbc.sql("insert into follow_up (request, state) values (?, 'OFFERED')").param(request).update();
        return true;
    }

    /** The person allows it; the way to them stays until then. @return false if it was answered before */
    public boolean allow(UUID request, Instant due) {
        boolean first = change(request, "OFFERED", "ALLOWED");
        if (first) {
            jdbc.sql("update follow_up set due_at = ? where request = ?").params(Timestamp.from(due), request).update();
            relay.keepUntil(request, due.plus(ROOM));
        }
        return first;
    }

    /** @return false if it was answered before */
    public boolean refuse(UUID request) {
        return change(request, "OFFERED", "REFUSED");
    }

    /** Those whose time has come: each is then asked, or put off. */
    public List<UUID> due(Instant now) {
        return jdbc.sql("select request from follow_up where state = 'ALLOWED' and due_at <= ? "
                + "order by due_at fetch first ? rows only").params(Timestamp.from(now), Limits.FOLLOWED_UP)
                .query(UUID.class).list();
    }

    /** It is asked now, for the first and last time. */
    public void asks(UUID request) {
        jdbc.sql("update follow_up set state = 'SENT', due_at = null where request = ?").param(request).update();
    }

    /** The hour that the person said is safe comes again the next day; the way to them stays until then. */
    public void putOff(UUID request) {
        jdbc.sql("select due_at from follow_up where request = ? and state = 'ALLOWED'").param(request)
                .query((row, n) -> row.getTimestamp(1).toInstant().plus(DAY)).list()
                .forEach(due -> jdbc.sql("update follow_up set due_at = ? where request = ?")
                        .params(Timestamp.from(due), request).update());
        keepWay(request);
    }

    /** @return false if it was answered before, or never asked */
    public boolean answer(UUID request, Helped helped) {
        boolean first = change(request, "SENT", "ANSWERED");
        if (first) {
            jdbc.sql("update follow_up set answer = ? where request = ?").params(helped.name(), request).update();
            referrals.outcome(request, helped);
        }
        return first;
    }

    /** Whether the question is still to be answered. */
    public boolean isOpen(UUID request) {
        return jdbc.sql("select count(*) from follow_up where request = ? and state = 'SENT'").param(request)
                .query(Long.class).single() > 0;
    }

    /** Whether the person has not yet said whether we may. */
    public boolean isOffered(UUID request) {
        return jdbc.sql("select count(*) from follow_up where request = ? and state = 'OFFERED'").param(request)
                .query(Long.class).single() > 0;
    }

    /** The way to the person lasts as long as a question that they have allowed. */
    void keepWay(UUID request) {
        jdbc.sql("select due_at from follow_up where request = ? and state = 'ALLOWED'").param(request)
                .query((row, n) -> row.getTimestamp(1).toInstant()).list()
                .forEach(due -> relay.keepUntil(request, due.plus(ROOM)));
    }

    /** The talk goes on: what was not asked yet is asked when it ends anew. */
    void drop(UUID request) {
        jdbc.sql("delete from follow_up where request = ? and state in ('OFFERED', 'ALLOWED')").param(request).update();
    }

    void forget(UUID request) {
        jdbc.sql("delete from follow_up where request = ?").param(request).update();
    }

    @EventListener
    void gone(RequestsGone gone) {
        gone.requests().forEach(this::forget);
    }

    private boolean change(UUID request, String from, String to) {
        return jdbc.sql("update follow_up set state = ? where request = ? and state = ?").params(to, request, from)
                .update() > 0;
    }
}
