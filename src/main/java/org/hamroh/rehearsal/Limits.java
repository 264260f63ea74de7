package org.hamroh.rehearsal;

import java.time.Duration;

/** What the rehearsal page is held to. */
final class Limits {

    /** More phones than a browser's window can be read with. */
    static final int PHONES = 24;

    /** Newest messages shown of a chat: a page that shows more gets slow, and nobody scrolls that far. */
    static final int MESSAGES = 200;

    /** Newest answers to presses that a page may still have to show; it asks every second at the latest. */
    static final int NOTICES = 50;

    /** Characters that Telegram's apps let somebody type into one message. */
    static final int TEXT = 4096;

    /** Texts that wait on a phone without a network: nobody writes more into silence. */
    static final int WAITING = 50;

    /** The clock's longest leap: what lasts longer (retention) is reached by a second one. */
    static final Duration FORWARD = Duration.ofDays(30);

    /** What a busy Telegram asks for: long enough to see, short enough to wait for. */
    static final Duration BUSY = Duration.ofSeconds(3);

    /** Pages that are told of changes at once: a trainer has one open, a class may have some. */
    static final int STREAMS = 20;

    /** Between two tellings: what happens together is told once. */
    static final Duration TOLD = Duration.ofMillis(50);

    /** A stream without news says this often that it is alive, so that a lost one is noticed, at either end. */
    static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** How late the page may learn that nobody types any more; no event ends it. */
    static final Duration TYPING = Duration.ofMillis(500);

    /** Rows shown of a table: the newest say what is kept, more would only be scrolled past. */
    static final int ROWS = 5;

    /** Characters shown of a cell. */
    static final int CELL = 120;

    /** Bytes shown of what is sealed, or of a tag: enough to see that it is another one each time. */
    static final int SEALED = 12;

    /** Cells searched at once: a rehearsal of a whole day has far fewer, and the pane must not hold the bot up. */
    static final int CELLS = 200_000;

    /** Bytes of the database's file searched at once, for the same reason. */
    static final int FILE = 64 * 1024 * 1024;

    /** Letters of a word that is looked for: shorter ones say nothing. */
    static final int WORD = 4;

    /** Bytes of a word that is looked for by itself: fewer stand by chance somewhere in what is sealed. */
    static final int WORD_BYTES = 6;

    /** Bytes of whatever is looked for, in UTF-8: the search goes by the first four. */
    static final int SOUGHT_BYTES = 4;

    /** Characters of whatever is looked for: a longer text is found by its words. */
    static final int SOUGHT = 100;

    /** Words (and short texts) looked for of one phone: the first so many stand for the rest. */
    static final int WORDS = 200;

    /** Hex or Base64 shorter than this stands by chance among other letters. */
    static final int ENCODED = 8;

    /** Things that somebody did, kept for a plan: nobody wants to read a longer one. */
    static final int DONE = 500;

    /** Sweeps over a graph to untangle it: more find nothing better. */
    static final int SWEEPS = 12;

    /** Steps of a dialog that is drawn: of more the lines could not be followed anyway. */
    static final int DRAWN = 120;

    /** Lines of a graph that is drawn, for the same reason. */
    static final int LINES = 400;

    /** Dialogs that lead to one to which no lines are drawn: they would cover all others. */
    static final int HUB = 5;
    /** Versions of the dialogs listed unless all are wanted, and files named of each: what fits a terminal. */
    static final int VERSIONS_LISTED = 20;
    static final int FILES_LISTED = 8;
    /** Places of errors that a summary repeats: a line or two, in a terminal. */
    static final int ERRORS_LISTED = 10;

    private Limits() {
    }
}
