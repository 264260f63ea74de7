package org.hamroh.emulator;

import java.time.Instant;

/** One queued update; guarded by the lock of its queue. */
final class Update {

    private final long id;
    private final String kind;
    private final Instant created;
    private final Instant expires;
    private String json;
    private int offered;
    private long lastPoll;
    private UpdateEntry.Fate fate = UpdateEntry.Fate.PENDING;

    /** @param fields all that stands after its number, as it is sent */
    Update(long id, String kind, String fields, Instant created, Instant expires) {
        this.id = id;
        this.kind = kind;
        this.json = "{\"update_id\":" + id + "," + fields + "}";
        this.created = created;
        this.expires = expires;
    }

    long id() {
        return id;
    }

    Instant expires() {
        return expires;
    }

    synchronized String offer(long poll) {
        offered++;
        lastPoll = poll;
        return json;
    }

    synchronized boolean confirmed() {
        return fate == UpdateEntry.Fate.CONFIRMED;
    }

    /** What it said is no longer needed then; the ledger keeps the rest. */
    synchronized void ends(UpdateEntry.Fate how) {
        fate = how;
        json = "";
    }

    synchronized UpdateEntry entry() {
        return new UpdateEntry(id, kind, created, offered, lastPoll, fate);
    }
}
