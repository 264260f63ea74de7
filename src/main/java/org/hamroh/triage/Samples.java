package org.hamroh.triage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clues of every example, numbered once for all that learn from them; without pieces and pairs of words that one
 * example alone has.
 */
final class Samples {

    // Six of ten clues are such: most of the memory, and messages by others are heard as well without them.
    private static final int SEEN_BITS = 24;

    private final ClueTable table = new ClueTable();
    private final int[][] clues;
    private final double[] squares;

    Samples(Examples examples) {
        var again = seenAgain(examples.read());
        clues = new int[examples.list().size()][];
        squares = new double[clues.length];
        int example = 0;
        for (var words : (Iterable<List<Word>>) examples.read()::iterator) {
            squares[example] = squares(words);
            clues[example++] = numbers(words, again);
        }
    }

    ClueTable table() {
        return table;
    }

    int size() {
        return clues.length;
    }

    /** The numbers of an example's clues, in the order of its words; one that comes twice is there twice. */
    int[] clues(int example) {
        return clues[example];
    }

    /** What all clues of an example count together, squared; also those that it alone has, as unknown ones of a text do. */
    double squares(int example) {
        return squares[example];
    }

    private static double squares(List<Word> words) {
        var sum = new double[1];
        new Clues(words).all((_, strength) -> sum[0] += strength * strength);
        return sum[0];
    }

    /** By a few bits of each clue: one of a hundred is taken for seen again because another has the same bits. */
    private static BitSet seenAgain(Stream<List<Word>> read) {
        var seen = new BitSet(1 << SEEN_BITS);
        var again = new BitSet(1 << SEEN_BITS);
        for (var words : (Iterable<List<Word>>) read::iterator) {
            var here = new HashSet<Integer>();
            new Clues(words).all((clue, _) -> here.add(bits(clue)));
            here.forEach(bits -> (seen.get(bits) ? again : seen).set(bits));
        }
        return again;
    }

    private static int bits(long clue) {
        return (int) (clue >>> Long.SIZE - SEEN_BITS);
    }

    private int[] numbers(List<Word> words, BitSet again) {
        var gathered = new Gathered();
        new Clues(words).all((clue, strength) -> {
            if (strength >= Clues.WORD || again.get(bits(clue))) {
                gathered.add(table.add(clue, strength));
            }
        });
        return Arrays.copyOf(gathered.numbers, gathered.size);
    }

    private static final class Gathered {

        private int[] numbers = new int[512];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }
}
