package org.hamroh.directory;

import java.time.Duration;

/** Every limit of this module, with its reason. */
final class Limits {

    /** DQ-1: a line for people in need that was once called is hidden when nobody has called it for this long. */
    static final Duration CALL_IS_FRESH = Duration.ofDays(90);

    /** DQ-2: a call counts when this many people have confirmed it. */
    static final int CALLERS = 2;

    /** A directory of a few hundred services stays far below; a larger file is a mistake or an attack. */
    static final int FILE = 512 * 1024;

    /** Nested blocks in a file: a directory needs five. */
    static final int DEPTH = 20;

    /** Characters of a problem's sentence or advice: what it quotes may be a whole file. */
    static final int SENTENCE = 500;

    /** Names in one sentence; more are counted. */
    static final int LISTED = 3;

    /** Letters of a misspelt name for which a known one is looked for; no known one is as long. */
    static final int NEAR_LETTERS = 60;

    /** From this many digits in a row on, a text could be read as a number to dial; dates stand in their own fields. */
    static final int DIGITS_IN_TEXT = 3;

    /** Hexadecimal digits of a base text's hash, as in the locks of dialogs. */
    static final int HASH = 12;

    private Limits() {
    }
}
