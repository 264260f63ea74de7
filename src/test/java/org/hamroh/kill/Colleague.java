package org.hamroh.kill;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;

/** An operator among others: writes notes, gives a request to a colleague or back to all, and takes at the same moment. */
final class Colleague extends Answerer {

    /** What must never leave the desk. */
    static final String NOTE = "заметка для своих";

    private final Scene scene;

    Colleague(Scene scene, Person person) {
        super(scene, person);
        this.scene = scene;
    }

    private enum Habit {
        NOTE, TRANSFER, HAND_BACK, RACE;

        static Habit of(Asking asking) {
            return values()[(asking.caller().index() + asking.turn()) % values().length];
        }
    }

    /** All press at once, sometimes; one has it. */
    @Override
    Answerer first(Asking asking) {
        if (Habit.of(asking) != Habit.RACE)
            return super.first(asking);
        Message card = scene.desk()
                .awaits(m -> m.text().contains(asking.number()) && m.button(Says.TAKE).isPresent());
        String take = card.button(Says.TAKE).orElseThrow().data();
        List<Answerer> all = scene.operators();
        while (holders(asking).isEmpty()) {
            all.forEach(each -> scene.act(() -> each.person().forgesPressIn(scene.desk(), card.id(), take)));
            Scene.isReached(() -> !holders(asking).isEmpty(), PRESSES_AGAIN);
        }
        asking.caller().person().awaits(m -> m.id() > asking.told() && m.text().contains(Says.JOINED));
        Answerer winner = holders(asking).getFirst();
        scene.isTaken(asking, winner.person());
        return winner;
    }

    /** As the card says, once it does. */
    private List<Answerer> holders(Asking asking) {
        return scene.operators().stream().filter(each -> each.isInHand(asking))
                .filter(each -> scene.desk().chat().stream().anyMatch(m -> m.text().contains(asking.number())
                        && m.button(Says.TAKE).isEmpty() && m.text().contains(name(each))))
                .toList();
    }

    @Override
    Answerer after(Asking asking, int place) {
        if (place > 0)
            return this;
        return switch (Habit.of(asking)) {
        case NOTE -> notes(asking);
        case TRANSFER -> transfers(asking);
        case HAND_BACK -> handsBack(asking);
        case RACE -> this;
        };
    }

    private Answerer notes(Asking asking) {
        inHands(() -> {
            Message written = scene.act(() -> person().replies(about(asking).id(), "/note " + NOTE));
            person().awaits(m -> m.id() > written.id() && m.text().contains(Says.NOTED)
                    && m.text().contains(asking.number()));
        });
        return this;
    }

    private Answerer transfers(Asking asking) {
        Answerer next = next();
        inHands(() -> {
            Message written = scene.act(() -> person().replies(about(asking).id(), "/transfer " + NOTE));
            Message whom = person().awaits(m -> m.id() > written.id() && m.text().contains(Says.TO_WHOM)
                    && m.button(name(next)).isPresent());
            scene.act(() -> person().presses(whom, name(next)));
        });
        Message asked = next.person()
                .awaits(m -> m.text().contains(asking.number()) && m.button(Says.TAKE_OVER).isPresent());
        scene.isTaken(asking, next.person());
        next.pressesUntilInHand(asking, () -> next.person().presses(asked, Says.TAKE_OVER));
        sees(asking, Says.CHANGED);
        return next;
    }

    private Answerer handsBack(Asking asking) {
        scene.isGivenBack(asking);
        inHands(() -> {
            Message written = scene.act(() -> person().replies(about(asking).id(), "/handback"));
            Set<Integer> answered = new HashSet<>();
            scene.until("given back: " + asking.number(), () -> {
                answersQuestions(asking, written, answered);
                return asking.caller().sees(since(asking, Says.LEFT));
            });
        });
        Answerer next = next();
        int left = sees(asking, Says.LEFT).id();
        next.inHands(() -> next.takes(asking, left));
        return next;
    }

    private Message sees(Asking asking, String line) {
        return asking.caller().person().awaits(since(asking, line));
    }

    private static Predicate<Message> since(Asking asking, String line) {
        return m -> m.id() > asking.told() && m.text().contains(line);
    }

    private Answerer next() {
        List<Answerer> all = scene.operators();
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    private static String name(Answerer operator) {
        return operator.person().profile().firstName();
    }
}
