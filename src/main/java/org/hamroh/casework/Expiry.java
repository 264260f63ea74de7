package org.hamroh.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamroh.vault.RequestKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Takes away what is past its time, in small steps: each works inside the caller's transaction and says whether there
 * may be more. Closing times are kept to the hour; nothing goes before that hour's end has its full time.
 */
@Component
public class Expiry {

    private final RequestStore store;
    private final RequestKeys keys;
    private final Relay relay;
    private final Talk talk;
    private final Referrals referrals;
    private final Audit audit;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;

    Expiry(RequestStore store, RequestKeys keys, Relay relay, Talk talk, Referrals referrals, Audit audit,
            Keeping keeping, ApplicationEventPublisher events) {
        this.store = store;
        this.keys = keys;
        this.relay = relay;
        this.talk = talk;
        this.referrals = referrals;
        this.audit = audit;
        this.keeping = keeping;
        this.events = events;
    }

    /** Of closed requests: words, notes, the way to the person, and the key. What is left is a row to count. */
    public boolean words(Instant now) {
        List<HelpRequest> due = store.findByWordsTrueAndClosedAtBeforeOrderByClosedAt(past(now, keeping.requests()),
                Limit.of(Limits.EXPIRED));
        for (HelpRequest request : due) {
            keys.destroy(request.id());
            relay.forget(request.id());
            talk.forget(request.id());
            referrals.loseWords(request.id());
            request.loseWords();
        }
        return !due.isEmpty();
    }

    /** The rows that were left to count; never one that still has words. */
    public boolean counts(Instant now) {
        List<UUID> due = store.findByWordsFalseAndClosedAtBeforeOrderByClosedAt(past(now, keeping.counts()),
                Limit.of(Limits.EXPIRED)).stream().map(HelpRequest::id).toList();
        if (due.isEmpty())
            return false;
        store.deleteAllByIdInBatch(due);
        events.publishEvent(new RequestsGone(due));
        return true;
    }

    /** Who did what, as long as there is a row to which it was done. */
    public boolean audit(Instant now) {
        return audit.expire(past(now, keeping.counts()));
    }

    private static Instant past(Instant now, Duration kept) {
        return now.minus(kept).truncatedTo(ChronoUnit.HOURS);
    }
}
