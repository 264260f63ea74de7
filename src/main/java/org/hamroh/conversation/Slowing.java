package org.hamroh.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.hamroh.channel.Carrier;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Post;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/**
 * Whoever writes faster than a chat can be answered is heard all the same, but not answered each time: the answers would
 * arrive for minutes, and the one that matters last. Counted is what still waits to be sent there, so that nobody who
 * reads the answers is ever slowed.
 */
@Component
class Slowing {

    private final Carrier carrier;
    private final Post post;
    private final Cache<Tag, Instant> told = Caffeine.newBuilder().maximumSize(Limits.CHATS_COUNTED).build();

    Slowing(Carrier carrier, Post post) {
        this.carrier = carrier;
        this.post = post;
    }

    /** Whether this is answered like any other. Where nothing is known of the messenger's rates, nobody is too fast. */
    boolean answers(Incoming in) {
        return !carrier.rates().limited() || post.waiting(in.chat()) < Limits.ANSWERS_WAITING;
    }

    /** What a life may hang on is answered when others no longer are, though not without end either. */
    boolean answersVital(Incoming in) {
        return post.waiting(in.chat()) < Limits.VITAL_ANSWERS_WAITING;
    }

    /** Whether it is time to say that not everything is answered. */
    boolean tells(Incoming in) {
        Instant last = told.asMap().getOrDefault(in.chat(), Instant.EPOCH);
        boolean due = Duration.between(last.isAfter(in.at()) ? Instant.EPOCH : last, in.at())
                .compareTo(Limits.SLOWED_NOTICE) >= 0;
        if (due)
            told.put(in.chat(), in.at());
        return due;
    }
}
