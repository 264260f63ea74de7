package org.hamroh.channel;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that only the instance that leads can commit. */
@Component
class LeadTransaction {

    private final TransactionTemplate transaction;
    private final Term term;
    private final Durability durability;

    LeadTransaction(TransactionTemplate transaction, Term term, Durability durability) {
        this.transaction = transaction;
        this.term = term;
        this.durability = durability;
    }

    /**
     * @throws Term.Over if another instance leads
     * @throws Durability.NoRoom if the disk is full
     */
    void run(Runnable work) {
        durability.needRoom();
        transaction.executeWithoutResult(status -> {
            term.hold();
            work.run();
        });
    }

    /**
     * @throws Term.Over if another instance leads
     * @throws Durability.NoRoom if the disk is full
     */
    <T> T call(Supplier<T> work) {
        durability.needRoom();
        return transaction.execute(status -> {
            term.hold();
            return work.get();
        });
    }
}
