package org.hamroh.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A page never stores anything by itself: where nobody comes for it, nothing is stored, then or later. */
class ErrandsTest {

    private final Errands errands = new Errands(Duration.ofMillis(200));

    @BeforeEach
    void aTransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void ends() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void onAStandbyThePageIsToldAndNothingIsDoneLaterEither() {
        AtomicBoolean done = new AtomicBoolean();

        assertThatExceptionOfType(Errands.NotNow.class).isThrownBy(() -> errands.run(() -> done.getAndSet(true)));
        errands.due(Instant.EPOCH);

        assertThat(done).isFalse();
    }

    @Test
    void thePageHearsOfItOnlyOnceItIsCommitted() throws Exception {
        assertThat(after(TransactionSynchronization.STATUS_COMMITTED).get()).isEqualTo("stored");
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> after(TransactionSynchronization.STATUS_ROLLED_BACK).get())
                .withCauseInstanceOf(Errands.NotNow.class);
    }

    private CompletableFuture<String> after(int outcome) {
        AtomicBoolean done = new AtomicBoolean();
        Errands patient = new Errands(Duration.ofSeconds(60));
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> patient.run(() -> {
            done.set(true);
            return "stored";
        }));
        while (!done.get())
            patient.due(Instant.EPOCH);
        assertThat(page).isNotDone();
        TransactionSynchronizationManager.getSynchronizations().forEach(s -> s.afterCompletion(outcome));
        return page;
    }
}
