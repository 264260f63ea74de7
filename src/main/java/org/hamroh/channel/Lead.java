package org.hamroh.channel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the channel in the one instance that leads: first brings back what a stopped process left, then works, sends and
 * listens. The others stand by and take over when the leader is gone.
 */
@Component
class Lead implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lead.class);
    private static final Duration JOIN = Duration.ofSeconds(10);

    private final Election election;
    private final Term term;
    private final Durability durability;
    private final Worker worker;
    private final Intake intake;
    private final Outbox outbox;
    private final Post post;
    private final Carrier carrier;
    private final List<Led> led;
    private final InstantSource clock;
    private final RandomGenerator random;
    private volatile boolean running;
    private Thread watch = new Thread();

    Lead(Election election, Term term, Durability durability, Worker worker, Intake intake, Outbox outbox, Post post,
            Carrier carrier, List<Led> led, InstantSource clock, RandomGenerator random) {
        this.election = election;
        this.term = term;
        this.durability = durability;
        this.worker = worker;
        this.intake = intake;
        this.outbox = outbox;
        this.post = post;
        this.carrier = carrier;
        this.led = led;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void start() {
        running = true;
        watch = Thread.ofPlatform().name("lead").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(watch);
        try {
            watch.join(JOIN.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                if (election.won())
                    lead();
            } catch (RuntimeException e) {
                LOG.error("could not lead: {}", e.getClass().getName());
            }
            if (running)
                LockSupport.parkNanos(Limits.LEAD_CHECK.toNanos());
        }
        election.resign();
    }

    private void lead() {
        term.begin();
        LOG.info("this instance leads");
        Dispatcher dispatcher = new Dispatcher(carrier, System::nanoTime, random, worker);
        for (Outbox.Gate gate : outbox.gates())
            dispatcher.gate(gate.chat(), Duration.between(clock.instant(), gate.until()));
        post.leadTo(dispatcher::offer, dispatcher::drop);
        dispatcher.offer(outbox.ready());
        worker.clear();
        intake.recover();
        Thread working = Thread.ofPlatform().name("worker").start(() -> worker.run(dispatcher));
        Thread sending = Thread.ofPlatform().name("sender").start(dispatcher::run);
        led.forEach(Led::start);
        while (running && election.won() && working.isAlive() && sending.isAlive()) {
            endIfBroken();
            LockSupport.parkNanos(Limits.LEAD_CHECK.toNanos());
        }
        led.forEach(Led::stop);
        dispatcher.stop();
        join(sending);
        if (!running)
            dispatcher.awaitAnswers(Limits.LAST_ANSWERS);
        worker.stop();
        join(working);
        LOG.info("this instance leads no longer");
    }

    /** As if killed, since that loses nothing: whoever has a connection to a broken file waits for it without end. */
    private void endIfBroken() {
        if (!durability.isBroken())
            return;
        LOG.error("the database has given up its file: this process ends, to be started again");
        Runtime.getRuntime().halt(Limits.EXIT_BROKEN);
    }

    /** Whoever may lead again waits until the last one has really ended; only a shutdown waits no longer than it must. */
    private void join(Thread thread) {
        try {
            while (!thread.join(JOIN) && running)
                LOG.warn("{} has not ended yet", thread.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
