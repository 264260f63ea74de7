package org.hamroh.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What a question that the bot asked of its own accord is about. It goes when the question is answered: of a "no" only a
 * count stays (SC-4).
 *
 * @param category as the coordinators' examples name it; empty without such a question
 * @param phrase   what was not understood, stripped of what may tell who wrote it; otherwise empty
 * @param said     when the person last wrote something of their own; empty if that is long ago
 * @param heard    whether something was heard in it, so that nothing was missed
 */
record Overheard(String category, String phrase, Optional<Instant> said, boolean heard) {

    static final Overheard NOTHING = new Overheard("", "", Optional.empty(), false);

    static Overheard asking(String category, Instant now) {
        return new Overheard(category, "", Optional.of(now), true);
    }

    boolean isAsked() {
        return !category.isEmpty();
    }

    Overheard about(String other, String words) {
        return new Overheard(other, words, said, heard);
    }

    Overheard unheard(Instant now) {
        return heard ? this : new Overheard(category, phrase, Optional.of(now), false);
    }

    boolean isUnheard() {
        return said.isPresent() && !heard;
    }

    /** What was said before goes. */
    Overheard since(Instant before) {
        return said.filter(before::isAfter).isPresent()
                ? new Overheard(category, phrase, Optional.empty(), false)
                : this;
    }

    Overheard forgetting() {
        return new Overheard(category, phrase, Optional.empty(), false);
    }
}
