package org.hamroh.triage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Weighs the clues of a text for each {@link Verdict.Kind} and finds the stretch of it where a kind is clearest. */
final class Model {

    // A missed danger is worse than a question too many, so less than half of the weight is enough.
    private static final double ENOUGH = 0.45;

    // Lost papers are a tenth of the examples, which weighs against them; and to be asked about them harms nobody.
    private static final double ENOUGH_FOR_LOST = 0.30;

    private static final List<Verdict.Kind> KINDS = List.of(Verdict.Kind.values());

    private final ClueTable table;
    private final Softmax softmax;

    /** Words from (inclusive) to (exclusive) that hold the kind; {@code share} is how sure the model is, 0 to 1. */
    record Stretch(Verdict.Kind kind, int from, int to, double share) {
    }

    Model(List<Example> examples, Samples samples) {
        table = samples.table();
        softmax = new Softmax(KINDS.size(), table.size());
        softmax.learn(IntStream.range(0, samples.size())
                .mapToObj(i -> sample(examples.get(i).kind(), samples, i)).toArray(Softmax.Sample[]::new), table);
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
                .filter(stretch -> stretch.kind() == Verdict.Kind.NONE || stretch.share() >= enough(stretch.kind()))
                .findFirst().orElseThrow();
    }

    private static double enough(Verdict.Kind kind) {
        return kind == Verdict.Kind.LOST_DOCUMENTS ? ENOUGH_FOR_LOST : ENOUGH;
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

    private static Softmax.Sample sample(Verdict.Kind kind, Samples samples, int example) {
        return new Softmax.Sample(KINDS.indexOf(kind), samples.clues(example),
                (float) scale(samples.squares(example)));
    }

    /** Makes long and short texts comparable: what matters is which share of a text's clues points somewhere. */
    private static double scale(double squares) {
        return 1 / Math.sqrt(squares + 1);
    }
}
