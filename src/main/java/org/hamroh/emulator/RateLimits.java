package org.hamroh.emulator;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Telegram's flood limits as far as they are known, by the injected clock. Guarded by the world's lock. */
final class RateLimits {

    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;

    /** Tokens of one chat, refilled as time goes on. */
    private static final class Bucket {
        private double tokens = Limits.CHAT_BURST;
        private long at;
    }

    private final Map<Chat, Bucket> buckets = new HashMap<>();
    private final Map<Chat, ArrayDeque<Long>> minutes = new HashMap<>();
    private final Map<Bot, ArrayDeque<Long>> seconds = new HashMap<>();
    private final InstantSource clock;
    private boolean on;

    RateLimits(InstantSource clock, boolean on) {
        this.clock = clock;
        this.on = on;
    }

    void on(boolean enforced) {
        on = enforced;
    }

    boolean on() {
        return on;
    }

    /** Counts one send or edit, or refuses it with the seconds to wait. Edits count like sends. */
    void spend(Bot bot, Chat chat) {
        if (!on) {
            return;
        }
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(chat, any -> new Bucket());
        bucket.tokens = Math.min(Limits.CHAT_BURST,
                bucket.tokens + (now - bucket.at) * Limits.CHAT_PER_SECOND / SECOND);
        bucket.at = now;
        ArrayDeque<Long> minute = window(minutes.computeIfAbsent(chat, any -> new ArrayDeque<>()), now - MINUTE);
        ArrayDeque<Long> second = window(seconds.computeIfAbsent(bot, any -> new ArrayDeque<>()), now - SECOND);
        if (bucket.tokens < 1) {
            throw Refusal.tooMany(Math.max(1, Math.ceilDiv(
                    Math.round((1 - bucket.tokens) * SECOND / Limits.CHAT_PER_SECOND), SECOND)));
        }
        if (chat instanceof GroupChat && minute.size() >= Limits.GROUP_PER_MINUTE) {
            throw Refusal.tooMany(Math.max(1, Math.ceilDiv(minute.getFirst() + MINUTE - now, SECOND)));
        }
        if (second.size() >= Limits.BOT_PER_SECOND) {
            throw Refusal.tooMany(1);
        }
        bucket.tokens--;
        minute.add(now);
        second.add(now);
    }

    private static ArrayDeque<Long> window(ArrayDeque<Long> times, long after) {
        while (!times.isEmpty() && times.peek() <= after) {
            times.pop();
        }
        return times;
    }
}
