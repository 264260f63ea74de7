package org.hamroh.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.vault.Tag;

/** Which chats take nothing for now, because the messenger said so. Guarded by the dispatcher's lock. */
final class Gates {

    private record Refused(Tag chat, long at, Duration pause) {
    }

    private final Map<Tag, Long> chats = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private long everyone;

    Gates(long now) {
        this.everyone = now;
    }

    /** Nothing goes to this chat for so long. */
    void close(Tag chat, Duration pause, long now) {
        chats.merge(chat, now + pause.toNanos(), Math::max);
    }

    /** This chat was refused; if several were just now, the bot as a whole is too fast and all wait. */
    void refused(Tag chat, Duration pause, long now) {
        close(chat, pause, now);
        refused.removeIf(r -> now - r.at > Limits.REFUSED_TOGETHER.toNanos());
        refused.add(new Refused(chat, now, pause));
        if (refused.stream().map(Refused::chat).distinct().count() >= Limits.REFUSED_CHATS)
            everyone = Math.max(everyone, now + shortest().toNanos());
    }

    /** One chat that is told to wait for an hour must not silence all others. */
    private Duration shortest() {
        return refused.stream().map(Refused::pause).min(Comparator.naturalOrder())
                .filter(pause -> pause.compareTo(Limits.EVERYONE_WAITS) < 0).orElse(Limits.EVERYONE_WAITS);
    }

    /** Nanoseconds until this chat takes something again. */
    long pause(Tag chat, long now) {
        long until = chats.getOrDefault(chat, now);
        if (until - now <= 0)
            chats.remove(chat);
        return until - now;
    }

    /** Nanoseconds until anybody does. */
    long pause(long now) {
        return everyone - now;
    }
}
