package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.UpdateEntry;
import org.hamroh.kill.Lives.Span;
import org.hamroh.kill.Sendings.Sent;

/** Compares what happened on the phones, at Telegram and in the database: the six promises, one method each. */
final class Books {

    /**
     * After a start until Telegram is asked, and from then until what fell due meanwhile is done. Longer, by
     * {@code -Dstory.soon=60}, only on a machine that is busy with other things.
     */
    private static final Duration SOON = Duration.ofSeconds(Integer.getInteger("story.soon", 15));

    private final Scene scene;
    private final List<Sent> sent;
    private final List<Span> lives;
    private final Rows rows;
    private final Subjects subjects;
    private final Map<Asking, List<Person>> askings;

    Books(Scene scene, List<Sent> sent, List<Span> lives, Rows rows) {
        this.scene = scene;
        this.sent = sent;
        this.lives = lives;
        this.rows = rows;
        this.askings = scene.askings();
        this.subjects = new Subjects(sent, askings.keySet());
    }

    void balance() {
        nothingConfirmedIsLost();
        oneRequestForEachAsking();
        effectsOnceAndRepeatsOnlyFromDeaths();
        everyStreamInOrder();
        nobodyReadsAnothersWords();
        nobodyWaitsForAnAwakeBot();
        assertThat(scene.telegram().violations()).as("calls against the specification").isEmpty();
    }

    /** I1. The same number may come again with other content: so many confirmed, so many rows. */
    private void nothingConfirmedIsLost() {
        Map<Long, Long> confirmed = scene.telegram().ledger().updates().stream()
                .filter(update -> update.fate() == UpdateEntry.Fate.CONFIRMED)
                .collect(Collectors.groupingBy(UpdateEntry::id, Collectors.counting()));
        assertThat(confirmed).isNotEmpty();
        List<Long> lost = confirmed.entrySet().stream()
                .filter(update -> rows.inbox().getOrDefault(update.getKey(), 0L) < update.getValue())
                .map(Map.Entry::getKey).toList();
        assertThat(lost).as("I1 confirmed and not stored").isEmpty();
        assertThat(scene.telegram().ledger().updates())
                .as("I1 thrown away").noneMatch(update -> update.fate() == UpdateEntry.Fate.FORGOTTEN);
        assertThat(rows.undone()).as("I1 left undone").isZero();
        assertThat(rows.setAside()).as("I1 set aside").isZero();
    }

    /** I2. */
    private void oneRequestForEachAsking() {
        Set<String> numbers = askings.keySet().stream().map(Asking::number).collect(Collectors.toSet());
        assertThat(askings).as("I2 askings helped").hasSize(scene.asked());
        assertThat(numbers).as("I2 numbers told").hasSize(askings.size());
        assertThat(rows.requests()).as("I2 requests stored").isEqualTo(askings.size());
        assertThat(rows.closed()).as("I2 requests closed").isEqualTo(askings.size());
        // an older copy, from before a death, may still say that somebody waits
        for (Asking asking : askings.keySet())
            assertThat(scene.desk().chat()).as("I2 cards of " + asking.number())
                    .filteredOn(m -> m.fromBot() && m.text().contains(asking.number()))
                    .anyMatch(m -> m.button(Says.TAKE).isEmpty());
    }

    /** I3. */
    private void effectsOnceAndRepeatsOnlyFromDeaths() {
        assertThat(rows.letters()).as("I3 people's words stored").isEqualTo(words(true).size());
        assertThat(rows.answers()).as("I3 operators' words stored").isEqualTo(words(false).size());
        assertThat(rows.dead()).as("I3 messages given up").isZero();
        assertThat(new Repeats(sent, subjects, scene.givenBack()).unexplained()).as("I3 repeats that no death explains")
                .isEmpty();
    }

    /** I4. As the words stand on the phones. */
    private void everyStreamInOrder() {
        scene.callers().forEach(caller -> inOrder(caller.person(), words(false).stream()
                .filter(word -> word.person() == caller.index()).toList()));
        for (Answerer operator : scene.operators())
            inOrder(operator.person(), askings.entrySet().stream()
                    .filter(e -> e.getValue().getLast() == operator.person())
                    .flatMap(e -> e.getKey().words(true).stream()).toList());
    }

    private static void inOrder(Person reader, List<Word> expected) {
        Map<Word, List<Integer>> streams = new HashMap<>();
        Map<Word, List<Integer>> last = new HashMap<>();
        for (Message message : reader.phone().chat())
            if (message.fromBot())
                Word.in(message.text()).collect(Collectors.groupingBy(Word::stream,
                        Collectors.mapping(Word::place, Collectors.toList()))).forEach((stream, places) -> {
                            // several words in one message that came twice: whether it may is another question
                            if (!places.equals(last.put(stream, places)))
                                streams.computeIfAbsent(stream, s -> new ArrayList<>()).addAll(places);
                        });
        streams.forEach((stream, places) -> assertThat(places).as("I4 order of " + stream).isSorted());
        assertThat(expected).as("I4 all words").allMatch(
                word -> streams.getOrDefault(word.stream(), List.of()).contains(word.place()));
    }

    /** I5. Told of everything that was ever sent, not only of what still stands there. */
    private void nobodyReadsAnothersWords() {
        Map<String, Set<Long>> readers = new HashMap<>();
        Map<String, Long> owners = new HashMap<>();
        askings.forEach((asking, operators) -> {
            Set<Long> desk = operators.stream().map(Person::id).collect(Collectors.toSet());
            Set<Long> both = new HashSet<>(List.of(asking.caller().person().id()));
            // whoever takes it over is told what her colleague wrote
            operators.stream().skip(1).map(Person::id).forEach(both::add);
            asking.words(true).forEach(word -> readers.put(word.toString(), desk));
            asking.words(false).forEach(word -> readers.put(word.toString(), both));
            owners.put(asking.number(), asking.caller().person().id());
        });
        Set<Long> people = scene.callers().stream().map(c -> c.person().id()).collect(Collectors.toSet());
        for (Sent each : sent) {
            assertThat(Word.in(each.text())).as("I5 words in " + each)
                    .allMatch(word -> readers.getOrDefault(word.toString(), Set.of()).contains(each.chat()));
            if (people.contains(each.chat()))
                Says.number(each.text()).ifPresent(number -> assertThat(owners.get(number))
                        .as("I5 whose number is in " + each).isEqualTo(each.chat()));
        }
    }

    /** I6. */
    private void nobodyWaitsForAnAwakeBot() {
        assertThat(lives).as("I6 first polls").allMatch(
                life -> Duration.between(life.began(), life.polled().orElse(life.ended())).compareTo(SOON) < 0);
        assertThat(new Escalations(sent, subjects, lives, scene.givenBack()).slowest()).as("I6 calls overdue")
                .isLessThan(SOON);
    }

    private List<Word> words(boolean byPerson) {
        return askings.keySet().stream().flatMap(asking -> asking.words(byPerson).stream()).toList();
    }
}
