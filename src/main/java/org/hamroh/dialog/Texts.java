package org.hamroh.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of one file in one language, in the order of the file.
 *
 * @param stem   the file's name up to the first dot: texts of the same stem are wordings of each other
 * @param byKey  by {@code step.say}, {@code step.option}, {@code step.other}, {@code other}, or the id of a line
 * @param review empty if nobody who grew up with the language has reviewed them
 * @param lock   what the wording commands remember of them
 */
record Texts(String stem, String file, String language, Map<String, Text> byKey, Optional<Review> review, Lock lock) {

    Texts {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    Texts(String stem, String file, String language, Map<String, Text> byKey) {
        this(stem, file, language, byKey, Optional.empty(), Lock.NONE);
    }

    Texts reviewed(Optional<Review> by) {
        return new Texts(stem, file, language, byKey, by, lock);
    }

    Texts locked(Lock by) {
        return new Texts(stem, file, language, byKey, review, by);
    }

    String lockFile() {
        return Lock.file(stem + "." + language + ".yaml");
    }

    /** The texts that are not as they were when somebody reviewed the file; none if it says that nobody has. */
    List<String> editedSinceReview() {
        return review.isEmpty() ? List.of() : lock.editedSinceReview(byKey);
    }

    /** That somebody who grew up with the language has reviewed the texts as they are. */
    boolean isReviewed() {
        return review.isPresent() && editedSinceReview().isEmpty();
    }

    /** The lock; of a review that is written by hand it remembers the texts as they are now. */
    Lock remembering() {
        return review.isPresent() && lock.reviewed().isEmpty() ? lock.reviewing(byKey) : lock;
    }
}
