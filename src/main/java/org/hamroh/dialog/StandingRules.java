package org.hamroh.dialog;

import java.util.HashMap;
import java.util.TreeSet;

/** K003, K015 and K020: old names lead to one step, nobody stands on a removed one, and free text has an answer. */
final class StandingRules {

    private final Library library;
    private final Book book;
    private final Findings findings;

    StandingRules(Library library, Findings findings) {
        this.library = library;
        this.book = library.book(library.language());
        this.findings = findings;
    }

    void check(Occupied occupied) {
        removedUnder(occupied);
        oldNamesLeadToOneStep();
        library.dialogs().forEach(this::answersFreeText);
    }

    /** K015 alone. */
    void removedUnder(Occupied occupied) {
        for (var ref : new TreeSet<>(occupied.occupied())) {
            if (book.standing(ref).isEmpty()) {
                findings.add(Code.K015, library.place(ref, ""), "People stand on the step `" + ref
                        + "`, which is gone.", "Add `was: [" + ref.step() + "]` to the step that takes its place.");
            }
        }
    }

    private void oldNamesLeadToOneStep() {
        var old = new HashMap<StepRef, StepRef>();
        for (var step : book.steps()) {
            for (var was : new TreeSet<>(step.was())) {
                if (book.step(was).isPresent() || old.putIfAbsent(was, step.ref()) != null) {
                    findings.add(Code.K003, library.place(step.ref(), "was"),
                            "`" + was + "` is the name of another step too.", "Name only steps that are gone.");
                }
            }
        }
    }

    private void answersFreeText(Dialog dialog) {
        var silent = dialog.steps().values().stream()
                .filter(step -> dialog.other().isEmpty() && step.other().isEmpty() && step.then().isEmpty()).toList();
        if (!silent.isEmpty()) {
            var names = silent.stream().map(step -> step.ref().step()).toList();
            findings.add(Code.K020, library.place(silent.getFirst().ref(), ""), "Free text has no answer at "
                    + Findings.listed(names) + ".", "Write `other:` for the whole file, above `steps:`.");
        }
    }
}
