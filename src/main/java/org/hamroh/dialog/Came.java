package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of a turn, as far as plans speak of it.
 *
 * @param said    the steps that were said, the one where the turn rests last
 * @param numbers the countries whose numbers were shown
 */
record Came(List<StepRef> said, List<Log> logs, boolean called, SortedSet<String> numbers) {

    static Came of(Turn turn, Book book) {
        var said = new ArrayList<StepRef>();
        var logs = new ArrayList<Log>();
        var numbers = new TreeSet<String>();
        boolean called = false;
        for (var effect : turn.effects()) {
            switch (effect) {
            case Effect.Say say -> {
                said.add(say.step());
                numbers.addAll(book.numbersIn(say.text()));
            }
            case Effect.LogRequest(var topic, var triage) -> logs.add(new Log(topic, triage));
            case Effect.CallOperator() -> called = true;
            case Effect.Answer answer -> {
                // Seen by what it leads to: the numbers of a country.
            }
            case Effect.Remark remark -> {
                // Only what a plan cannot do, such as pressing an old button, gives one.
            }
            }
        }
        return new Came(said, logs, called, numbers);
    }

    /** Where the person stands now; empty if no step was said at all. */
    Optional<StepRef> rests() {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }
}
