package org.hamroh.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes apart what a phone wrote without spaces, as voice typing does: «помогитенасзаперли». Words that stand in the
 * examples are found in it, and what is between them.
 */
final class Splitting {

    // What a part costs that is no known word, as the logarithm of its chance: dearer than any two known words.
    private static final double STRANGE = -20;
    private static final double STRANGE_LETTER = -2;

    private final Map<String, Integer> known = new HashMap<>();
    private int all;

    void learn(List<String> words) {
        words.forEach(word -> known.merge(word, 1, Integer::sum));
        all += words.size();
    }

    /** The words of which a word is made, or it alone. */
    List<String> split(String word) {
        if (word.length() < Limits.RUN_TOGETHER || known.containsKey(word))
            return List.of(word);
        var best = new double[word.length() + 1];
        var from = new int[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            best[end] = Double.NEGATIVE_INFINITY;
            for (int start = 0; start < end; start++) {
                double likely = best[start] + likely(word.substring(start, end));
                if (likely > best[end]) {
                    best[end] = likely;
                    from[end] = start;
                }
            }
        }
        var parts = new ArrayList<String>();
        for (int end = word.length(); end > 0; end = from[end])
            parts.addFirst(word.substring(from[end], end));
        // a long word that falls into crumbs is a word that nobody has written here yet
        return parts.size() * Limits.PART_LETTERS > word.length() ? List.of(word) : parts;
    }

    private double likely(String part) {
        Integer times = known.get(part);
        return times == null ? STRANGE + part.length() * STRANGE_LETTER : StrictMath.log((double) times / all);
    }
}
