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

    /** Bytes of an HSDS file, or of one table of it: what others send may hold a few thousand services. */
    static final int HSDS = 8 * 1024 * 1024;

    /** Nested blocks in a file: a directory needs five. */
    static final int DEPTH = 20;

    /** Characters of a problem's sentence or advice: what it quotes may be a whole file. */
    static final int SENTENCE = 500;

    /** Names in one sentence; more are counted. */
    static final int LISTED = 3;

    /** Letters of a service's name: with the rest of a button's data they stay below Telegram's 64 bytes. */
    static final int NAME = 40;

    /** DQ-4: a number is hidden when so many different people, or requests, found that nobody answers there. */
    static final int REPORTS = 3;

    /** DQ-4: what was reported longer ago counts no more, and is not kept. */
    static final Duration REPORTED = Duration.ofDays(30);

    /** Of a word that is looked for, so many letters at its end may differ: it may be written in another case. */
    static final int ENDING = 2;

    /** A word that is looked for is never cut shorter than this. */
    static final int STEM = 4;

    /** Letters of a misspelt name for which a known one is looked for; no known one is as long. */
    static final int NEAR_LETTERS = 60;

    /** From this many digits in a row on, a text could be read as a number to dial; dates stand in their own fields. */
    static final int DIGITS_IN_TEXT = 3;

    /** Hexadecimal digits of a base text's hash, as in the locks of dialogs. */
    static final int HASH = 12;

    private Limits() {
    }
}
