package org.hamroh.channel;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The time of one lead. An instance that has lost the lead may not know it yet, or may just be committing: a new term
 * begins only when the last one's transactions are over, and from then on that one commits nothing. So whoever leads
 * sees everything that was stored before, and two never change the books at once. Only where the database is shared.
 */
@Component
class Term {

    /** The database is shared, and another instance leads. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final String PATIENCE = "set local lock_timeout = " + Limits.TERM_PATIENCE.toMillis();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final boolean shared;
    private volatile long own;

    @Autowired
    Term(JdbcTemplate jdbc, TransactionTemplate transaction, Durability durability) {
        this(jdbc, transaction, durability.isShared());
    }

    Term(JdbcTemplate jdbc, TransactionTemplate transaction, boolean shared) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.shared = shared;
    }

    /** @throws RuntimeException if the last term's transactions do not end soon: then it is tried again */
    void begin() {
        if (!shared)
            return;
        transaction.executeWithoutResult(status -> {
            jdbc.execute(PATIENCE);
            own = jdbc.queryForList("update lead set term = term + 1 returning term", Long.class).getFirst();
        });
    }

    /**
     * Within a transaction: no new term begins before it ends.
     *
     * @throws Over if one has begun already
     */
    void hold() {
        if (shared && jdbc.queryForList("select term from lead where term = ? for share", Long.class, own).isEmpty())
            throw new Over();
    }
}
