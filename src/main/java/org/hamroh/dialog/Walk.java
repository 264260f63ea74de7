package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the step that an input leads to, through questions and {@code then}, to the one where the turn rests. */
final class Walk {

    private final Book book;
    private final Map<String, String> answers;
    private final List<StepRef> waiting;
    private final List<Effect> effects;
    private int screen;

    Walk(Book book, Map<String, String> answers, List<StepRef> waiting, int screen, List<Effect> effects) {
        this.book = book;
        this.answers = answers;
        this.waiting = waiting;
        this.screen = screen;
        this.effects = effects;
    }

    int screen() {
        return screen;
    }

    /**
     * Says one step after the other.
     *
     * @param reached false when the step is only shown again: it then logs nothing and calls nobody a second time
     * @param say     what to say before the first step's own text; may be empty
     * @return where the turn rests
     */
    StepRef from(StepRef first, boolean reached, String say) {
        var step = find(first);
        var before = say;
        var due = reached;
        for (int count = 1;; count++) {
            if (due) {
                // Done even if a question comes before its text: a request never waits.
                effects.addAll(step.effects());
            }
            var last = count == Limits.CHAIN;
            var asker = last ? Optional.<StepRef>empty() : asker(step);
            if (asker.isPresent()) {
                waiting.add(step.ref());
                step = find(asker.get());
                due = true;
                continue;
            }
            if (last || step.then().isEmpty()) {
                say(step, before, true);
                return step.ref();
            }
            say(step, before, false);
            before = "";
            due = !(step.then().get() instanceof Go.Return) || waiting.isEmpty();
            step = find(target(step.then().get()));
        }
    }

    private Optional<StepRef> asker(Step step) {
        return step.needs().entrySet().stream().filter(need -> !answers.containsKey(need.getKey()))
                .map(Map.Entry::getValue).filter(asker -> !find(asker).ref().equals(step.ref())).findFirst();
    }

    private StepRef target(Go go) {
        return switch (go) {
        case Go.To(var step) -> step;
        case Go.Return() -> waiting.isEmpty() ? book.menu() : waiting.removeLast();
        };
    }

    private Step find(StepRef ref) {
        // Without a menu no turn begins, so there is always a nearest step.
        return book.nearest(ref).orElseThrow();
    }

    private void say(Step step, String before, boolean rests) {
        screen = screen == Integer.MAX_VALUE ? 1 : screen + 1;
        var text = book.fill(before.isEmpty() ? step.say() : before + "\n\n" + step.say(), answers);
        effects.add(new Effect.Say(step.ref(), screen, text, rests ? buttons(step) : List.of()));
    }

    private List<Button> buttons(Step step) {
        var buttons = new ArrayList<Button>();
        step.options().forEach(option -> buttons.add(new Button(screen, option.id(), option.label())));
        return buttons.isEmpty() ? List.of(new Button(screen, Button.MENU, book.line(Line.MENU))) : buttons;
    }
}
