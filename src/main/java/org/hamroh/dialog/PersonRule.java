package org.hamroh.dialog;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * K014: from every step a human is called in at most three presses. The key that asks for one is on every screen and is
 * the first press, so the dialog {@code person} must log and call within the two that are left.
 */
final class PersonRule {

    private final Library library;
    private final Book book;
    private final Findings findings;

    PersonRule(Library library, Findings findings) {
        this.library = library;
        this.book = library.book(library.language());
        this.findings = findings;
    }

    void check() {
        var start = book.nearest(Entry.PERSON.step()).orElseThrow();
        var presses = presses(start);
        if (presses.isEmpty()) {
            findings.add(Code.K014, library.place(start.ref(), ""),
                    "From here no step is reached that calls an operator.",
                    "Lead to a step with both `log:` and `call: operator`.");
        } else if (presses.get() + 1 > Limits.PRESSES) {
            findings.add(Code.K014, library.place(start.ref(), ""), "It takes " + (presses.get() + 1)
                    + " presses to call an operator.", "At most " + Limits.PRESSES + ", with the key that leads here.");
        }
    }

    /** The fewest presses to a step that logs and calls. */
    private Optional<Integer> presses(Step start) {
        var presses = new HashMap<>(Map.of(start.ref(), 0));
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var step = next.remove();
            int here = presses.getOrDefault(step.ref(), 0);
            for (var way : step.ways()) {
                // Every question that comes before a step's own buttons takes a press of its own.
                int there = here + step.needs().size() + (way.isThen() ? 0 : 1);
                way.to().flatMap(book::step).filter(to -> there < presses.getOrDefault(to.ref(), Integer.MAX_VALUE))
                        .ifPresent(to -> {
                            presses.put(to.ref(), there);
                            next.add(to);
                        });
            }
        }
        return book.steps().stream().filter(step -> step.log().isPresent() && step.call())
                .flatMap(step -> Optional.ofNullable(presses.get(step.ref())).stream()).min(Integer::compare);
    }
}
