package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import static java.util.stream.Collectors.joining;

/**
 * All that must come of a row. What it does not name must not come: nobody's request is logged unnoticed.
 *
 * @param at the step where the turn rests; or several, which are then all that were said, in this order
 */
record Expected(List<StepRef> at, Optional<Log> log, boolean call, Optional<String> numbers) {

    private static final String NONE = "none";

    Expected {
        at = List.copyOf(at);
    }

    boolean restsAs(Came came) {
        return came.rests().filter(at.getLast()::equals).isPresent();
    }

    /** What is not as it should be, in words; empty if all is. */
    List<String> differences(Came came) {
        var differences = new ArrayList<String>();
        var said = at.size() == 1 ? came.rests().stream().toList() : came.said();
        compare("at", listed(at), listed(said), differences);
        compare("log", listed(words(log.stream().toList())), listed(words(came.logs())), differences);
        compare("call", call ? "operator" : NONE, came.called() ? "operator" : NONE, differences);
        // Two countries may have the very same numbers: then both are shown.
        var shown = numbers.filter(came.numbers()::contains).map(List::of).orElseGet(() -> List.copyOf(came.numbers()));
        compare("numbers", numbers.orElse(NONE), listed(shown), differences);
        return differences;
    }

    private static void compare(String what, String expected, String came, List<String> differences) {
        if (!expected.equals(came)) {
            differences.add(what + ": expected " + expected + ", came " + came);
        }
    }

    private static List<String> words(List<Log> logs) {
        return logs.stream().map(log -> log.triage().id() + " " + log.topic()).toList();
    }

    private static String listed(Collection<?> things) {
        return things.isEmpty() ? NONE : things.stream().map(String::valueOf).collect(joining(" + "));
    }
}
