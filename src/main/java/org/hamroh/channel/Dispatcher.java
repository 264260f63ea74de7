package org.hamroh.channel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.hamroh.vault.Tag;

/**
 * Sends what has been committed: urgent first, in order within each lane, one at a time per lane, within the messenger's
 * rates. A lane goes on only after the worker has stored what became of its parcel, so a crash repeats at most one
 * message a lane. Longer than other files because one lock guards all of it.
 */
final class Dispatcher {

    /** Told what a messenger said; answers later with {@link #settled}. */
    interface Settling {
        void settle(Posted posted, Outcome outcome);
    }

    private static final long HAIR = TimeUnit.MILLISECONDS.toNanos(2);

    private final Carrier carrier;
    private final Pace pace;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final Settling settling;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Lane.Key, Lane> lanes = new HashMap<>();
    private final Gates gates;
    private final PriorityQueue<Lane> ready = new PriorityQueue<>(Lane.BY_URGENCY);
    /** Answers to presses cost nothing of the rates and wait for nothing. */
    private final PriorityQueue<Lane> answers = new PriorityQueue<>(Lane.BY_URGENCY);
    private final PriorityQueue<Lane> later = new PriorityQueue<>(Lane.BY_TIME);
    private int inFlight;
    private boolean shut;
    private boolean stopped;

    Dispatcher(Carrier carrier, LongSupplier nanos, RandomGenerator random, Settling settling) {
        this.carrier = carrier;
        this.pace = new Pace(carrier.rates(), nanos);
        this.nanos = nanos;
        this.gates = new Gates(nanos.getAsLong());
        this.random = random;
        this.settling = settling;
    }

    void offer(List<Posted> posted) {
        locked(() -> {
            for (Posted p : posted) {
                Lane lane = lanes.computeIfAbsent(p.lane(), Lane::new);
                if (lane.place == Lane.Place.READY) {
                    ready.remove(lane);
                    answers.remove(lane);
                } else if (lane.place == Lane.Place.LATER && p.outgoing().urgency().compareTo(lane.urgency()) < 0)
                    // it waits for ordinary room, perhaps; for this one there may be more
                    later.remove(lane);
                else {
                    lane.add(p);
                    continue;
                }
                lane.add(p);
                put(lane);
            }
        });
    }

    /** Nothing goes to this chat for so long. */
    void gate(Tag chat, Duration pause) {
        locked(() -> gates.close(chat, pause, nanos.getAsLong()));
    }

    /** The messenger said that this chat gets too much. */
    void refused(Tag chat, Duration pause) {
        locked(() -> gates.refused(chat, pause, nanos.getAsLong()));
    }

    /** The parcel is out of the books: the lane goes on. */
    void settled(Posted posted) {
        locked(() -> {
            Lane lane = lanes.get(posted.lane());
            if (lane == null || !isUnderWay(lane, posted))
                return;
            lane.removeHead();
            release(lane, 0);
        });
    }

    /** The parcel stays where it is and is tried again. */
    void again(Posted posted, Duration pause) {
        locked(() -> {
            Lane lane = lanes.get(posted.lane());
            if (lane == null || !isUnderWay(lane, posted))
                return;
            if (lane.isHeadDropped())
                lane.removeHead();
            else
                lane.replaceHead(posted);
            release(lane, pause.toNanos());
        });
    }

    /** Pause before the next try, doubled each time, with some chance in it. */
    Duration backoff(Posted posted) {
        lock.lock();
        try {
            Lane lane = lanes.get(posted.lane());
            int tries = lane == null ? 0 : lane.tries++;
            long pause = Math.min(Limits.BACKOFF_MAX.toMillis(), Limits.BACKOFF.toMillis() << Math.min(tries, 6));
            return Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
        } finally {
            lock.unlock();
        }
    }

