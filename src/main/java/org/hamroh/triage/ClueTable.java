package org.hamroh.triage;

import java.util.Arrays;

/**
 * Numbers clues from 0 in the order they come, and knows how much each counts; open addressing, since a boxed map is ten
 * times as large.
 */
final class ClueTable {

    private static final int SLOTS = 1 << 12;
    // Fuller, each look-up takes longer; emptier, it is memory: this is most of what a model takes.
    private static final double FULL = 0.7;

    private long[] clues = new long[SLOTS];
    private int[] numbers = new int[SLOTS];
    private float[] strengths = new float[room(SLOTS)];
    private int size;

    ClueTable() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /** The clue's number, or -1 if it was never added. */
    int number(long clue) {
        return numbers[slot(clue)];
    }

    float strength(int number) {
        return strengths[number];
    }

    int add(long clue, float strength) {
        int slot = slot(clue);
        if (numbers[slot] < 0) {
            clues[slot] = clue;
            strengths[size] = strength;
            numbers[slot] = size++;
            if (size == strengths.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot];
    }

    private static int room(int slots) {
        return (int) (slots * FULL);
    }

    private int slot(long clue) {
        int slot = (int) clue & clues.length - 1;
        while (numbers[slot] >= 0 && clues[slot] != clue) {
            slot = slot + 1 & clues.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldClues = clues;
        var oldNumbers = numbers;
        clues = new long[oldClues.length * 2];
        numbers = new int[clues.length];
        strengths = Arrays.copyOf(strengths, room(clues.length));
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldClues.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slot(oldClues[i]);
                clues[slot] = oldClues[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
