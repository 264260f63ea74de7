package org.hamroh.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Which calls go wrong: rules in the order they were given, the first that fits strikes. Thread-safe. */
public final class Faults {

    /** {@code left} times yet, each with some probability. */
    private static final class Rule {
        private final Predicate<Call> which;
        private final Fault fault;
        private final double probability;
        private long left;

        private Rule(Predicate<Call> which, Fault fault, double probability, long left) {
            this.which = which;
            this.fault = fault;
            this.probability = probability;
            this.left = left;
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Random random;
    private final Runnable cut;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean outage;
    private long struck;

    /** @param cut ends the polls under way */
    Faults(long seed, Runnable cut) {
        this.cut = cut;
        this.random = new Random(seed);
    }

    /** The next {@code times} calls of this method. */
    public void next(String method, int times, Fault fault) {
        add(new Rule(of(method), fault, 1, times));
    }

    /** The next {@code times} calls that fit. */
    public void next(Predicate<Call> which, int times, Fault fault) {
        add(new Rule(which, fault, 1, times));
    }

    /** Calls of this method at random, until {@link #clears}; {@code method} {@code *} for all. */
    public void sometimes(String method, double probability, Fault fault) {
        add(new Rule(of(method), fault, probability, Long.MAX_VALUE));
    }

    public void always(Predicate<Call> which, Fault fault) {
        add(new Rule(which, fault, 1, Long.MAX_VALUE));
    }

    /** While it lasts every connection closes without an answer, those of polls under way too. */
    public void outage(boolean on) {
        synchronized (this) {
            outage = on;
        }
        if (on) {
            cut.run();
        }
    }

    synchronized boolean outage() {
        return outage;
    }

    public synchronized void clears() {
        rules.clear();
        outage = false;
    }

    /** How many calls have been struck. */
    public synchronized long struck() {
        return struck;
    }

    synchronized Optional<Fault> strikes(Call call) {
        Optional<Fault> fault = outage ? Optional.of(Fault.dropsBefore()) : rule(call);
        if (fault.isPresent()) {
            struck++;
        }
        return fault;
    }

    private Optional<Fault> rule(Call call) {
        for (Rule rule : rules) {
            if (rule.left > 0 && rule.which.test(call)
                    && (rule.probability >= 1 || random.nextDouble() < rule.probability)) {
                rule.left--;
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    /** Sits out a hang, at most {@link Limits#HANG}; closing the emulator ends it. */
    void hang(Duration duration) throws InterruptedException {
        long nanos = Math.min(duration.toNanos(), Limits.HANG.toNanos());
        boolean over = closed.await(nanos, TimeUnit.NANOSECONDS);
        assert !over || closed.getCount() == 0;
    }

    void close() {
        closed.countDown();
    }

    private synchronized void add(Rule rule) {
        rules.add(rule);
    }

    private static Predicate<Call> of(String method) {
        return call -> method.equals("*") || call.method().equalsIgnoreCase(method);
    }
}
