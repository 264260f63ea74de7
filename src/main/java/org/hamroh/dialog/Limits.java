package org.hamroh.dialog;

import java.time.Duration;

/** Every limit of this module, with its reason. */
final class Limits {

    /** Letters of a quick answer's name: with a request's id it has to fit into a button's 64 bytes. */
    static final int QUICK_NAME = 16;

    /** Steps a person can go back: more than any dialog is deep, and the state stays below a kilobyte. */
    static final int HISTORY = 30;
    /** Steps that can wait for a {@code return}: deeper nesting is a mistake, and the state stays small. */
    static final int WAITING = 10;
    /** Steps of one turn: no dialog says ten things at once, and a loop of {@code then} has to end. */
    static final int CHAIN = 10;
    /** Free texts in a row not understood before a human is offered: the rule of the Aselo helplines. */
    static final int MISUNDERSTOOD = 2;
    /** Silence after which free text no longer answers the old question: typed text lives this long at Telegram. */
    static final Duration IDLE = Duration.ofHours(24);
    /** Presses from any step to a human: the promise "A human is reached"; the key that asks for one is the first. */
    static final int PRESSES = 3;

    /** Presses of a walk by chance until an end or a human: longer, and people are lost. */
    static final int WALK = 40;
    /** Walks that must all go astray before a step is found wrong: one in some thousands does by mere chance. */
    static final int WALKS = 3;
    /** UTF-16 units of a message: Bot API, {@code sendMessage}. */
    static final int TEXT = 4096;
    /** Characters of a label: one line of a narrow phone; Telegram cuts what is longer. */
    static final int LABEL = 30;
    /** Buttons of a screen that stand one a row, as in the channel. */
    static final int COLUMN = 6;
    /** Characters of a label that fits half a row, as in the channel. */
    static final int HALF_ROW = 13;
    /** Bytes of a button's data: Bot API, {@code InlineKeyboardButton.callback_data}. */
    static final int DATA = 64;

    /** Bytes of a file: some fifty times the longest dialog, and too small to hurt. */
    static final int FILE = 256 * 1024;
    /** Bytes of a translator's file: all texts of a language twice, some ten times over. */
    static final int SHEET = 4 * 1024 * 1024;
    /** Bytes of a video: what the Bot API takes from a bot, counted in thousands to be safe. */
    static final long VIDEO = 50_000_000;
    /** Hexadecimal digits of the hash of a base text or a version: two with the same one never meet by chance. */
    static final int HASH = 12;
    /** Nested blocks in a file: a dialog needs five. */
    static final int DEPTH = 20;
    /** Keys of one block: nine times the longest wording, and small enough to judge every way at once. */
    static final int KEYS = 1000;
    /** Letters of a name for which a near one is looked for, and how many are looked at: together a blink. */
    static final int NEAR_LETTERS = 64;
    static final int NEAR_NAMES = 300;
    /** Characters of a finding's sentence or advice: what it quotes may be a whole file. */
    static final int SENTENCE = 500;
    /** Characters of a line in which a slip is looked for: patterns take time and depth. */
    static final int LINE = 2000;
    /** Names that a finding lists before it says "and more". */
    static final int LISTED = 5;

    /** Ids of texts that a command says one by one; of more it says how many. */
    static final int SAID = 10;

    /** How long nothing in a folder may have changed before it is read: who saves many files takes a moment. */
    static final Duration STILL = Duration.ofMillis(500);
    /** How often a folder that looks unchanged is read all the same. */
    static final Duration LOOK_INSIDE = Duration.ofMinutes(1);
    /** Bytes of all files of a version: some fifteen times those that are shipped. */
    static final long VERSION = 16 * 1024 * 1024;
    /** Versions that are kept: half a year of a change each day. */
    static final int VERSIONS = 200;
    /** After so long nobody reads a copy any more that is not kept. */
    static final Duration DRAFT = Duration.ofHours(1);

    /** Days after which a rule's source is read again and numbers are looked at: half a year, as both change that often. */
    static final int CHECKED_DAYS = 180;
    /** Days that a check may lie ahead: the day begins in Almaty before it does in UTC. */
    static final int AHEAD_DAYS = 1;

    private Limits() {
    }
}
