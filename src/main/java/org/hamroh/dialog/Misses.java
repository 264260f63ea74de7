package org.hamroh.dialog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What did not hold, gathered language by language and said once for all in which it is the same. */
final class Misses {

    private record Miss(Place place, String sentence, String advice) {
    }

    private final Set<String> languages;
    private final Map<Miss, SortedSet<String>> found = new LinkedHashMap<>();

    /** @param languages all that are played */
    Misses(Set<String> languages) {
        this.languages = languages;
    }

    void add(String language, Place place, String sentence, String advice) {
        found.computeIfAbsent(new Miss(place, sentence, advice), miss -> new TreeSet<>()).add(language);
    }

    void into(Findings findings) {
        found.forEach((miss, where) -> findings.add(Code.K060, miss.place, (where.equals(languages)
                ? "In every language: "
                : "In " + String.join(", ", where) + ": ") + miss.sentence, miss.advice));
    }
}
