package org.hamroh.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.hamroh.vault.Tag;

/**
 * Keeps to a messenger's rates. Counts on a steady clock, not on the wall's. Not thread-safe: the dispatcher holds its
 * lock.
 */
public final class Pace {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /**
     * How fast a messenger may be used.
     *
     * @param perSecond calls a second in all; 0: no limit
     * @param urgentReserve how many of them only urgent parcels may use
     * @param burst messages a chat takes at once, before one a second
     * @param groupPerMinute messages a group takes in a minute
     * @param groupReserve how many of them only urgent parcels may use
     * @param groupAtOnce how many of them go as they come; beyond that, ordinary parcels are spread evenly over the
     *            minute, and those that can wait do
     */
    public record Rates(int perSecond, int urgentReserve, int burst, int groupPerMinute, int groupReserve,
            int groupAtOnce) {

        /** Only what the messenger itself says with its refusals. */
        public static final Rates LEARN = new Rates(0, 0, 0, 0, 0, 0);

        /** Whether anything is known before the messenger refuses it. */
        public boolean limited() {
            return perSecond > 0;
        }
    }

    private final Rates rates;
    private final LongSupplier nanos;
    /** When the calls of the last second went: a messenger counts so, and what fills up could give two seconds' worth. */
    private final ArrayDeque<Long> all = new ArrayDeque<>();
    private final Cache<Tag, Bucket> chats;
    private final Cache<Tag, ArrayDeque<Long>> groups;

    Pace(Rates rates, LongSupplier nanos) {
        this.rates = rates;
        this.nanos = nanos;
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
        int most = urgency == Urgency.URGENT ? rates.perSecond : rates.perSecond - rates.urgentReserve;
        return full(all, SECOND, most, nanos.getAsLong());
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
        all.addLast(now);
        bucket(chat).take(now);
        if (group)
            sent(chat).addLast(now);
    }

    private Bucket bucket(Tag chat) {
        return chats.get(chat, c -> new Bucket(rates.burst, Limits.CHAT_EACH));
    }

    private ArrayDeque<Long> sent(Tag chat) {
        return groups.get(chat, c -> new ArrayDeque<>());
    }

    private long window(Tag chat, Urgency urgency, long now) {
        ArrayDeque<Long> sent = sent(chat);
        int most = switch (urgency) {
        case URGENT -> rates.groupPerMinute;
        case SOON, NORMAL -> rates.groupPerMinute - rates.groupReserve;
        case LATER -> rates.groupAtOnce;
        };
        long full = full(sent, WINDOW, most, now);
        if (full > 0)
            return full;
        return urgency != Urgency.URGENT && sent.size() >= rates.groupAtOnce ? spread(sent, most, now) : 0;
    }

    /** Nanoseconds until fewer than so many went within the window; 0: now. */
    private static long full(ArrayDeque<Long> sent, Duration window, int most, long now) {
        while (!sent.isEmpty() && now - sent.getFirst() >= window.toNanos())
            sent.removeFirst();
        return sent.size() < most
                ? 0
                : sent.stream().skip(sent.size() - most).findFirst().orElse(now) + window.toNanos() - now;
    }

    /** What is left is spread over the time until there is more: whatever comes next must not wait for a whole minute. */
    private static long spread(ArrayDeque<Long> sent, int most, long now) {
        long untilMore = sent.getFirst() + WINDOW.toNanos() - now;
        long apart = Math.max(WINDOW.toNanos() / most, untilMore / (most - sent.size()));
        return Math.max(0, sent.getLast() + apart - now);
    }

    /** Fills by one in so much time, up to its size. */
    private static final class Bucket {
        private final double size;
        private final double perNano;
        private double level;
        private long at;
        private boolean used;

        Bucket(int size, Duration each) {
            this.size = size;
            this.perNano = 1 / (double) each.toNanos();
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
