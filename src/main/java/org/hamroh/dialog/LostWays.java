package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** K010: every way leads to a step. Those into a file that is not there are one finding, for they have one cause. */
final class LostWays {

    /** A way that leads nowhere, and where it stands. */
    private record Lost(Place place, StepRef target) {
    }

    private final Library library;
    private final Book book;
    private final Findings findings;
    private final Map<String, List<Lost>> intoNoFile = new TreeMap<>();

    LostWays(Library library, Findings findings) {
        this.library = library;
        this.book = library.book(library.language());
        this.findings = findings;
    }

    /** Whether there are none. */
    boolean check() {
        var ways = book.steps().stream().flatMap(WayRules::all)
                .flatMap(way -> way.to().map(to -> new Lost(library.place(way.from(), way.part()), to)).stream());
        var starts = library.dialogs().stream().map(it -> new Lost(it.place(Dialog.START), it.start()));
        var lost = Stream.concat(ways, starts).filter(it -> book.step(it.target()).isEmpty()).toList();
        lost.forEach(this::lost);
        var entries = Arrays.stream(Entry.values()).filter(entry -> !isThere(entry)).toList();
        entries.forEach(this::entry);
        intoNoFile.forEach(this::noFile);
        return lost.isEmpty() && entries.isEmpty();
    }

    private void lost(Lost way) {
        var target = way.target();
        var renamed = book.steps().stream().filter(step -> step.was().contains(target)).findFirst();
        var dialog = library.dialog(target.dialog());
        if (renamed.isPresent()) {
            say(way.place(), target, "That step is now called `" + renamed.get().ref() + "`.");
        } else if (dialog.isPresent()) {
            Collection<String> names = dialog.get().steps().keySet();
            say(way.place(), target, Nearest.ask(target.step(), names) + " Its dialog has " + Findings.listed(names)
                    + ".");
        } else {
            intoNoFile.computeIfAbsent(target.dialog(), _ -> new ArrayList<>()).add(way);
        }
    }

    private void say(Place place, StepRef target, String advice) {
        findings.add(Code.K010, place, "There is no step `" + target + "`.", advice.strip());
    }

    private void entry(Entry entry) {
        var step = entry.step();
        if (library.dialog(step.dialog()).isPresent()) {
            findings.add(Code.K010, library.place(step, ""), "The bot itself leads people to `" + step
                    + "`, which is not there.", "Write this step.");
        } else {
            intoNoFile.computeIfAbsent(step.dialog(), _ -> new ArrayList<>());
        }
    }

    private void noFile(String dialog, List<Lost> ways) {
        var near = Nearest.ask(dialog, library.dialogs().stream().map(Dialog::name).toList());
        var needed = Arrays.stream(Entry.values()).anyMatch(it -> it.step().dialog().equals(dialog));
        var first = ways.stream().min((a, b) -> order(a.place(), b.place()));
        var others = ways.stream().filter(it -> first.filter(it::equals).isEmpty()).map(Lost::place)
                .sorted(LostWays::order).map(it -> it.file() + ":" + it.line()).distinct().toList();
        var sentence = "There is no file `" + dialog + ".yaml`"
                + first.map(it -> ", so this way to `" + it.target() + "` leads nowhere").orElse("")
                + (others.isEmpty() ? "" : ", nor do those of " + Findings.listed(others)) + "."
                + (needed ? " The bot itself leads people there." : "");
        findings.add(Code.K010, first.map(Lost::place).orElseGet(() -> Place.top(dialog + ".yaml")), sentence,
                Stream.of(near, needed ? "Put the file back." : "Put the file back, or lead the ways elsewhere.")
                        .filter(it -> !it.isEmpty()).reduce((a, b) -> a + " " + b).orElseThrow());
    }

    private static int order(Place a, Place b) {
        int byFile = a.file().compareTo(b.file());
        return byFile != 0 ? byFile : Integer.compare(a.line(), b.line());
    }

    private boolean isThere(Entry entry) {
        return switch (entry) {
        case MENU, PERSON -> library.dialog(entry.step().dialog()).isPresent();
        case DANGER, DOCUMENTS, NOT_UNDERSTOOD, COUNTRY -> book.step(entry.step()).isPresent();
        // without these, danger is asked about
        case DARK, HURT, ALONE, SAFE, TAUGHT -> true;
        };
    }
}
