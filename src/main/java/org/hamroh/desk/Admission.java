package org.hamroh.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hamroh.channel.Address;
import org.hamroh.channel.Members;
import org.hamroh.channel.Membership;
import org.springframework.stereotype.Component;

/** Who belongs to the desk: Telegram's own word, at most a minute old. */
@Component
class Admission {

    private final DeskGroup group;
    private final Members members;
    private final Cache<Address, Membership> known = Caffeine.newBuilder().expireAfterWrite(Limits.MEMBERSHIP)
            .maximumSize(100_000).build();

    private final Cache<Address, Boolean> unanswered = Caffeine.newBuilder().expireAfterWrite(Limits.ASKED_AGAIN)
            .maximumSize(100_000).build();

    Admission(DeskGroup group, Members members) {
        this.group = group;
        this.members = members;
    }

    /** Asks, unless the answer is known. Must not run in a transaction. */
    Optional<CompletionStage<?>> ask(Address who) {
        if (group.configured().isEmpty() || known.getIfPresent(who) != null || unanswered.getIfPresent(who) != null)
            return Optional.empty();
        return Optional.of(members.ask(group.configured().get(), who).whenComplete((membership, error) -> {
            if (membership != null)
                known.put(who, membership);
            else
                unanswered.put(who, true);
        }));
    }

    /** Empty if there was no answer. */
    Optional<Membership> of(Address who) {
        return Optional.ofNullable(known.getIfPresent(who));
    }

    void changed(Address who, Membership membership) {
        known.put(who, membership);
    }
}
