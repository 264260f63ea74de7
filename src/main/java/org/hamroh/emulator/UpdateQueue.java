package org.hamroh.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What waits for one bot. It has a lock of its own, taken after the world's and never before it. */
final class UpdateQueue {

    /** Sent only when asked for by name. */
    private static final Set<String> ON_REQUEST = Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Update> pending = new ArrayDeque<>();
    private final InstantSource clock;
    private final Ledger ledger;
    private final Runnable news;
    private Set<String> asked = Set.of();
    private long nextId;
    private Instant soonest = Instant.MAX;
    private long polls;
    private long waiting;
    private long cut;
    private boolean closed;

    /** @param news is run, outside the lock, when a poll has confirmed something */
    UpdateQueue(InstantSource clock, RandomGenerator random, Ledger ledger, Runnable news) {
        this.clock = clock;
        this.ledger = ledger;
        this.news = news;
        this.nextId = 1L + random.nextInt(Limits.FIRST_UPDATE);
    }

    /** Nothing if the bot has not asked for updates of this kind. */
    Optional<Update> add(String kind, String payload, Duration kept) {
        return locked(() -> {
            if (asked.isEmpty() ? ON_REQUEST.contains(kind) : !asked.contains(kind)) {
                return Optional.empty();
            }
            return Optional.of(queued(kind, "\"" + kind + "\":" + payload, kept));
        });
    }

    /** One that no Telegram of today sends; nobody looks whether it was asked for, or whether it is JSON at all. */
    Update addStrange(String fields, Duration kept) {
        return locked(() -> queued("strange", fields, kept));
    }

    private Update queued(String kind, String fields, Duration kept) {
        Instant now = clock.instant();
        Update update = new Update(nextId++, kind, fields, now, now.plus(kept));
        soonest = update.expires().isBefore(soonest) ? update.expires() : soonest;
        ledger.created(update);
        changed.signalAll();
        pending.add(update);
        return update;
    }

    /** What the bot asks for from now on; empty for the default. What is queued already stays. */
    void asks(Set<String> kinds) {
        locked(() -> asked = Set.copyOf(kinds));
    }

    /** One getUpdates: waits up to {@code seconds} of real time for the first update; a later poll ends the wait. */
    List<String> poll(long offset, int limit, int seconds) throws InterruptedException {
        if (locked(() -> confirms(offset))) {
            news.run();
        }
        lock.lockInterruptibly();
        try {
            long poll = ++polls;
            changed.signalAll();
            waiting = poll;
            long left = TimeUnit.SECONDS.toNanos(seconds);
            List<String> batch = take(offset, limit, poll);
            while (batch.isEmpty() && left > 0 && !closed && waiting == poll && cut != poll) {
                left = changed.awaitNanos(left);
                batch = waiting == poll ? take(offset, limit, poll) : batch;
            }
            if (waiting != poll) {
                throw Refusal.conflict("terminated by other getUpdates request; make sure that only one bot "
                        + "instance is running");
            }
            waiting = 0;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private List<String> take(long offset, int limit, long poll) {
        expire();
        confirms(offset);
        List<String> batch = new ArrayList<>();
        for (Iterator<Update> updates = pending.iterator(); updates.hasNext() && batch.size() < limit;) {
            batch.add(updates.next().offer(poll));
        }
        return batch;
    }

    /** Whether anything was confirmed. */
    private boolean confirms(long offset) {
        boolean any = false;
        if (offset < 0) {
            while (pending.size() > -offset) {
                end(pending.pop(), UpdateEntry.Fate.FORGOTTEN);
            }
        } else if (offset <= nextId + Limits.OFFSET_AHEAD) {
            while (!pending.isEmpty() && pending.peek().id() < offset) {
                end(pending.pop(), UpdateEntry.Fate.CONFIRMED);
                any = true;
            }
        }
        return any;
    }

    /** Ends the poll that waits, with nothing. */
    void cutsPoll() {
        locked(() -> {
            cut = polls;
            changed.signalAll();
            return true;
        });
    }

    private void expire() {
        Instant now = clock.instant();
        if (soonest.isAfter(now)) {
            return;
        }
        soonest = Instant.MAX;
        pending.removeIf(update -> {
            boolean over = !update.expires().isAfter(now);
            if (over) {
                end(update, UpdateEntry.Fate.EXPIRED);
            } else if (update.expires().isBefore(soonest)) {
                soonest = update.expires();
            }
            return over;
        });
    }

    private void end(Update update, UpdateEntry.Fate fate) {
        update.ends(fate);
        changed.signalAll();
    }

    void forgetAll() {
        locked(() -> {
            pending.forEach(update -> end(update, UpdateEntry.Fate.FORGOTTEN));
            pending.clear();
            return true;
        });
    }

    int size() {
        return locked(() -> {
            expire();
            return pending.size();
        });
    }

    /** Waits until everything given out has been confirmed; false when {@code patience} ran out first. */
    boolean awaitsEmpty(Duration patience) {
        return awaits(pending::isEmpty, patience);
    }

    /** Waits until a long poll waits here. */
    boolean awaitsPoll(Duration patience) {
        return awaits(() -> waiting != 0, patience);
    }

    private boolean awaits(BooleanSupplier state, Duration patience) {
        return locked(() -> {
            try {
                long left = patience.toNanos();
                while (!state.getAsBoolean() && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return state.getAsBoolean();
        });
    }

    void nextIdIs(long id) {
        locked(() -> nextId = id);
    }

    long nextId() {
        return locked(() -> nextId);
    }

    void close() {
        locked(() -> {
            changed.signalAll();
            closed = true;
            return true;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
