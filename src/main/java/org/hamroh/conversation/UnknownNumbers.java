package org.hamroh.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.hamroh.channel.Incoming;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** How often a chat is told that a number is unknown in it: nobody shall try them out. */
@Component
class UnknownNumbers {

    private final Cache<Tag, Deque<Instant>> said = Caffeine.newBuilder()
            .expireAfterAccess(Limits.UNKNOWN_NUMBERS_COUNTED).maximumSize(Limits.CHATS_COUNTED).build();

    boolean mayBeSaid(Incoming in) {
        Deque<Instant> before = said.get(in.chat(), chat -> new ArrayDeque<>());
        before.removeIf(at -> !at.plus(Limits.UNKNOWN_NUMBERS_COUNTED).isAfter(in.at()));
        if (before.size() >= Limits.UNKNOWN_NUMBERS)
            return false;
        before.addLast(in.at());
        return true;
    }
}
