package org.hamroh.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hamroh.channel.Timer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a page has to store is stored by the one thread that changes state, at its next tick, as all else is: pages never
 * write by themselves. Where another instance leads nobody comes for it, and the page says so.
 */
@Component
class Errands implements Timer {

    /** It is not known to be stored. */
    static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Errand<T> {
        final Supplier<T> work;
        final CompletableFuture<T> result = new CompletableFuture<>();
        private boolean given;
        private boolean begun;

        Errand(Supplier<T> work) {
            this.work = work;
        }

        /** @return false if the page has given it up */
        synchronized boolean begin() {
            begun = true;
            return !given;
        }

        /** @return false if it is too late for that */
        synchronized boolean giveUp() {
            given = true;
            return !begun;
        }

        /** @return what makes the result known, once it is stored */
        Runnable run() {
            T done = work.get();
            return () -> result.complete(done);
        }
    }

    private final Queue<Errand<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Duration patience;

    @Autowired
    Errands() {
        this(Limits.ERRAND);
    }

    Errands(Duration patience) {
        this.patience = patience;
    }

    /** @throws NotNow if it was not done in time */
    <T> T run(Supplier<T> work) {
        Errand<T> errand = new Errand<>(work);
        waiting.add(errand);
        try {
            return errand.result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            throw abandoned(errand);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandoned(errand);
        }
    }

    private <T> NotNow abandoned(Errand<T> errand) {
        if (errand.giveUp())
            waiting.remove(errand);
        return new NotNow();
    }

    /** All or none: what fails is a fault of ours, and each page says that it was not stored. */
    @Override
    public void due(Instant now) {
        List<Errand<?>> batch = new ArrayList<>();
        while (batch.size() < Limits.ERRANDS && !waiting.isEmpty())
            batch.add(waiting.remove());
        List<Runnable> told = new ArrayList<>();
        if (batch.isEmpty())
            return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED)
                    told.forEach(Runnable::run);
                batch.forEach(errand -> errand.result.cancel(false));
            }
        });
        for (Errand<?> errand : batch)
            if (errand.begin())
                told.add(errand.run());
    }
}
