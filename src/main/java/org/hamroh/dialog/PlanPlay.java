package org.hamroh.dialog;

import java.time.Instant;

/** Plays plans in one language and compares each row with what comes. */
final class PlanPlay {

    /** Whatever time it is: no plan lasts longer than a moment. */
    private static final Instant NOW = Instant.EPOCH;

    private final Book book;
    private final Misses misses;

    PlanPlay(Book book, Misses misses) {
        this.book = book;
        this.misses = misses;
    }

    void play(Plan plan) {
        var state = Engine.play(book, State.fresh(), new Input.Start(), NOW).state();
        for (var row : plan.rows()) {
            var input = row.act().input(book, state);
            if (input.isEmpty()) {
                noButton(plan, row, state);
                return;
            }
            // Written out and read back, as between any two messages.
            var turn = Engine.play(book, State.of(state.text()), input.get(), NOW);
            var came = Came.of(turn, book);
            var differences = row.expected().differences(came);
            boolean goesOn = row.expected().restsAs(came);
            if (!differences.isEmpty()) {
                miss(plan, row, String.join("; ", differences) + "." + (goesOn ? "" : unused(plan, row)),
                        "Mend the dialog, or the row if this is meant.");
            }
            if (!goesOn) {
                return;
            }
            state = turn.state();
        }
    }

    private void noButton(Plan plan, Row row, State state) {
        var there = book.nearest(state.at()).stream().flatMap(step -> step.options().stream()).map(Option::id).toList();
        miss(plan, row, "expected such a button at " + state.at() + ", there is none." + unused(plan, row),
                "The buttons there are " + Findings.listed(there) + ".");
    }

    private void miss(Plan plan, Row row, String sentence, String advice) {
        misses.add(book.language(), row.place(),
                "row " + row.number() + " of `" + plan.name() + "` (" + row.written() + "): " + sentence, advice);
    }

    private static String unused(Plan plan, Row row) {
        int left = plan.rows().size() - row.number();
        return left == 0
                ? ""
                : left == 1 ? " The row after it is unused." : " The " + left + " rows after it are unused.";
    }
}
