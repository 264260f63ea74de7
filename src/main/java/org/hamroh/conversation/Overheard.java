package org.hamroh.conversation;

import java.time.Duration;
import java.time.Instant;

/**
 * What a question that the bot asked of its own accord is about. It goes when the question is answered: of a "no" only a
 * count stays (SC-4).
 *
 * @param category as the coordinators' examples name it; empty without such a question
 * @param phrase   what was not understood, stripped of what may tell who wrote it; otherwise empty
 * @param unheard  when the person last wrote something in which nothing was heard; long ago if never
 */
record Overheard(String category, String phrase, Instant unheard) {

    static final Overheard NOTHING = new Overheard("", "", Instant.EPOCH);

    static Overheard asking(String category) {
        return new Overheard(category, "", Instant.EPOCH);
    }

    boolean isAsked() {
        return !category.isEmpty();
    }

    Overheard about(String other, String words) {
        return new Overheard(other, words, unheard);
    }

    Overheard unheard(Instant at) {
        return new Overheard(category, phrase, at);
    }

    boolean isUnheardSince(Duration ago, Instant now) {
        return unheard.isAfter(now.minus(ago));
    }
}
