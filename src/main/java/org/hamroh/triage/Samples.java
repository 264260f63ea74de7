package org.hamroh.triage;

import java.util.Arrays;
import java.util.List;

/** The clues of every example, numbered once for all that learn from them. */
final class Samples {

    private final ClueTable table = new ClueTable();
    private final int[][] clues;

    /** @param read the words of each example */
    Samples(List<List<Word>> read) {
        clues = read.stream().map(this::numbers).toArray(int[][]::new);
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

    private int[] numbers(List<Word> words) {
        var gathered = new Gathered();
        new Clues(words).all((clue, strength) -> gathered.add(table.add(clue, strength)));
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
