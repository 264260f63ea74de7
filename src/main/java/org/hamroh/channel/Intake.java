package org.hamroh.channel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.vault.Vault;
import org.springframework.stereotype.Component;

/** Takes a poll's updates in. When it returns, they are committed, on the disk, and may be confirmed. */
@Component
public class Intake {

    private final Inbox inbox;
    private final Worker worker;
    private final Durability durability;
    private final LeadTransaction transaction;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Vault vault;
    private final Reader reader;
    private final Traces traces;
    /** Whether a batch failed so that nobody knows if it is stored. */
    private boolean doubt;

    Intake(Inbox inbox, Worker worker, Durability durability, LeadTransaction transaction, Alarms alarms,
            InstantSource clock, Vault vault, Reader reader, Traces traces) {
        this.inbox = inbox;
        this.worker = worker;
        this.durability = durability;
        this.transaction = transaction;
        this.alarms = alarms;
        this.clock = clock;
        this.vault = vault;
        this.reader = reader;
        this.traces = traces;
    }

    /**
     * Stores what is new. A repeated update changes nothing.
     *
     * @throws RuntimeException if it could not be stored: nothing of it may be confirmed then
     */
    public void take(long bot, List<Raw> updates) {
        Instant now = clock.instant();
        List<Inbox.Key> keys = updates.stream().map(raw -> inbox.key(bot, raw)).toList();
        boolean inDoubt = doubt;
        doubt = true;
        List<Boolean> isNew = stored(keys, updates, now);
        if (inDoubt) {
            recover();
            doubt = false;
            return;
        }
        List<Waiting.Item> items = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            if (!isNew.get(i))
                continue;
            Inbox.Key key = keys.get(i);
            updates.get(i).reading().ifPresentOrElse(reading -> items.add(item(key, reading, now, 0)),
                    () -> alarms.raise(Alarms.Kind.UNREADABLE_UPDATE, "stored sealed, passed over"));
        }
        worker.add(items);
        doubt = false;
    }

    private List<Boolean> stored(List<Inbox.Key> keys, List<Raw> updates, Instant now) {
        try {
            durability.needRoomForMore();
            List<Boolean> isNew = transaction.call(() -> inbox.store(keys, updates, now));
            durability.sync();
            return isNew;
        } catch (Term.Over e) {
            throw e;
        } catch (RuntimeException e) {
            alarms.raise(Alarms.Kind.STORE_UNUSABLE, "what came in cannot be stored, and is not confirmed");
            throw e;
        }
    }

    /** Brings back what stands undone in the inbox: after a stop, or when a commit failed and may have succeeded. */
    void recover() {
        List<Waiting.Item> items = new ArrayList<>();
        for (Inbox.Row row : inbox.undone())
            reader.read(row.raw())
                    .ifPresent(reading -> items.add(item(row.key(), reading, clock.instant(), row.attempts())));
        worker.add(items);
    }

    /** What a person was shown past the outbox. */
    public record Said(Address chat, long message) {
    }

    /** Notes it, so that {@code /hide} can take it away. */
    public void said(List<Said> said) {
        transaction.run(() -> traces.add(said.stream()
                .map(each -> new Traces.Trace(vault.chat(each.chat.id()), each.message, clock.instant())).toList()));
    }

    /** The token works (again): what was kept back may go. */
    public void open() {
        worker.open();
    }

    private Waiting.Item item(Inbox.Key key, Reading reading, Instant now, int attempts) {
        Incoming incoming = new Incoming(key.text(), vault.chat(reading.address().id()), reading.address(),
                reading.sender(), reading.message(), now, reading.content());
        return new Waiting.Item(key, incoming, false, attempts, false);
    }
}
