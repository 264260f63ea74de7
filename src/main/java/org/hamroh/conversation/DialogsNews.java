package org.hamroh.conversation;

/** What became of the dialogs that coordinators saved, where people have to know. Every instance says it for itself. */
public sealed interface DialogsNews {

    /** Errors keep them from going live; said once until they are mended. */
    record Refused() implements DialogsNews {
    }

    /** What was refused is mended, and live. */
    record Mended() implements DialogsNews {
    }

    /**
     * A language is not offered any more.
     *
     * @param name  its own name for itself
     * @param where the files in which texts are missing
     */
    record LanguageGone(String name, String where) implements DialogsNews {
    }

    /** A language is offered that was not before. */
    record LanguageBack(String name) implements DialogsNews {
    }
}
