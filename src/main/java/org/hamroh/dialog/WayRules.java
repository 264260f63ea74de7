package org.hamroh.dialog;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** K011 and K012: every step is reached, and from every step there is a way on. */
final class WayRules {

    private final Library library;
    private final Book book;
    private final Collection<Step> steps;
    private final Findings findings;

    WayRules(Library library, Findings findings) {
        this.library = library;
        this.book = library.book(library.language());
        this.steps = book.steps();
        this.findings = findings;
    }

    void check() {
        var reached = reached(book);
        for (var step : steps) {
            if (!reached.contains(step.ref())) {
                findings.add(Code.K011, place(step), "No way leads to `" + step.ref() + "`.",
                        "Lead a `go` here, or remove it.");
            }
            if (!step.options().isEmpty() && step.then().isPresent()) {
                findings.add(Code.K012, library.place(step.ref(), Way.THEN), "`" + step.ref()
                        + "` has options, and `then` leads on before anybody can press one.", "Keep one of the two.");
            }
        }
        if (book.step(book.menu()).filter(Step::isEnd).isPresent()) {
            findings.add(Code.K012, library.place(book.menu(), ""), "The menu has no options, so nobody gets further.",
                    "Give it options.");
        }
        var free = free();
        var stuck = steps.stream().filter(step -> !step.options().isEmpty() && !free.contains(step.ref()));
        stuck.forEach(step -> findings.add(Code.K012, place(step),
                "From `" + step.ref() + "` people go round for ever: no end, no menu and no `return` is on the way.",
                "Add an option that leads out."));
    }

    /** The steps to which a way leads from one where the bot itself leads people. */
    static Set<StepRef> reached(Book book) {
        var reached = new HashSet<StepRef>();
        var next = new ArrayDeque<Step>();
        Arrays.stream(Entry.values()).flatMap(it -> book.nearest(it.step()).stream()).forEach(next::add);
        while (!next.isEmpty()) {
            var step = next.remove();
            if (reached.add(step.ref())) {
                all(step).flatMap(way -> way.to().flatMap(book::step).stream()).forEach(next::add);
            }
        }
        return reached;
    }

    private Set<StepRef> free() {
        var free = new HashSet<StepRef>();
        boolean more = true;
        while (more) {
            more = free.addAll(steps.stream().filter(step -> step.isEnd() || Entry.isMenu(step.ref())
                    || step.ways().stream().anyMatch(way -> way.to().map(free::contains).orElse(true)))
                    .map(Step::ref).toList());
        }
        return free;
    }

    private Place place(Step step) {
        return library.place(step.ref(), "");
    }

    static Stream<Way> all(Step step) {
        return Stream.concat(step.ways().stream(), step.questions().stream());
    }
}
