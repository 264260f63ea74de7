package org.hamroh.dialog;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** K010 to K012: every way leads to a step, every step is reached, and from every step there is a way on. */
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

    boolean leadSomewhere() {
        var lost = steps.stream().flatMap(WayRules::all)
                .filter(way -> way.to().isPresent() && book.step(way.to().get()).isEmpty()).toList();
        lost.forEach(way -> nowhere(library.place(way.from(), way.part()), way.to().orElseThrow()));
        var starts = library.dialogs().stream().filter(dialog -> book.step(dialog.start()).isEmpty()).toList();
        starts.forEach(dialog -> nowhere(dialog.place(Dialog.START), dialog.start()));
        var entries = Arrays.stream(Entry.values()).filter(entry -> !isThere(entry)).toList();
        entries.forEach(entry -> findings.add(Code.K010, library.place(entry.step(), ""),
                "The bot itself leads people to `" + entry.step() + "`, which is not there.", "Write this step."));
        return lost.isEmpty() && starts.isEmpty() && entries.isEmpty();
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

    private boolean isThere(Entry entry) {
        return switch (entry) {
        case MENU, PERSON -> library.dialog(entry.step().dialog()).isPresent();
        case DANGER, DOCUMENTS, NOT_UNDERSTOOD, COUNTRY -> book.step(entry.step()).isPresent();
        };
    }

    private void nowhere(Place place, StepRef target) {
        var renamed = steps.stream().filter(step -> step.was().contains(target)).findFirst();
        var known = library.dialog(target.dialog()).map(dialog -> dialog.steps().keySet().stream().toList());
        var advice = renamed.map(step -> "That step is now called `" + step.ref() + "`.")
                .or(() -> known.map(names -> near(target, names)))
                .orElseGet(() -> Nearest.ask(target.dialog(), library.dialogs().stream().map(Dialog::name).toList())
                        + " Name a step as dialog.step.");
        findings.add(Code.K010, place, "There is no step `" + target + "`.", advice.strip());
    }

    private static String near(StepRef target, List<String> names) {
        return Nearest.ask(target.step(), names) + " Its dialog has " + Findings.listed(names) + ".";
    }

    private Place place(Step step) {
        return library.place(step.ref(), "");
    }

    private static Stream<Way> all(Step step) {
        return Stream.concat(step.ways().stream(), step.questions().stream());
    }
}
