package org.hamroh.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans that nobody writes, because they hold for every dialog: in an emergency the numbers of the person's country are
 * shown, and who presses by chance comes to an end or a human. (That a human is near everywhere is {@link PersonRule}.)
 */
public final class StandingPlans {

    /** Always the same, so that what holds today is not found wrong tomorrow by chance. */
    private static final long SEED = 20261123;

    private static final Instant NOW = Instant.EPOCH;

    private final Library library;
    private final Book book;
    private final Misses misses;

    private StandingPlans(Library library, Book book, Misses misses) {
        this.library = library;
        this.book = book;
        this.misses = misses;
    }

    /** What does not hold. */
    public static List<Finding> play(Library library, Set<String> languages) {
        return play(library, languages, SEED);
    }

    /** What does not hold. The same seed presses the same buttons. */
    public static List<Finding> play(Library library, Set<String> languages, long seed) {
        var misses = new Misses(languages);
        for (var language : languages) {
            var plans = new StandingPlans(library, library.book(language), misses);
            for (var step : plans.book.steps()) {
                if (step.log().filter(log -> log.triage() == Urgency.EMERGENCY).isPresent()) {
                    plans.showsNumbers(step.ref());
                }
                // By name, so that a change elsewhere leaves this walk as it was.
                plans.comesToAnEnd(step.ref(), new Random(seed ^ step.ref().toString().hashCode()));
            }
        }
        var findings = new Findings();
        misses.into(findings);
        return findings.sorted();
    }

    private void showsNumbers(StepRef step) {
        var missing = book.countries();
        missing.removeIf(country -> shows(visit(step, Map.of(Placeholders.COUNTRY, country)), country));
        var unknown = visit(step, Map.of()).state();
        book.step(unknown.at()).stream().flatMap(asker -> asker.options().stream()).forEach(option -> {
            var country = option.keep().get(Placeholders.COUNTRY);
            if (country != null && !shows(press(unknown, option.id()), country)) {
                missing.add(country);
            }
        });
        if (!missing.isEmpty()) {
            misses.add(book.language(), library.place(step, ""), "expected in the emergency `" + step
                    + "` the numbers of the person's country, and none came for " + Findings.listed(missing) + ".",
                    "Lead on with `then` to a step that shows {numbers}.");
        }
    }

    private void comesToAnEnd(StepRef step, Random random) {
        for (int walks = 1; !walk(step, random); walks++) {
            if (walks == Limits.WALKS) {
                misses.add(book.language(), library.place(step, ""), "expected an end or a human after " + Limits.WALK
                        + " presses by chance from `" + step + "`, none came.", "Add options that lead out.");
                return;
            }
        }
    }

    /** Whether it comes to an end. */
    private boolean walk(StepRef step, Random random) {
        var pressed = new HashSet<String>();
        var turn = visit(step, Map.of());
        for (int presses = 0; !isEnd(turn); presses++) {
            if (presses == Limits.WALK) {
                return false;
            }
            var at = turn.state().at();
            var options = new ArrayList<>(book.nearest(at).stream().flatMap(it -> it.options().stream()).toList());
            Collections.shuffle(options, random);
            // Nobody presses the same button twice while there is another.
            var option = options.stream().filter(it -> !pressed.contains(at + "." + it.id())).findFirst()
                    .orElse(options.getFirst());
            pressed.add(at + "." + option.id());
            turn = press(turn.state(), option.id());
        }
        return true;
    }

    private boolean isEnd(Turn turn) {
        return turn.effects().stream().anyMatch(Effect.CallOperator.class::isInstance)
                || book.nearest(turn.state().at()).filter(step -> !step.options().isEmpty()).isEmpty();
    }

    private boolean shows(Turn turn, String country) {
        return Came.of(turn, book).numbers().contains(country);
    }

    private Turn visit(StepRef step, Map<String, String> answers) {
        var menu = new State(book.menu(), List.of(), List.of(), new TreeMap<>(answers), 0, 0, NOW);
        return Engine.play(book, menu, new Input.Visit(step), NOW);
    }

    private Turn press(State state, String option) {
        return Engine.play(book, state, new Input.Press(state.screen(), option), NOW);
    }
}
