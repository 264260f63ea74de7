package org.hamroh.channel;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that only the instance that leads can commit. */
@Component
class LeadTransaction {

    private final TransactionTemplate transaction;
    private final Term term;

    LeadTransaction(TransactionTemplate transaction, Term term) {
        this.transaction = transaction;
        this.term = term;
    }

    /** @throws Term.Over if another instance leads */
    void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            term.hold();
            work.run();
        });
    }

    /** @throws Term.Over if another instance leads */
    <T> T call(Supplier<T> work) {
        return transaction.execute(status -> {
            term.hold();
            return work.get();
        });
    }
}
