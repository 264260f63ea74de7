package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hamroh.Helpline;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand presses of whatever button is there, old or new: none stays without an answer on the screen. */
class RandomPressesTest {

    private static final int PRESSES = 2000;
    private static final int PEOPLE = 20;

    @TempDir
    Path folder;

    @Test
    void everyPressBringsSomethingNew() {
        try (Helpline line = Helpline.in(folder).with("HAMROH_TELEGRAM_LIMITS", "learn").starts()) {
            Random random = new Random(20261123);
            List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> line.arrives("person " + i)).toList();
            for (int i = 0; i < PRESSES; i++) {
                Person person = people.get(i % PEOPLE);
                List<Message> screens = new ArrayList<>(
                        person.phone().chat().stream().filter(m -> !m.buttons().isEmpty()).toList());
                Message screen = random.nextInt(5) == 0
                        ? screens.get(random.nextInt(screens.size()))
                        : screens.getLast();
                Button button = screen.buttons().get(random.nextInt(screen.buttons().size()));
                person.presses(screen, button.label());
                person.awaitsAnswer();
            }
            line.telegram.unansweredPresses().forEach(Press::awaitsAnswer);
            assertThat(line.telegram.violations()).isEmpty();
        }
    }
}
