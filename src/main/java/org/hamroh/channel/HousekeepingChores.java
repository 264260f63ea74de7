package org.hamroh.channel;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The daily chores, one after another, each as long as it has something to do today. The day of the last is marked in
 * the database: a restart repeats none, and an outage costs none. Only a short while at each tick, so that people wait
 * for nothing.
 */
@Component
class HousekeepingChores {

    private final ObjectProvider<Chore> chores;
    private final LeadTransaction transaction;
    private final JdbcTemplate jdbc;
    private final Alarms alarms;
    private final Map<String, LocalDate> done = new HashMap<>();
    /** Chores that failed are left alone until then. */
    private final Map<String, Instant> paused = new HashMap<>();

    HousekeepingChores(ObjectProvider<Chore> chores, LeadTransaction transaction, JdbcTemplate jdbc,
            Alarms alarms) {
        this.chores = chores;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.alarms = alarms;
    }

    void tick(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long until = System.nanoTime() + Limits.CHORES.toNanos();
        for (Chore chore : chores.orderedStream().toList())
            while (isDue(chore.name(), today, now)) {
                step(chore, today, now);
                if (System.nanoTime() - until >= 0)
                    return;
            }
    }

    private boolean isDue(String name, LocalDate today, Instant now) {
        if (today.equals(done.get(name)) || paused.getOrDefault(name, Instant.MIN).isAfter(now))
            return false;
        boolean marked = !jdbc.queryForList("select name from daily_chore where name = ? and done_on = ?", String.class,
                name, Date.valueOf(today)).isEmpty();
        if (marked)
            done.put(name, today);
        return !marked;
    }

    /** One that fails keeps no other from being done. */
    private void step(Chore chore, LocalDate today, Instant now) {
        try {
            transaction.run(() -> {
                if (!chore.step(now))
                    mark(chore.name(), today);
            });
        } catch (Term.Over e) {
            // whoever leads now does it
        } catch (RuntimeException e) {
            paused.put(chore.name(), now.plus(Limits.CHORE_AGAIN));
            alarms.raise(Alarms.Kind.TURN_FAILED, "chore " + chore.name() + ": " + e.getClass().getSimpleName());
        }
    }

    private void mark(String name, LocalDate today) {
        if (jdbc.update("update daily_chore set done_on = ? where name = ?", Date.valueOf(today), name) == 0)
            jdbc.update("insert into daily_chore (name, done_on) values (?, ?)", name, Date.valueOf(today));
    }
}
