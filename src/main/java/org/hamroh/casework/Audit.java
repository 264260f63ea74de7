package org.hamroh.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what with which help request: in the transaction of the deed itself, without a word of its content, to the
 * hour. Each entry is sealed together with the one before, so that none can be changed, added or taken out unseen by
 * whoever has the database but not the keys.
 */
@Component
public class Audit {

    /** What was done. */
    public enum Act {
        TAKEN,
        READ,
        WROTE,
        NOTED,
        TRANSFERRED,
        GIVEN_BACK,
        CLOSED,
        REOPENED,
        REFERRED,
        OPENED,
        ANSWERED,
        DUTY,
        ROSTER,
        EXPORTED,
        DRILLED,
        CONSENTED,
        WITHDRAWN,
        TAKEN_BACK,
        CALLED
    }

    /** Who did it. Operators have a number; the others are nobody in particular. */
    public record Actor(Kind kind, long id) {
        public enum Kind {
            OPERATOR, PERSON, PARTNER, BOT
        }

        public static final Actor PERSON = new Actor(Kind.PERSON, 0);
        public static final Actor PARTNER = new Actor(Kind.PARTNER, 0);
        public static final Actor BOT = new Actor(Kind.BOT, 0);

        public static Actor operator(long id) {
            return new Actor(Kind.OPERATOR, id);
        }
    }

    /** @param request empty where it is about none */
    public record Entry(long seq, Instant hour, Actor by, Act act, Optional<UUID> request) {
    }

    /** @param brokenAt the first entry that is not as it was written, or after which some are missing */
    public record Chain(long entries, Optional<Long> brokenAt) {
    }

    private record Link(long seq, byte[] seal) {
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource clock;

    public Audit(JdbcClient jdbc, Vault vault, InstantSource clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public void note(Actor by, Act act, UUID request) {
        add(by, act, request);
    }

    /** Something that is about no request, such as a change of the roster. */
    public void note(Actor by, Act act) {
        add(by, act, null);
    }

    /** What was done with a request, oldest first. */
    public List<Entry> of(UUID request) {
        return jdbc.sql("select seq, at, kind, actor, act, request from audit where request = ? order by seq")
                .param(request).query((row, n) -> entry(row.getLong(1), row.getTimestamp(2).toInstant(),
                        row.getString(3), row.getLong(4), row.getString(5), row.getObject(6, UUID.class)))
                .list();
    }

    /** The first entry that is not as it was written, or after which some are missing; empty if all is whole. */
    public Optional<Long> brokenAt() {
        Link[] last = { link("tail_seq, tail_seal", "") };
        // as it stands there: what was changed need not even be an act that we know
        Optional<Long> broken = jdbc.sql("select seq, at, kind, actor, act, request, seal from audit order by seq")
                .query((row, n) -> {
                    long seq = row.getLong(1);
                    boolean whole = seq == last[0].seq + 1 && Arrays.equals(row.getBytes(7),
                            seal(last[0], seq, row.getTimestamp(2).toInstant(), row.getString(3), row.getLong(4),
                                    row.getString(5), row.getObject(6, UUID.class)));
                    last[0] = new Link(seq, row.getBytes(7));
                    return whole ? 0L : seq;
                }).list().stream().filter(seq -> seq > 0).findFirst();
        Link head = link("head_seq, head_seal", "");
        boolean ends = head.seq == last[0].seq && Arrays.equals(head.seal, last[0].seal);
        return broken.isPresent() || ends ? broken : Optional.of(last[0].seq + 1);
    }

    /** Looks through all of it. To be read as it stood at one moment, if somebody may be writing. */
    public Chain check() {
        return new Chain(jdbc.sql("select count(*) from audit").query(Long.class).single(), brokenAt());
    }

    /** Takes away the oldest that are past their time; what is left is still a chain. @return whether there may be more */
    boolean expire(Instant before) {
        List<Link> due = jdbc.sql("select seq, seal from audit where at < ? order by seq fetch first ? rows only")
                .params(Timestamp.from(before), Limits.EXPIRED)
                .query((row, n) -> new Link(row.getLong(1), row.getBytes(2))).list();
        if (due.isEmpty())
            return false;
        jdbc.sql("delete from audit where seq <= ?").param(due.getLast().seq).update();
        jdbc.sql("update audit_chain set tail_seq = ?, tail_seal = ?").params(due.getLast().seq, due.getLast().seal)
                .update();
        return true;
    }

    private void add(Actor by, Act act, @Nullable UUID request) {
        Link before = link("head_seq, head_seal", " for update");
        Entry entry = new Entry(before.seq + 1, clock.instant().truncatedTo(ChronoUnit.HOURS), by, act,
                Optional.ofNullable(request));
        byte[] seal = seal(before, entry.seq, entry.hour, by.kind.name(), by.id, act.name(), request);
        jdbc.sql("insert into audit (seq, at, kind, actor, act, request, seal) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(entry.seq, Timestamp.from(entry.hour), by.kind.name(), by.id, act.name(), request,
                        seal))
                .update();
        jdbc.sql("update audit_chain set head_seq = ?, head_seal = ?").params(entry.seq, seal).update();
    }

    /** The last link at one end; locked, it lets nobody else add one before the commit. */
    private Link link(String columns, String lock) {
        return jdbc.sql("select " + columns + " from audit_chain" + lock)
                .query((row, n) -> new Link(row.getLong(1), row.getBytes(2))).single();
    }

    private byte[] seal(Link before, long seq, Instant hour, String kind, long actor, String act,
            @Nullable UUID request) {
        return vault.derive("audit|" + HexFormat.of().formatHex(before.seal) + "|" + seq + "|" + hour.getEpochSecond()
                + "|" + kind + "|" + actor + "|" + act + "|" + (request == null ? "" : request.toString()));
    }

    private static Entry entry(long seq, Instant at, String kind, long actor, String act, @Nullable UUID request) {
        return new Entry(seq, at, new Actor(Actor.Kind.valueOf(kind), actor), Act.valueOf(act),
                Optional.ofNullable(request));
    }
}
