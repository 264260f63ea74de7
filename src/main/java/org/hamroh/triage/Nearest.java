package org.hamroh.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the examples a text resembles, by the clues they share; a clue that few examples have counts for more (tf-idf).
 * It says why a verdict was given, and of which category it is.
 */
final class Nearest {

    private final List<Example> examples;
    private final ClueTable table = new ClueTable();
    private final int[][] holders;
    private final double[] rarity;
    private final double[] lengths;

    /** An example and how like the text it is; comparable within one text only. */
    record Match(Example example, double likeness) {

        private String label() {
            return example.category() + " " + example.tier();
        }
    }

    Nearest(List<Example> all, Lexicon lexicon) {
        examples = all.stream().filter(example -> example.kind() != Verdict.Kind.NONE).toList();
        var strengths = new ArrayList<Float>();
        var lists = new ArrayList<List<Integer>>();
        for (int number = 0; number < examples.size(); number++) {
            int holder = number;
            clues(lexicon.read(examples.get(number).text()), (clue, strength) -> {
                int at = table.add(clue);
                if (at == lists.size()) {
                    lists.add(new ArrayList<>(1));
                    strengths.add(strength);
                }
                var list = lists.get(at);
                if (list.isEmpty() || list.getLast() != holder) {
                    list.add(holder);
                }
            });
        }
        holders = lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        rarity = new double[holders.length];
        var squares = new double[examples.size()];
        for (int clue = 0; clue < rarity.length; clue++) {
            double share = (double) examples.size() / holders[clue].length;
            double weight = strengths.get(clue) * StrictMath.log(1 + share);
            rarity[clue] = weight * weight;
            for (int holder : holders[clue]) {
                squares[holder] += rarity[clue];
            }
        }
        lengths = Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    /** The few most like, best first; empty if no example of the kind shares anything with the text. */
    List<Match> like(List<Word> words, Verdict.Kind kind) {
        var telling = like(words, kind, Limits.COMMON_CLUE);
        return telling.isEmpty() ? like(words, kind, examples.size()) : telling;
    }

    private List<Match> like(List<Word> words, Verdict.Kind kind, int most) {
        var likeness = new double[examples.size()];
        clues(words, (clue, _) -> {
            int number = table.number(clue);
            if (number >= 0 && holders[number].length <= most) {
                for (int holder : holders[number]) {
                    likeness[holder] += rarity[number];
                }
            }
        });
        var best = new ArrayList<Match>();
        for (int number = 0; number < likeness.length; number++) {
            if (likeness[number] > 0 && examples.get(number).kind() == kind) {
                keep(best, new Match(examples.get(number), likeness[number] / lengths[number]));
            }
        }
        return best;
    }

    private static void keep(List<Match> best, Match match) {
        int place = best.size();
        while (place > 0 && match.likeness() > best.get(place - 1).likeness()) {
            place--;
        }
        best.add(place, match);
        if (best.size() > Limits.VOTERS) {
            best.removeLast();
        }
    }

    /** Whose category and tier the matches stand for: each votes with the square of its likeness. */
    static Example elected(List<Match> matches) {
        Map<String, Double> votes = new LinkedHashMap<>();
        matches.forEach(match -> votes.merge(match.label(), match.likeness() * match.likeness(), Double::sum));
        return matches.stream().max(Comparator.comparingDouble(match -> votes.getOrDefault(match.label(), 0.0)))
                .map(Match::example).orElseThrow();
    }

    private static void clues(List<Word> words, Clues.Reader reader) {
        var clues = new Clues(words);
        for (int place = 0; place < words.size(); place++) {
            clues.at(place, reader);
        }
    }
}
