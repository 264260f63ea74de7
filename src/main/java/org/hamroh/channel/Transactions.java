package org.hamroh.channel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What fails inside is thrown outside only, after the rollback: Spring writes an exception that it sees into its log, at
 * the finest level, with whatever words of a person it quotes.
 */
@Component
class Transactions extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    Transactions(PlatformTransactionManager manager) {
        super(manager);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        List<T> results = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        super.execute(status -> {
            try {
                results.add(action.doInTransaction(status));
            } catch (RuntimeException e) {
                status.setRollbackOnly();
                failures.add(e);
            }
            return failures.isEmpty();
        });
        if (!failures.isEmpty())
            throw failures.getFirst();
        return results.getFirst();
    }
}
