package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;

/** Whoever has no business at the desk, and tries: a stranger, somebody who left it, an administrator without a name. */
final class Bystanders {

    private static final List<String> COMMANDS = List.of("/take", "/queue", "/note x", "/transfer", "/handback",
            "/close helped");

    private final Scene scene;
    private final Person stranger;
    private final Person former;
    private final Person nameless;
    private int tries;

    Bystanders(Scene scene) {
        this.scene = scene;
        stranger = scene.telegram().person("stranger", "ru");
        former = scene.telegram().person("former", "ru");
        nameless = scene.telegram().person("nameless", "ru");
        scene.desk().adds(former);
        scene.desk().adds(nameless);
        scene.desk().promotesAnonymous(nameless);
    }

    /** Before anybody asks for help: the former operator was one. */
    void begin() {
        stranger.starts();
        former.starts();
        former.awaitsText("/queue");
        former.leaves(scene.desk());
    }

    /** What each of them can think of, with the card that stands last in the group. */
    void tryOut() {
        String words = new Word(false, 99, 1, ++tries).toString();
        Message card = scene.desk().chat().reversed().stream().filter(m -> m.button(Says.TAKE).isPresent()).findFirst()
                .orElse(scene.desk().chat().getLast());
        for (Person person : List.of(stranger, former)) {
            COMMANDS.forEach(command -> scene.act(() -> person.writes(command)));
            scene.act(() -> person.writes(words));
            card.button(Says.TAKE).ifPresent(take -> scene.act(() -> person.forgesPress(1, take.data())));
        }
        scene.act(() -> nameless.repliesIn(scene.desk(), card.id(), words));
        scene.act(() -> nameless.repliesIn(scene.desk(), card.id(), "/close helped"));
        scene.act(() -> scene.operators().getFirst().person().repliesIn(scene.desk(), card.id(), words));
    }

    void haveSeenNothing() {
        for (Person person : List.of(stranger, former, nameless))
            assertThat(person.phone().chat()).as("what " + person.label() + " saw").filteredOn(Message::fromBot)
                    .noneMatch(m -> Says.number(m.text()).isPresent() || m.text().contains(Says.HEADER)
                            || Word.in(m.text()).findAny().isPresent());
    }
}
