package org.hamroh.kill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;

/** A person who asks for help, writes, reads, and after the end asks again. */
final class Caller {

    private static final int MOST_WORDS = 3;
    /** One of so many requests is left until the person is told that it takes longer. */
    private static final int LATE = 4;

    private final Scene scene;
    private final int index;
    private final Person person;
    private final Random random;
    private final Set<String> numbers = new HashSet<>();

    Caller(Scene scene, int index, Person person, Random random) {
        this.scene = scene;
        this.index = index;
        this.person = person;
        this.random = random;
    }

    int index() {
        return index;
    }

    Person person() {
        return person;
    }

    void lives() {
        scene.newcomers().arrives(person);
        for (int turn = 1; turn == 1 || scene.goesOn(); turn++)
            talks(asks(turn));
    }

    /** Until the number is told. */
    Asking asks(int turn) {
        Message key = scene.act(() -> person.pressesKey(Says.PERSON));
        Message question = person.awaits(m -> m.id() > key.id() && m.button(Says.YES).isPresent());
        scene.act(() -> person.presses(question, Says.YES));
        Message told = person.awaits(m -> Says.number(m.text()).filter(n -> !numbers.contains(n)).isPresent());
        String number = Says.number(told.text()).orElseThrow();
        numbers.add(number);
        Asking asking = new Asking(this, turn, number, told.id(), random.nextInt(LATE) == 0,
                1 + random.nextInt(MOST_WORDS), 1 + random.nextInt(MOST_WORDS));
        scene.isLogged(asking);
        return asking;
    }

    private void talks(Asking asking) {
        List<Word> answers = new ArrayList<>(asking.words(false));
        for (Word word : asking.words(true)) {
            scene.act(() -> person.writes(word.toString()));
            // some write on, some wait for an answer first
            if (random.nextBoolean() && !answers.isEmpty())
                person.awaitsText(answers.removeFirst().toString());
        }
        for (Word answer : answers)
            person.awaitsText(answer.toString());
        person.awaits(m -> m.id() > asking.told() && m.text().contains(Says.CLOSED));
    }

    boolean sees(Predicate<Message> which) {
        return person.phone().chat().stream().anyMatch(m -> m.fromBot() && which.test(m));
    }
}
