package org.hamroh.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Search;

/**
 * To what a search is narrowed, as its buttons carry it; what is empty does not narrow.
 *
 * @param words under which the words of the search are remembered
 */
record Narrowing(String words, String country, String topic, String language, String age, int page) {

    static final Narrowing NONE = new Narrowing("", "", "", "", "", 0);
    static final String CHILD = "child";
    static final String TEEN = "teen";
    static final String ADULT = "adult";

    /** A year of age for each group. */
    private static final Map<String, Integer> AGES = Map.of(CHILD, 10, TEEN, 16, ADULT, 30);

    /** What a button carries; empty if nobody of us has made it so. */
    static Optional<Narrowing> of(String carried, Directory directory) {
        String[] parts = carried.split("\\.", -1);
        if (carried.isEmpty())
            return Optional.of(NONE);
        if (parts.length != 6 || !isOf(parts[1], directory.countries()) || !isOf(parts[2], Set.copyOf(Search.TOPICS))
                || !isOf(parts[3], directory.languages()) || !isOf(parts[4], AGES.keySet())
                || !parts[5].matches("\\d{1,3}"))
            return Optional.empty();
        return Optional.of(new Narrowing(parts[0], parts[1], parts[2], parts[3], parts[4],
                Integer.parseInt(parts[5])));
    }

    private static boolean isOf(String part, Set<String> known) {
        return part.isEmpty() || known.contains(part);
    }

    String carried() {
        return String.join(".", words, country, topic, language, age, Integer.toString(page));
    }

    Search search(List<String> typed) {
        return new Search(typed, some(country), some(topic), some(language), some(age).map(AGES::get));
    }

    Narrowing at(int otherPage) {
        return new Narrowing(words, country, topic, language, age, otherPage);
    }

    Narrowing inCountry(String other) {
        return new Narrowing(words, other, topic, language, age, 0);
    }

    Narrowing about(String other) {
        return new Narrowing(words, country, other, language, age, 0);
    }

    Narrowing speaking(String other) {
        return new Narrowing(words, country, topic, other, age, 0);
    }

    Narrowing aged(String other) {
        return new Narrowing(words, country, topic, language, other, 0);
    }

    private static Optional<String> some(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
