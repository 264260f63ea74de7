package org.hamroh.rehearsal;

/** What the rehearsal page is held to. */
final class Limits {

    /** More phones than a browser's window can be read with. */
    static final int PHONES = 24;

    /** Newest messages shown of a chat: a page that shows more gets slow, and nobody scrolls that far. */
    static final int MESSAGES = 200;

    /** Newest answers to presses that a page may still have to show; it asks every second. */
    static final int NOTICES = 50;

    /** Characters that Telegram's apps let somebody type into one message. */
    static final int TEXT = 4096;

    private Limits() {
    }
}
