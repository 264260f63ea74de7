package org.hamroh.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the examples a text resembles, by the clues they share; a clue that few examples have counts for more (tf-idf).
 * It says why a verdict was given, and of which category it is.
 */
final class Nearest {

    private final List<Example> examples;
    private final ClueTable table;
    // the examples that hold clue number n stand in holders from starts[n] to starts[n + 1]
    private final int[] starts;
    private final int[] holders;
    private final float[] rarity;
    private final double[] lengths;

    /** An example and how like the text it is; comparable within one text only. */
    record Match(Example example, double likeness) {

        private String label() {
            return example.category() + " " + example.tier();
        }
    }

    Nearest(List<Example> all, Samples samples) {
        int[] kept = IntStream.range(0, all.size()).filter(i -> all.get(i).kind() != Verdict.Kind.NONE).toArray();
        int[][] clues = Arrays.stream(kept).mapToObj(i -> Arrays.stream(samples.clues(i)).distinct().toArray())
                .toArray(int[][]::new);
        examples = Arrays.stream(kept).mapToObj(all::get).toList();
        table = samples.table();
        starts = new int[table.size() + 1];
        for (int[] held : clues) {
            for (int clue : held) {
                starts[clue + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        holders = new int[starts[table.size()]];
        var next = starts.clone();
        for (int holder = 0; holder < clues.length; holder++) {
            for (int clue : clues[holder]) {
                holders[next[clue]++] = holder;
            }
        }
        rarity = new float[table.size()];
        for (int clue = 0; clue < rarity.length; clue++) {
            double share = (double) examples.size() / Math.max(1, held(clue));
            double weight = table.strength(clue) * StrictMath.log(1 + share);
            rarity[clue] = (float) (weight * weight);
        }
        lengths = Arrays.stream(clues)
                .mapToDouble(held -> Math.sqrt(Arrays.stream(held).mapToDouble(clue -> rarity[clue]).sum())).toArray();
    }

    private int held(int clue) {
        return starts[clue + 1] - starts[clue];
    }

    /** The few most like, best first; empty if no example of the kind shares anything with the text. */
    List<Match> like(List<Word> words, Verdict.Kind kind) {
        var telling = like(words, kind, Limits.COMMON_CLUE);
        return telling.isEmpty() ? like(words, kind, examples.size()) : telling;
    }

    private List<Match> like(List<Word> words, Verdict.Kind kind, int most) {
        var likeness = new double[examples.size()];
        new Clues(words).all((clue, _) -> {
            int number = table.number(clue);
            if (number >= 0 && held(number) <= most) {
                for (int i = starts[number]; i < starts[number + 1]; i++) {
                    likeness[holders[i]] += rarity[number];
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
}
