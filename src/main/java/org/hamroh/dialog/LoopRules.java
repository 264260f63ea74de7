package org.hamroh.dialog;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** K013: no turn runs in a circle, and no question comes again after every answer. */
final class LoopRules {

    private final Library library;
    private final Book book;
    private final Findings findings;

    LoopRules(Library library, Findings findings) {
        this.library = library;
        this.book = library.book(library.language());
        this.findings = findings;
    }

    void check() {
        var reported = new HashSet<StepRef>();
        for (var step : book.steps()) {
            var onward = onward(step.ref());
            if (onward.contains(step.ref()) && !reported.contains(step.ref())) {
                onward.stream().filter(other -> onward(other).contains(step.ref())).forEach(reported::add);
                findings.add(Code.K013, library.place(step.ref(), step.then().isPresent() ? Way.THEN : "needs"),
                        "From `" + step.ref() + "` the bot comes back here without hearing the person.",
                        "Put a step with options on the way.");
            }
        }
        book.steps().stream().flatMap(step -> step.needs().entrySet().stream()).distinct()
                .forEach(need -> unanswered(need.getKey(), need.getValue()));
    }

    /** All that one turn can come to from a step, whatever the person does not say. */
    private Set<StepRef> onward(StepRef from) {
        var seen = new HashSet<StepRef>();
        var next = new ArrayDeque<StepRef>();
        silent(from).forEach(next::add);
        while (!next.isEmpty()) {
            var ref = next.remove();
            if (seen.add(ref)) {
                silent(ref).forEach(next::add);
            }
        }
        return seen;
    }

    private Stream<StepRef> silent(StepRef ref) {
        return book.step(ref).stream().flatMap(step -> Stream.concat(step.needs().values().stream(),
                step.ways().stream().filter(Way::isThen).flatMap(way -> way.to().stream())));
    }

    /**
     * Follows every way from the question that does not keep the answer: none may come back to who asked. In the menu
     * nothing waits any more.
     */
    private void unanswered(String answer, StepRef asker) {
        var seen = new HashSet<StepRef>();
        var next = new ArrayDeque<>(Set.of(asker));
        while (!next.isEmpty()) {
            var ref = next.remove();
            var step = book.step(ref).filter(it -> !Entry.isMenu(ref) && seen.add(ref));
            step.stream().flatMap(it -> it.ways().stream()).filter(way -> !way.keep().containsKey(answer))
                    .forEach(way -> way.to().ifPresentOrElse(next::add, () -> asksAgain(answer, way)));
        }
    }

    private void asksAgain(String answer, Way way) {
        findings.add(Code.K013, library.place(way.from(), way.part()), "This goes back without the `" + answer
                + "` that was asked for, and so the question comes again.",
                "Keep an answer here too: keep: { " + answer + ": … }.");
    }
}
