package org.hamroh.conversation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Library;
import org.hamroh.directory.Directory;
import org.hamroh.triage.Triage;

/**
 * All that the bot says and hears at one time, as read from the coordinators' files. It never changes: after a change of
 * the files another one takes its place.
 *
 * @param languages those that people are offered, in that order
 */
record Edition(String hash, Library library, Directory directory, Triage triage, Set<String> languages,
        Set<String> deskLanguages) {

    static Edition of(String hash, Library library, Directory directory, Triage triage) {
        Set<String> both = new LinkedHashSet<>(library.languages());
        both.retainAll(directory.languages());
        return new Edition(hash, library, directory, triage, Collections.unmodifiableSet(both),
                library.deskLanguages());
    }

    /** Those of its languages in which nobody who grew up with the language has reviewed every text. */
    List<String> unreviewed() {
        return languages.stream()
                .filter(it -> library.unreviewed().contains(it) || directory.unreviewed().contains(it)).toList();
    }

    /** The book of a language, or of the base language where that one is not offered (any more). */
    Book book(String language) {
        return library.book(languages.contains(language) ? language : library.language());
    }
}
