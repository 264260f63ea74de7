package org.hamroh.conversation;

/**
 * What a question that the bot asked of its own accord is about. It goes when the question is answered: of a "no" only a
 * count stays (SC-4).
 *
 * @param category as the coordinators' examples name it; empty without such a question
 * @param phrase   what was not understood, stripped of what may tell who wrote it; otherwise empty
 */
record Overheard(String category, String phrase) {

    static final Overheard NOTHING = new Overheard("", "");
}
