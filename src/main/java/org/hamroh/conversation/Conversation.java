package org.hamroh.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.dialog.State;
import org.hamroh.vault.Tag;

/**
 * Where a person stands.
 *
 * @param language as chosen; empty before
 * @param requests the person's help requests, the newest last
 * @param seen when the person last did something
 * @param overheard what the question that stands open is about
 */
record Conversation(Tag chat, Optional<String> language, State state, List<UUID> requests, Instant seen,
        Overheard overheard, boolean isHidden, boolean isNew, boolean isGone) {

    static Conversation fresh(Tag chat) {
        return new Conversation(chat, Optional.empty(), State.fresh(), List.of(), Instant.EPOCH, Overheard.NOTHING,
                false, true,
                false);
    }

    Conversation at(State state) {
        return new Conversation(chat, language, state, requests, seen, overheard, isHidden, isNew, isGone);
    }

    Conversation speaking(String language) {
        return new Conversation(chat, Optional.of(language), state, requests, seen, overheard, isHidden, isNew, isGone);
    }

    Conversation seen(Instant now) {
        return new Conversation(chat, language, state, requests, now, overheard, isHidden, isNew, isGone);
    }

    Conversation hearing(Overheard what) {
        return new Conversation(chat, language, state, requests, seen, what, isHidden, isNew, isGone);
    }

    /** The chat was cleared and its keys are gone. */
    Conversation hidden(boolean hidden) {
        return new Conversation(chat, language, state, requests, seen, overheard, hidden, isNew, isGone);
    }

    /** Erased: it must not be stored again. */
    Conversation gone() {
        return new Conversation(chat, language, state, requests, seen, overheard, isHidden, isNew, true);
    }

    /** As it is, with what must not be forgotten of a turn that was not answered. */
    Conversation keeping(Conversation unanswered) {
        return new Conversation(chat, language, state, unanswered.requests, seen, overheard,
                isHidden || unanswered.isHidden,
                isNew, unanswered.isGone);
    }

    Conversation with(UUID request) {
        if (requests.contains(request))
            return this;
        List<UUID> more = new ArrayList<>(requests);
        more.add(request);
        return new Conversation(chat, language, state,
                List.copyOf(more.subList(Math.max(0, more.size() - Limits.REQUESTS), more.size())), seen,
                overheard, isHidden, isNew, isGone);
    }
}
