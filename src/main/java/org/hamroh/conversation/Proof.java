package org.hamroh.conversation;

import java.util.List;
import java.util.Optional;
import org.hamroh.dialog.Draft;

/**
 * What came of reading the folder of dialogs: an edition that may go live, or the errors that keep it from that.
 *
 * @param draft    the copy that it was read from; empty if none could be made
 * @param errors   one line each, with its place
 * @param missing  what is missing of languages that are not complete, one line each
 * @param warnings how many warnings {@code check} lists
 */
record Proof(Optional<Draft> draft, Optional<Edition> edition, List<String> errors, List<String> missing,
        long warnings) {

    /** Empty if nobody knows. */
    String hash() {
        return draft.map(Draft::hash).orElse("");
    }
}
