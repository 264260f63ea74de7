package org.hamroh.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred editions go live while people press: each answer is wholly of one of them, and none is missing. */
class ManyReloadsTest {

    private static final int RELOADS = 100;
    private static final int PEOPLE = 4;
    private static final String TEXT = "Вам ответит оператор";
    private static final String LABEL = "\"Не сейчас\"";
    private static final Pattern EDITION = Pattern.compile("\\(([a-j]{4})\\)");

    @TempDir
    Path folder;

    @Test
    void eachAnswerIsOfOneEditionAndNoneIsMissing() {
        Coordinator she = Coordinator.of(folder);
        she.cuts("person.yaml", "^#.*\n");
        String original = she.reads("person.yaml");
        she.writes("person.yaml", edition(original, 0));
        try (Helpline line = she.line().starts()) {
            List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> line.arrives("person " + i)).toList();
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> pressing = CompletableFuture.supplyAsync(() -> press(line, people, over),
                    // not among the common threads, which the bot needs
                    task -> Thread.ofPlatform().daemon().start(task));
            for (int i = 1; i <= RELOADS; i++) {
                String before = she.live();
                she.writes("person.yaml", edition(original, i)).saves();
                assertThat(she.live()).isNotEqualTo(before);
            }
            over.set(true);
            assertThat(pressing.join()).isGreaterThan(RELOADS);
            assertThat(editions(ask(line, people.getFirst()))).containsOnly(name(RELOADS));
            assertThat(line.telegram.unansweredPresses()).isEmpty();
        }
    }

    private static int press(Helpline line, List<Person> people, AtomicBoolean over) {
        int asked = 0;
        String newest = "";
        while (!over.get())
            for (Person person : people) {
                List<String> editions = editions(ask(line, person)).distinct().toList();
                assertThat(editions).hasSize(1);
                assertThat(editions.getFirst()).isGreaterThanOrEqualTo(newest);
                newest = editions.getFirst();
                asked++;
            }
        return asked;
    }

    private static Message ask(Helpline line, Person person) {
        person.pressesKey(line.text(Line.BUTTON_PERSON));
        return person.awaitsAnswer();
    }

    /** Which editions the text and each marked button are of. */
    private static Stream<String> editions(Message answer) {
        return EDITION.matcher(answer.text() + answer.buttons()).results().map(result -> result.group(1));
    }

    private static String edition(String original, int number) {
        return original.replace(TEXT, "(" + name(number) + ") " + TEXT).replace(LABEL,
                "\"Не сейчас (" + name(number) + ")\"");
    }

    /** In letters: a number could be one to call. */
    private static String name(int number) {
        return Integer.toString(1000 + number).chars().mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                .collect(Collectors.joining());
    }
}
