package org.hamroh.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.hamroh.vault.Tag;

/**
 * Keeps to a messenger's rates. Counts on a steady clock, not on the wall's. Not thread-safe: the dispatcher holds its
 * lock.
 */
public final class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /**
     * How fast a messenger may be used.
     *
     * @param perSecond calls a second in all; 0: no limit
     * @param urgentReserve how many of them only urgent parcels may use
     * @param burst messages a chat takes at once, before one a second
     * @param groupPerMinute messages a group takes in a minute
     * @param groupReserve how many of them only urgent parcels may use
     */
    public record Rates(int perSecond, int urgentReserve, int burst, int groupPerMinute, int groupReserve) {

        /** Only what the messenger itself says with its refusals. */
        public static final Rates LEARN = new Rates(0, 0, 0, 0, 0);

        boolean limited() {
            return perSecond > 0;
        }
    }

    private final Rates rates;
    private final LongSupplier nanos;
    private final Bucket all;
    private final Cache<Tag, Bucket> chats;
    private final Cache<Tag, ArrayDeque<Long>> groups;

    Pace(Rates rates, LongSupplier nanos) {
        this.rates = rates;
        this.nanos = nanos;
        this.all = new Bucket(Math.max(1, rates.perSecond), rates.perSecond);
        this.chats = idle();
        this.groups = idle();
    }

    private <T> Cache<Tag, T> idle() {
        return Caffeine.newBuilder().ticker(nanos::getAsLong).expireAfterAccess(WINDOW.multipliedBy(2)).build();
    }

    /** Nanoseconds until any parcel of this urgency may go; 0: now. */
    long pause(Urgency urgency) {
        if (!rates.limited())
            return 0;
        return all.pause(nanos.getAsLong(), urgency == Urgency.URGENT ? 1 : 1 + rates.urgentReserve);
    }

    /** Nanoseconds until this chat takes another message; 0: now. */
    long pause(Tag chat, boolean group, Urgency urgency) {
        if (!rates.limited())
            return 0;
        long now = nanos.getAsLong();
        long pause = bucket(chat).pause(now, 1);
        return group ? Math.max(pause, window(chat, urgency, now)) : pause;
    }

    /** Notes that a parcel goes. */
    void used(Tag chat, boolean group) {
        if (!rates.limited())
            return;
        long now = nanos.getAsLong();
        all.take(now);
        bucket(chat).take(now);
        if (group)
            sent(chat).addLast(now);
    }

    private Bucket bucket(Tag chat) {
        return chats.get(chat, c -> new Bucket(rates.burst, 1));
    }

    private ArrayDeque<Long> sent(Tag chat) {
        return groups.get(chat, c -> new ArrayDeque<>());
    }

    private long window(Tag chat, Urgency urgency, long now) {
        ArrayDeque<Long> sent = sent(chat);
        while (!sent.isEmpty() && now - sent.peekFirst() >= WINDOW.toNanos())
            sent.removeFirst();
        int room = urgency == Urgency.URGENT ? rates.groupPerMinute : rates.groupPerMinute - rates.groupReserve;
        if (sent.size() < room)
            return 0;
        long oldest = sent.stream().skip(sent.size() - room).findFirst().orElse(now);
        return oldest + WINDOW.toNanos() - now;
    }

    /** Fills by so many a second up to its size. */
    private static final class Bucket {
        private final double size;
        private final double perNano;
        private double level;
        private long at;
        private boolean used;

        Bucket(int size, int perSecond) {
            this.size = size;
            this.perNano = perSecond / (double) TimeUnit.SECONDS.toNanos(1);
            this.level = size;
        }

        long pause(long now, int needed) {
            fill(now);
            double missing = Math.min(needed, size) - level;
            return missing <= 0 ? 0 : (long) Math.ceil(missing / perNano);
        }

        void take(long now) {
            fill(now);
            level -= 1;
        }

        private void fill(long now) {
            if (used)
                level = Math.min(size, level + (now - at) * perNano);
            used = true;
            at = now;
        }
    }
}
