package org.hamroh.triage;

/** Every limit of this module, with its reason. */
final class Limits {

    /** A Telegram text holds 4096 UTF-16 units at most; what is longer did not come from a person's phone. */
    static final int HEARD_CHARACTERS = 4096;

    /** People text in clauses of about ten words; a long story is heard through a window of this many. */
    static final int WINDOW_WORDS = 12;

    /** Words further apart than this seldom belong to one another ("хозяин у нас всех паспорт забрал"). */
    static final int PAIR_DISTANCE = 4;

    /** Russian, Kazakh and Uzbek endings start at about here; the stem before them carries the meaning. */
    static final int STEM_LETTERS = 5;

    /** Pieces of words that survive a typo. */
    static final int SHORTEST_PIECE = 3;

    static final int LONGEST_PIECE = 6;

    /** Hardly any word is longer: what is may be several without spaces. */
    static final int RUN_TOGETHER = 16;

    /** Words that were run together have so many letters at least, taken one with another. */
    static final int PART_LETTERS = 3;

    /** A word longer than this is a link or a held key; a whole sentence run together is speech. */
    static final int WORD_LETTERS = 160;

    /** A child, by the UN convention, is under 18: "мне 14" must not look like "мне 41". */
    static final int ADULT_YEARS = 18;

    /** An operator reads a card in seconds: three examples tell her why it was raised. */
    static final int LIKE_EXAMPLES = 3;

    /** A clue that more examples than this hold says little of which of them is meant, and costs the most time. */
    static final int COMMON_CLUE = 300;

    /** So many of the nearest examples vote on the category: categories have some ten examples each. */
    static final int VOTERS = 5;

    /** Into so many parts examples are divided to hear each by what was learned from the others. */
    static final int PARTS = 5;

    /** An example is one thing said in one breath; longer ones teach the model the wrong words. */
    static final int EXAMPLE_CHARACTERS = 200;

    /** A file of examples is some tens of KiB; a larger one is not a file of examples. */
    static final long FILE_BYTES = 512 * 1024;

    /** Our files nest five deep; YAML that nests deeper is an attack or an accident. */
    static final int FILE_DEPTH = 10;

    private Limits() {
    }
}
