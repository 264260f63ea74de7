package org.hamroh.channel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hamroh.channel.Settlements.Settlement;
import org.hamroh.channel.Waiting.Item;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Transactions of the worker. Tells a failed turn from a database that cannot be used: only the first counts as a try. */
@Component
class Turns {

    enum Result {
        DONE, FAILED, STORE_UNUSABLE
    }

    private final LeadTransaction transaction;
    private final JdbcTemplate jdbc;
    private final Inbox inbox;
    private final Traces traces;
    private final Settlements settlements;
    private final Alarms alarms;
    private final ObjectProvider<Receiver> receivers;
    private final ObjectProvider<Fallback> fallback;

    Turns(LeadTransaction transaction, JdbcTemplate jdbc, Inbox inbox, Traces traces, Settlements settlements,
            Alarms alarms, ObjectProvider<Receiver> receivers, ObjectProvider<Fallback> fallback) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.traces = traces;
        this.settlements = settlements;
        this.alarms = alarms;
        this.receivers = receivers;
        this.fallback = fallback;
    }

    /** All of them in one transaction, or none of them. */
    Result play(List<Item> batch) {
        return attempt(() -> {
            int undone = inbox.done(batch.stream().map(Item::key).toList());
            traces.add(batch.stream().map(Item::incoming)
                    .filter(in -> in.message().isPresent() && !in.address().isGroup())
                    .map(in -> new Traces.Trace(in.chat(), in.message().getAsLong(), in.at())).toList());
            if (undone == batch.size())
                batch.forEach(item -> receive(item.incoming()));
            else if (batch.size() > 1)
                throw new IllegalStateException("some of the batch was done elsewhere");
        });
    }

    /** @return those that are stored now; the others are to be offered again, the database cannot be used */
    List<Settlement> settle(List<Settlement> batch) {
        Result result = attempt(() -> settlements.store(batch));
        if (result == Result.DONE)
            return batch;
        if (result == Result.STORE_UNUSABLE)
            return List.of();
        if (batch.size() > 1)
            return batch.stream().flatMap(one -> settle(List.of(one)).stream()).toList();
        if (batch.getFirst().tries() < Limits.SETTLING)
            return List.of();
        // a listener that fails must not make its message be sent again and again
        return attempt(() -> settlements.storeUnheard(batch.getFirst())) == Result.DONE ? batch : List.of();
    }

    /** An item that is tried again after a pause. */
    record Again(Item item, Duration pause) {
    }

    /** Counts the try. @return the next one; empty if it was set aside, with everything kept and the person told */
    Optional<Again> failed(Item item) {
        boolean aside = item.attempts() >= Limits.RETRIES.size();
        Result result = attempt(() -> {
            inbox.failed(item.key(), aside);
            if (aside)
                fallback.orderedStream().forEach(f -> f.failed(item.incoming()));
        });
        boolean lastWord = item.attempts() > Limits.RETRIES.size();
        if (result != Result.DONE && aside && !lastWord)
            return Optional.of(new Again(item.failedOnce(), Limits.RETRIES.getLast()));
        if (result != Result.DONE && (!aside || attempt(() -> inbox.failed(item.key(), true)) != Result.DONE))
            return Optional.of(new Again(item, Limits.STORE_PAUSE));
        if (!aside)
            return Optional.of(new Again(item.failedOnce(), Limits.RETRIES.get(item.attempts())));
        alarms.raise(Alarms.Kind.TURN_SET_ASIDE, "kept sealed");
        return Optional.empty();
    }

    private void receive(Incoming incoming) {
        for (Receiver receiver : receivers.orderedStream().toList())
            if (receiver.receive(incoming))
                return;
    }

    private Result attempt(Runnable work) {
        try {
            transaction.run(work);
            return Result.DONE;
        } catch (Term.Over e) {
            return Result.STORE_UNUSABLE;
        } catch (Durability.NoRoom e) {
            alarms.raise(Alarms.Kind.STORE_UNUSABLE, "the disk is full");
            return Result.STORE_UNUSABLE;
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private Result failure(RuntimeException e) {
        if (isUsable()) {
            alarms.raise(Alarms.Kind.TURN_FAILED, place(e));
            return Result.FAILED;
        }
        alarms.raise(Alarms.Kind.STORE_UNUSABLE, place(e));
        return Result.STORE_UNUSABLE;
    }

    private boolean isUsable() {
        try {
            jdbc.queryForObject("select 1", Integer.class);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Where it happened, without the message: that may quote what somebody wrote. */
    private static String place(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root)
            root = root.getCause();
        StackTraceElement[] trace = root.getStackTrace();
        return root.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
