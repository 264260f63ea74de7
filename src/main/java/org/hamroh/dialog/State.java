package org.hamroh.dialog;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import static java.util.Collections.unmodifiableSortedMap;

/**
 * Where a person stands between two turns.
 *
 * @param at            the step shown last
 * @param history       the steps before it, newest last, at most 30
 * @param waiting       the steps that {@code return} leads back to, newest last, at most 10
 * @param answers       what was kept, such as {@code country}
 * @param screen        the number of the screen shown last; it only grows
 * @param misunderstood free texts in a row that were not understood
 * @param seen          when the person last did something
 */
public record State(StepRef at, List<StepRef> history, List<StepRef> waiting, SortedMap<String, String> answers,
        int screen, int misunderstood, Instant seen) {

    public State {
        history = newest(history, Limits.HISTORY);
        waiting = newest(waiting, Limits.WAITING);
        answers = unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** Of a person who was never seen before. */
    public static State fresh() {
        return new State(Entry.MENU.step(), List.of(), List.of(), new TreeMap<>(), 0, 0, Instant.EPOCH);
    }

    /** Reads what {@link #text} wrote; anything else is a fresh state, so a person is never stuck. */
    public static State of(String text) {
        return StateText.read(text).orElseGet(State::fresh);
    }

    /** The whole state as a short line of ASCII, to be sealed and stored. */
    public String text() {
        return StateText.write(this);
    }

    private static List<StepRef> newest(List<StepRef> steps, int limit) {
        return List.copyOf(steps.subList(Math.max(0, steps.size() - limit), steps.size()));
    }
}
