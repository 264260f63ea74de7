package org.hamroh.conversation;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that looks for what coordinators have saved. Every instance has one, whether it leads or not. */
@Component
class Reloading implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    private final Reload reload;
    private final InstantSource clock;
    private volatile boolean running;
    private Optional<Thread> looking = Optional.empty();

    Reloading(Reload reload, InstantSource clock) {
        this.reload = reload;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        looking = Optional.of(Thread.ofPlatform().daemon().name("dialogs").start(this::look));
    }

    @Override
    public void stop() {
        running = false;
        looking.ifPresent(thread -> {
            LockSupport.unpark(thread);
            try {
                thread.join(Limits.LAST_LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        safely(reload::begin);
        while (running) {
            safely(() -> reload.look(clock.instant()));
            LockSupport.parkNanos(Limits.LOOK.toNanos());
        }
    }

    /** What fails is tried again with the next change; the bot speaks all the same. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            LOG.error("the dialogs could not be looked at: {} at {}", e.getClass().getName(),
                    trace.length == 0 ? "?" : trace[0]);
        }
    }
}