    /** What is about this and not under way will not go any more: its rows are gone. */
    void drop(String about) {
        locked(() -> {
            for (Lane lane : lanes.values().stream().filter(each -> each.holds(about)).toList()) {
                ready.remove(lane);
                answers.remove(lane);
                lane.drop(about);
                if (lane.isEmpty()) {
                    later.remove(lane);
                    lanes.remove(lane.key);
                } else if (lane.place == Lane.Place.READY)
                    put(lane);
            }
        });
    }

    /** While shut nothing is sent and nothing is lost. */
    void shut(boolean shut) {
        locked(() -> this.shut = shut);
    }

    void run() {
        lock.lock();
        try {
            while (!stopped) {
                long pause = sendWhatMayGo();
                if (pause > 0)
                    changed.awaitNanos(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        locked(() -> stopped = true);
    }

    /** What is under way is answered, or the time is over: nothing that has arrived is then sent once more by the next. */
    void awaitAnswers(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (inFlight > 0 && left > 0)
                left = changed.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return lanes.size();
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds until something may go again. */
    private long sendWhatMayGo() {
        long now = nanos.getAsLong();
        // a hair too early is on time: what waited must not be overtaken by what has just come
        while (!later.isEmpty() && later.peek().until - now <= HAIR)
            put(later.poll());
        while (!shut && !answers.isEmpty() && inFlight < Limits.IN_FLIGHT)
            send(answers.peek(), answers.poll().head());
        while (!shut && !ready.isEmpty() && inFlight < Limits.IN_FLIGHT) {
            Lane lane = ready.peek();
            Posted head = lane.head();
            long all = Math.max(pace.pause(lane.urgency()), gates.pause(now));
            if (all > 0)
                return later.isEmpty() ? all : Math.clamp(later.peek().until - now, 1, all);
            ready.poll();
            long chat = Math.max(Math.max(gates.pause(head.chat(), now), lane.notBefore - now), paced(head)
                    ? pace.pause(head.chat(), head.toGroup(), lane.urgency())
                    : 0);
            if (chat > 0)
                put(lane, now + chat);
            else
                send(lane, head);
        }
        return later.isEmpty() || shut ? TimeUnit.SECONDS.toNanos(60) : Math.max(1, later.peek().until - now);
    }

    private static boolean paced(Posted posted) {
        return posted.outgoing().parcel() instanceof Parcel.Message
                || posted.outgoing().parcel() instanceof Parcel.Copy
                || posted.outgoing().parcel() instanceof Parcel.Edit;
    }

    private void send(Lane lane, Posted posted) {
        lane.place = Lane.Place.BUSY;
        inFlight++;
        if (paced(posted))
            pace.used(posted.chat(), posted.toGroup());
        carried(posted).whenComplete((outcome, error) -> {
            settling.settle(posted, error == null ? outcome : new Outcome.Unclear(error.getClass().getSimpleName()));
            locked(() -> inFlight--);
        });
    }

    /** What cannot even be written as a call will never go. */
    private CompletionStage<Outcome> carried(Posted posted) {
        if (posted.outgoing().parcel() instanceof Parcel.Sweep)
            return CompletableFuture.completedFuture(new Outcome.Delivered(OptionalLong.empty()));
        try {
            return carrier.carry(posted.outgoing().parcel());
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(new Outcome.Refused(e.getClass().getSimpleName()));
        }
    }

    /** A late answer to what an earlier lead sent must not move a lane of this one. */
    private static boolean isUnderWay(Lane lane, Posted posted) {
        return lane.place == Lane.Place.BUSY && lane.head().id() == posted.id();
    }

    private void release(Lane lane, long pause) {
        if (lane.isEmpty())
            lanes.remove(lane.key);
        else if (pause > 0) {
            lane.notBefore = nanos.getAsLong() + pause;
            put(lane, lane.notBefore);
        } else
            put(lane);
    }

    private void put(Lane lane) {
        lane.place = Lane.Place.READY;
        (lane.head().isPressAnswer() ? answers : ready).add(lane);
    }

    private void put(Lane lane, long until) {
        lane.place = Lane.Place.LATER;
        lane.until = until;
        later.add(lane);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
