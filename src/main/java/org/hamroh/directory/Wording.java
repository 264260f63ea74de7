package org.hamroh.directory;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The directory's texts in one language, by key: {@code KZ} for a country, {@code kz-111.note} for a service,
 * {@code kz-fire.101.for} for one of its numbers; in the order of the file.
 *
 * @param reviewed by somebody who grew up with the language
 */
record Wording(String language, Map<String, String> texts, boolean reviewed) {

    /** What stands below the numbers nobody of us has called; {@code {date}} is the day they were seen published. */
    static final String AS_PUBLISHED = "as-published";
    /** What stands behind a number that we have called; {@code {date}} is the day of the call. */
    static final String CALLED = "called";
    /** What is said for a country without a number to show. */
    static final String NONE = "none";

    Wording {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    boolean covers(Wording base) {
        return texts.keySet().containsAll(base.texts.keySet());
    }

    /** A draft's gaps are filled from the base: a number with a foreign sentence is better than no number. */
    Wording over(Wording base) {
        var all = new HashMap<>(base.texts);
        all.putAll(texts);
        return new Wording(language, all, reviewed);
    }
}
