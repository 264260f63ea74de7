package org.hamroh.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where modules post what is to go out. What is posted is stored in the caller's transaction, sealed, and leaves after
 * its commit; without a commit nothing leaves.
 */
@Component
public class Post {

    private final Outbox outbox;
    private volatile Consumer<List<Posted>> dispatcher = posted -> {
    };
    private volatile Consumer<String> canceller = about -> {
    };

    Post(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws IllegalStateException outside a transaction */
    public void send(Outgoing outgoing) {
        batch().add(outbox.posted(outgoing));
    }

    /** Calls back, with the transaction, what is about this and has not gone yet. */
    public void cancel(String about) {
        batch().cancel(about);
        outbox.cancel(about);
    }

    /** How much is still to go to this chat, with what the transaction has posted so far. */
    public int waiting(Tag chat) {
        return outbox.waiting(chat) + batch().waiting(chat);
    }

    void leadTo(Consumer<List<Posted>> dispatcher, Consumer<String> cancel) {
        this.dispatcher = dispatcher;
        this.canceller = cancel;
    }

    private Batch batch() {
        if (!TransactionSynchronizationManager.isSynchronizationActive())
            throw new IllegalStateException("posted outside a transaction: it could be sent and then undone");
        for (TransactionSynchronization s : TransactionSynchronizationManager.getSynchronizations())
            if (s instanceof Batch batch)
                return batch;
        Batch batch = new Batch();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    private final class Batch implements TransactionSynchronization {

        private final List<Posted> rows = new ArrayList<>();

        private final List<String> cancelled = new ArrayList<>();

        private boolean stored;

        void add(Posted row) {
            if (stored)
                throw new IllegalStateException("posted after the commit: it would never leave");
            rows.add(row);
        }

        void cancel(String about) {
            rows.removeIf(row -> row.outgoing().about().equals(about));
            cancelled.add(about);
        }

        int waiting(Tag chat) {
            return (int) rows.stream().filter(row -> row.chat().equals(chat)).count();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            outbox.insert(rows);
            stored = true;
        }

        @Override
        public void afterCommit() {
            cancelled.forEach(canceller);
            dispatcher.accept(List.copyOf(rows));
        }
    }
}
