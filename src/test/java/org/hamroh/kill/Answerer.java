package org.hamroh.kill;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;

/** An operator with several people at once: takes, reads everything, answers, closes. */
class Answerer {

    static final Duration PRESSES_AGAIN = Duration.ofSeconds(30);
    private static final Duration BREATHES = Duration.ofSeconds(2);

    private final Scene scene;
    private final Person person;
    /** One pair of hands: what is written to one is finished before something is written to another. */
    private final ReentrantLock hands = new ReentrantLock();

    Answerer(Scene scene, Person person) {
        this.scene = scene;
        this.person = person;
    }

    Person person() {
        return person;
    }

    void begins() {
        scene.act(() -> person.starts());
        person.awaitsText("/queue");
    }

    /** One of several conversations at a time. */
    void works() throws InterruptedException {
        for (Optional<Asking> next = scene.nextAsking(); next.isPresent(); next = scene.nextAsking())
            helps(next.get());
    }

    private void helps(Asking asking) {
        if (asking.late())
            asking.caller().person().awaits(m -> m.id() > asking.told() && m.text().contains(Says.LONGER));
        first(asking).talks(asking, 0);
    }

    /** @return who has it in hand */
    Answerer first(Asking asking) {
        inHands(() -> takes(asking));
        return this;
    }

    /** From this place on, to its end. */
    final void talks(Asking asking, int from) {
        List<Word> letters = asking.words(true);
        List<Word> answers = asking.words(false);
        for (int i = from; i < Math.max(letters.size(), answers.size()); i++) {
            if (i < answers.size())
                tells(asking, answers.get(i));
            if (i < letters.size())
                person.awaitsText(letters.get(i).toString());
            Answerer next = after(asking, i);
            if (next != this) {
                next.talks(asking, i + 1);
                return;
            }
        }
        inHands(() -> closes(asking));
    }

    /** What else happens after a word. @return who has it in hand now */
    Answerer after(Asking asking, int place) {
        return this;
    }

    void takes(Asking asking) {
        takes(asking, asking.told());
    }

    /** @param since the person's last message before */
    void takes(Asking asking, int since) {
        scene.isTaken(asking, person);
        Message card = scene.desk()
                .awaits(m -> m.text().contains(asking.number()) && m.button(Says.TAKE).isPresent());
        String take = card.button(Says.TAKE).orElseThrow().data();
        // the card may be edited just now: what the finger meant counts
        pressesUntilInHand(asking, () -> person.forgesPressIn(scene.desk(), card.id(), take));
        // a header alone may be that of a try which died with the process
        asking.caller().person().awaits(m -> m.id() > since && m.text().contains(Says.JOINED));
    }

    /** Refused while Telegram does not say who is a member, and a press does not live long: one presses again. */
    final void pressesUntilInHand(Asking asking, Supplier<Press> presses) {
        while (!isInHand(asking)) {
            Press press = scene.act(presses);
            if (Scene.isReached(() -> isInHand(asking) || isRefused(press), PRESSES_AGAIN))
                Scene.isReached(() -> isInHand(asking), BREATHES);
        }
    }

    boolean isInHand(Asking asking) {
        return person.phone().chat().stream().anyMatch(m -> isHeader(m, asking));
    }

    private static boolean isRefused(Press press) {
        return press.answer().filter(answer -> !answer.text().contains(Says.TAKEN)).isPresent();
    }

    /** By a reply; where the bot does not know what the reply is to, it asks, and is told. */
    void tells(Asking asking, Word word) {
        inHands(() -> saysTo(asking, word));
    }

    private void saysTo(Asking asking, Word word) {
        Message written = scene.act(() -> person.replies(about(asking).id(), word.toString()));
        Set<Integer> answered = new HashSet<>();
        scene.until("arrived: " + word, () -> {
            answersQuestions(asking, written, answered);
            return asking.caller().sees(m -> m.text().contains(word.toString()));
        });
    }

    private void closes(Asking asking) {
        while (!isClosed(asking)) {
            Message header = about(asking);
            Message written = scene.act(() -> person.replies(header.id(), "/close helped"));
            Set<Integer> answered = new HashSet<>();
            Scene.isReached(() -> {
                answersQuestions(asking, written, answered);
                // asked for which, the bot only turns to it
                return isClosed(asking) || about(asking).id() > header.id();
            }, PRESSES_AGAIN);
        }
    }

    private static boolean isClosed(Asking asking) {
        return asking.caller().sees(m -> m.id() > asking.told() && m.text().contains(Says.CLOSED));
    }

    /** Each once: one that stands there twice is answered twice. */
    void answersQuestions(Asking asking, Message since, Set<Integer> answered) {
        person.phone().chat().stream().filter(m -> m.fromBot() && m.id() > since.id())
                .filter(m -> m.button(asking.number()).isPresent() && answered.add(m.id()))
                .forEach(m -> scene.act(() -> person.presses(m, asking.number())));
    }

    Message about(Asking asking) {
        return person.phone().chat().reversed().stream().filter(m -> isHeader(m, asking)).findFirst().orElseThrow();
    }

    private static boolean isHeader(Message message, Asking asking) {
        return message.fromBot() && message.text().contains(asking.number())
                && message.text().contains(Says.HEADER);
    }

    void inHands(Runnable work) {
        hands.lock();
        try {
            work.run();
        } finally {
            hands.unlock();
        }
    }
}
