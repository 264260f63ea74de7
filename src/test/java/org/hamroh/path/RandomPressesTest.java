package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two thousand presses of whatever button is there, old or new: none stays without an answer on the screen, and each
 * answer speaks the person's language.
 */
class RandomPressesTest {

    private static final int PRESSES = 2000;
    private static final int PEOPLE = 20;

    /** Characters of a text in another language that are no chance likeness. */
    private static final int TELLING = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("languages")
    void everyPressBringsSomethingNewInThePersonsLanguage(String language) {
        Book book = Helpline.book(language);
        try (Helpline line = Helpline.in(folder).starts()) {
            Random random = new Random(20261123);
            List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> line.arrives("person " + i, book)).toList();
            for (int i = 0; i < PRESSES; i++) {
                Person person = people.get(i % PEOPLE);
                List<Message> screens = screens(person, book);
                Message screen = random.nextInt(5) == 0
                        ? screens.get(random.nextInt(screens.size()))
                        : screens.getLast();
                Button button = screen.buttons().get(random.nextInt(screen.buttons().size()));
                person.presses(screen, button.label());
                person.awaitsAnswer();
            }
            line.telegram.unansweredPresses().forEach(Press::awaitsAnswer);
            assertThat(line.telegram.violations()).isEmpty();
            assertThat(people).flatExtracting(person -> person.phone().chat()).filteredOn(Message::fromBot)
                    .extracting(Message::text).noneMatch(saidInAnotherLanguage(language));
        }
    }

    static Stream<String> languages() {
        return Helpline.languages().stream();
    }

    /** What has buttons; without the choice of language, which would end the walk in this one. */
    private static List<Message> screens(Person person, Book book) {
        return person.phone().chat().stream().filter(m -> !m.buttons().isEmpty())
                .filter(m -> m.button(book.line(Line.LANGUAGE_NAME)).isEmpty()).toList();
    }

    private static Predicate<String> saidInAnotherLanguage(String language) {
        List<String> others = Helpline.languages().stream().filter(other -> !other.equals(language))
                .map(Helpline::book).flatMap(book -> book.steps().stream()).map(step -> step.say())
                .flatMap(say -> Arrays.stream(say.split("\\{\\w+}|\\n"))).map(String::strip)
                .filter(part -> part.length() > TELLING).toList();
        return text -> others.stream().anyMatch(text::contains);
    }
}
