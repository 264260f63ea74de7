package org.hamroh.directory;

import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for in the directory. What is empty does not narrow.
 *
 * @param country  ISO 3166 code
 * @param topic    one of {@link #TOPICS}
 * @param language a tag such as {@code uz-Latn}; in which script is all the same
 * @param age      in years
 */
public record Search(List<String> words, Optional<String> country, Optional<String> topic, Optional<String> language,
        Optional<Integer> age) {

    /** What services help with. */
    public static final List<String> TOPICS = Service.TOPICS;

    public Search {
        words = List.copyOf(words);
    }
}
