package org.hamroh.triage;

import java.util.Arrays;
import java.util.List;

/** Weighs the clues of a text for each {@link Verdict.Kind} and finds the stretch of it where a kind is clearest. */
final class Model {

    // A missed danger is worse than a question too many, so less than half of the weight is enough.
    private static final double ENOUGH = 0.45;

    private static final List<Verdict.Kind> KINDS = List.of(Verdict.Kind.values());

    private final ClueTable table = new ClueTable();
    private final Softmax softmax;

    /** Words from (inclusive) to (exclusive) that hold the kind; {@code share} is how sure the model is, 0 to 1. */
    record Stretch(Verdict.Kind kind, int from, int to, double share) {
    }

    Model(List<Example> examples, Lexicon lexicon) {
        var samples = examples.stream().map(example -> sample(example, lexicon)).toArray(Softmax.Sample[]::new);
        softmax = new Softmax(KINDS.size(), table.size());
        softmax.learn(samples);
    }

    /** The most serious kind that is clear enough somewhere in the text. */
    Stretch hear(List<Word> words) {
        var sums = new double[words.size() + 1][KINDS.size()];
        var squares = new double[words.size() + 1];
        addUp(words, sums, squares);
        int width = Math.min(words.size(), Limits.WINDOW_WORDS);
        var clearest = new Stretch[KINDS.size()];
        for (int from = 0; from + width <= words.size(); from++) {
            var shares = shares(from, from + width, sums, squares);
            for (int kind = 0; kind < shares.length; kind++) {
                if (from == 0 || shares[kind] > clearest[kind].share()) {
                    clearest[kind] = new Stretch(KINDS.get(kind), from, from + width, shares[kind]);
                }
            }
        }
        return Arrays.stream(clearest)
                .filter(stretch -> stretch.kind() == Verdict.Kind.NONE || stretch.share() >= ENOUGH)
                .findFirst().orElseThrow();
    }

    /** Running totals over the words, so that a window costs the same however wide it is. */
    private void addUp(List<Word> words, double[][] sums, double[] squares) {
        var clues = new Clues(words);
        for (int place = 0; place < words.size(); place++) {
            int next = place + 1;
            sums[next] = sums[place].clone();
            squares[next] = squares[place];
            clues.at(place, (clue, strength) -> {
                squares[next] += strength * strength;
                int number = table.number(clue);
                for (int kind = 0; number >= 0 && kind < KINDS.size(); kind++) {
                    sums[next][kind] += softmax.weight(number, kind) * strength;
                }
            });
        }
    }

    private double[] shares(int from, int to, double[][] sums, double[] squares) {
        double scale = scale(squares[to] - squares[from]);
        var window = new double[KINDS.size()];
        for (int kind = 0; kind < window.length; kind++) {
            window[kind] = softmax.bias(kind) + (sums[to][kind] - sums[from][kind]) * scale;
        }
        return Softmax.shares(window);
    }

    private Softmax.Sample sample(Example example, Lexicon lexicon) {
        var words = lexicon.read(example.text());
        var clues = new Clues(words);
        var sample = new Gathered();
        for (int place = 0; place < words.size(); place++) {
            clues.at(place, (clue, strength) -> sample.add(table.add(clue), strength));
        }
        return sample.scaled(KINDS.indexOf(example.kind()));
    }

    /** Makes long and short texts comparable: what matters is which share of a text's clues points somewhere. */
    private static double scale(double squares) {
        return 1 / Math.sqrt(squares + 1);
    }

    private static final class Gathered {

        private int[] clues = new int[256];
        private float[] strengths = new float[256];
        private int size;

        void add(int clue, float strength) {
            if (size == clues.length) {
                clues = Arrays.copyOf(clues, size * 2);
                strengths = Arrays.copyOf(strengths, size * 2);
            }
            clues[size] = clue;
            strengths[size++] = strength;
        }

        Softmax.Sample scaled(int kind) {
            double squares = 0;
            for (int i = 0; i < size; i++) {
                squares += strengths[i] * strengths[i];
            }
            var scaled = new float[size];
            for (int i = 0; i < size; i++) {
                scaled[i] = (float) (strengths[i] * scale(squares));
            }
            return new Softmax.Sample(kind, Arrays.copyOf(clues, size), scaled);
        }
    }
}
