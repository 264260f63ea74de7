package org.hamroh.triage;

/** A softmax regression with one weight for each clue and kind, learned by AdaGrad in a fixed order. */
final class Softmax {

    // Rates and rounds as cross-validated on the shipped examples; half or twice of each changes next to nothing.
    private static final int ROUNDS = 10;
    private static final double RATE = 0.2;
    private static final double BIAS_RATE = 0.1;
    private static final double DECAY = 1e-3;
    private static final double SMOOTHING = 1e-3;
    private static final double GOLDEN_SECTION = 0.618;

    private final int kinds;
    private final float[] weights;
    private final double[] bias;
    // of the slopes so far; only while it learns
    private float[] squares;
    private double[] biasSquares;

    /** What one example holds, how much less each of its clues counts for their number, and the number of its kind. */
    record Sample(int kind, int[] clues, float scale) {
    }

    Softmax(int kinds, int clues) {
        this.kinds = kinds;
        this.weights = new float[clues * kinds];
        this.squares = new float[clues * kinds];
        this.bias = new double[kinds];
        this.biasSquares = new double[kinds];
    }

    void learn(Sample[] samples, ClueTable table) {
        int step = stride(samples.length);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < samples.length; i++) {
                learn(samples[(int) ((long) i * step % samples.length)], table);
            }
        }
        squares = new float[0];
        biasSquares = new double[0];
    }

    double bias(int kind) {
        return bias[kind];
    }

    double weight(int clue, int kind) {
        return weights[clue * kinds + kind];
    }

    /** Turns sums into shares of one. {@link StrictMath}, so that every machine hears the same. */
    static double[] shares(double[] sums) {
        double top = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            top = Math.max(top, sum);
        }
        double total = 0;
        var shares = new double[sums.length];
        for (int kind = 0; kind < sums.length; kind++) {
            shares[kind] = StrictMath.exp(sums[kind] - top);
            total += shares[kind];
        }
        for (int kind = 0; kind < sums.length; kind++) {
            shares[kind] /= total;
        }
        return shares;
    }

    private void learn(Sample sample, ClueTable table) {
        var errors = shares(sums(sample, table));
        errors[sample.kind()] -= 1;
        for (int clue : sample.clues()) {
            int at = clue * kinds;
            float strength = table.strength(clue) * sample.scale();
            for (int kind = 0; kind < kinds; kind++, at++) {
                double slope = errors[kind] * strength + DECAY * weights[at];
                squares[at] += (float) (slope * slope);
                weights[at] -= (float) (RATE * slope / (Math.sqrt(squares[at]) + SMOOTHING));
            }
        }
        for (int kind = 0; kind < kinds; kind++) {
            biasSquares[kind] += errors[kind] * errors[kind];
            bias[kind] -= BIAS_RATE * errors[kind] / (Math.sqrt(biasSquares[kind]) + SMOOTHING);
        }
    }

    private double[] sums(Sample sample, ClueTable table) {
        var sums = bias.clone();
        for (int clue : sample.clues()) {
            float strength = table.strength(clue) * sample.scale();
            for (int kind = 0; kind < kinds; kind++) {
                sums[kind] += weights[clue * kinds + kind] * strength;
            }
        }
        return sums;
    }

    /** A step that visits every example once, far from the one before, since neighbours in a file are alike. */
    private static int stride(int size) {
        int step = Math.max(1, (int) (size * GOLDEN_SECTION));
        while (divisor(step, size) > 1) {
            step++;
        }
        return step;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
