package org.hamroh.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of one file in one language, in the order of the file.
 *
 * @param stem   the file's name up to the first dot: texts of the same stem are wordings of each other
 * @param byKey  by {@code step.say}, {@code step.option}, {@code step.other}, {@code other}, or the id of a line
 * @param review empty if nobody who grew up with the language has reviewed them
 * @param lock   from which base texts they were made, if they are a wording
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
}
