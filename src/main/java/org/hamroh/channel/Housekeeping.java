package org.hamroh.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every timer for what is due, clears what is past its time, and has the daily chores done. */
@Component
class Housekeeping {

    private static final Duration PURGE_EVERY = Duration.ofHours(1);

    private final ObjectProvider<Timer> timers;
    private final LeadTransaction transaction;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Traces traces;
    private final HousekeepingChores chores;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Durability durability;
    private Instant purged = Instant.MIN;
    private long tidiedAt = System.nanoTime();

    Housekeeping(ObjectProvider<Timer> timers, LeadTransaction transaction, Inbox inbox,
            Outbox outbox, Traces traces, HousekeepingChores chores, Durability durability,
            Alarms alarms, InstantSource clock) {
        this.timers = timers;
        this.transaction = transaction;
        this.inbox = inbox;
        this.outbox = outbox;
        this.traces = traces;
        this.chores = chores;
        this.durability = durability;
        this.alarms = alarms;
        this.clock = clock;
    }

    void tick() {
        Instant now = clock.instant();
        timers.orderedStream().forEach(timer -> inTransaction(() -> timer.due(now)));
        if (purged.isBefore(now.minus(PURGE_EVERY)))
            inTransaction(() -> {
                inbox.purge(now.minus(Limits.DONE_KEPT), now.minus(Limits.ASIDE_KEPT));
                outbox.purge(now.minus(Limits.ASIDE_KEPT));
                traces.purge(now.minus(Limits.TRACES_KEPT));
                purged = now;
            });
        chores.tick(now);
        if (System.nanoTime() - tidiedAt >= Limits.TIDY.toNanos()) {
            safely(durability::tidy);
            tidiedAt = System.nanoTime();
        }
    }

    /** One timer that fails must not keep the others from being asked; it is asked again at the next tick. */
    private void inTransaction(Runnable work) {
        safely(() -> transaction.run(work));
    }

    private void safely(Runnable work) {
        try {
            work.run();
        } catch (Term.Over | Durability.NoRoom e) {
            // it is no longer ours to do, or not now
        } catch (RuntimeException e) {
            alarms.raise(Alarms.Kind.TURN_FAILED, "timer: " + e.getClass().getSimpleName());
        }
    }
}
