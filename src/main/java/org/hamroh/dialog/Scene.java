package org.hamroh.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One turn while it is played: decides what an input means; {@link Walk} then goes from step to step. */
final class Scene {

    private final Book book;
    private final State before;
    private final Instant now;
    private final SortedMap<String, String> answers;
    private final List<StepRef> history;
    private final List<StepRef> waiting;
    private final List<Effect> effects = new ArrayList<>();

    Scene(Book book, State before, Instant now) {
        this.book = book;
        this.before = before;
        this.now = now;
        this.answers = new TreeMap<>(before.answers());
        this.history = new ArrayList<>(before.history());
        this.waiting = new ArrayList<>(before.waiting());
    }

    Turn play(Input input) {
        var here = book.nearest(before.at());
        if (here.isEmpty()) {
            effects.add(new Effect.Remark(Line.FAILED_STEP));
            return new Turn(state(before.at(), before.screen(), 0), effects);
        }
        var step = here.get();
        return switch (input) {
        case Input.Start() -> menu();
        case Input.Press(int screen, var option) -> press(step, screen, option);
        case Input.Text(var text) -> text(step, text);
        case Input.Back() -> back(step);
        case Input.Visit(var target) -> visit(step, target);
        case Input.Show() -> again(step, "", before.misunderstood());
        };
    }

    private Turn menu() {
        history.clear();
        return leave(book.menu());
    }

    private Turn press(Step here, int screen, String option) {
        if (screen == before.screen() && option.equals(Button.MENU)
                && stoodOn(here).filter(it -> !it.options().isEmpty()).isEmpty()) {
            return forth(here, book.menu());
        }
        var pressed = stoodOn(here).flatMap(it -> it.option(option)).filter(it -> screen == before.screen());
        if (pressed.isEmpty()) {
            effects.add(new Effect.Remark(Line.BUTTON_IS_OLD));
            return again(here, "", 0);
        }
        return pressed(here, pressed.get());
    }

    /** The step whose buttons are in front of the person: none if that is gone, and this is only the nearest to it. */
    private Optional<Step> stoodOn(Step here) {
        return book.standing(before.at()).filter(here::equals);
    }

    private Turn pressed(Step here, Option option) {
        answers.putAll(option.keep());
        effects.addAll(option.effects());
        return follow(here, option.go(), "", 0);
    }

    private Turn text(Step here, String text) {
        if (Duration.between(before.seen(), now).compareTo(Limits.IDLE) > 0) {
            return menu();
        }
        if (stoodOn(here).isEmpty()) {
            return again(here, "", 0);
        }
        var meant = Spoken.option(text, here.options());
        if (meant.isPresent()) {
            return pressed(here, meant.get());
        }
        if (here.options().isEmpty() && Spoken.same(text, book.line(Line.MENU))) {
            return forth(here, book.menu());
        }
        int misunderstood = before.misunderstood() + 1;
        var offer = book.step(Entry.NOT_UNDERSTOOD.step()).filter(it -> !it.ref().equals(here.ref()));
        if (misunderstood >= Limits.MISUNDERSTOOD && offer.isPresent()) {
            return visit(here, offer.get().ref());
        }
        var say = here.other().map(Other::say).orElse("");
        return here.other().flatMap(Other::go).filter(leadsAway(here)).map(go -> follow(here, go, say, misunderstood))
                .orElseGet(() -> again(here, say, misunderstood));
    }

    private static Predicate<Go> leadsAway(Step here) {
        return go -> !go.equals(new Go.To(here.ref()));
    }

    private Turn back(Step here) {
        if (history.isEmpty()) {
            return Entry.isMenu(here.ref()) ? again(here, "", 0) : leave(book.menu());
        }
        var previous = book.nearest(history.removeLast()).orElse(here);
        if (!waiting.isEmpty() && (isAt(waiting.getLast(), previous) || asksAt(waiting.getLast(), here))) {
            waiting.removeLast();
        }
        if (here.needs().containsValue(previous.ref())) {
            waiting.add(here.ref());
        }
        return walk(previous.ref(), false, "", 0);
    }

    private boolean isAt(StepRef ref, Step step) {
        return book.nearest(ref).filter(step::equals).isPresent();
    }

    private boolean asksAt(StepRef waiter, Step asker) {
        return book.nearest(waiter).filter(it -> it.needs().containsValue(asker.ref())).isPresent();
    }

    private Turn visit(Step here, StepRef target) {
        var there = book.nearest(target).orElse(here);
        if (there.ref().equals(here.ref())) {
            return again(here, "", 0);
        }
        waiting.add(here.ref());
        history.add(here.ref());
        return walk(there.ref(), true, "", 0);
    }

    private Turn follow(Step here, Go go, String say, int misunderstood) {
        return switch (go) {
        case Go.To(var step) -> {
            remember(here, step);
            yield walk(step, true, say, misunderstood);
        }
        case Go.Return() -> giveBack(here, say, misunderstood);
        };
    }

    private Turn giveBack(Step here, String say, int misunderstood) {
        if (waiting.isEmpty()) {
            remember(here, book.menu());
            return walk(book.menu(), true, say, misunderstood);
        }
        var waiter = waiting.removeLast();
        if (!history.isEmpty() && history.getLast().equals(waiter)) {
            // An interruption that is over leaves no trace on the way back.
            history.removeLast();
        } else {
            remember(here, waiter);
        }
        // Its log and call were done when it was first reached.
        return walk(waiter, false, say, misunderstood);
    }

    private Turn forth(Step here, StepRef target) {
        remember(here, target);
        return leave(target);
    }

    private void remember(Step here, StepRef target) {
        if (!here.ref().equals(target)) {
            history.add(here.ref());
        }
    }

    private Turn leave(StepRef target) {
        waiting.clear();
        return walk(target, true, "", 0);
    }

    private Turn again(Step here, String say, int misunderstood) {
        return walk(here.ref(), false, say, misunderstood);
    }

    private Turn walk(StepRef from, boolean reached, String say, int misunderstood) {
        var walk = new Walk(book, answers, waiting, before.screen(), effects);
        var at = walk.from(from, reached, say);
        if (Entry.isMenu(at)) {
            waiting.clear();
        }
        return new Turn(state(at, walk.screen(), misunderstood), effects);
    }

    private State state(StepRef at, int screen, int misunderstood) {
        return new State(at, history, waiting, answers, screen, misunderstood, now);
    }
}
