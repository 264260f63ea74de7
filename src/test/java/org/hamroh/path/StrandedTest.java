package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.hamroh.Helpline;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing can be stored: nothing is confirmed, nobody is left in silence, and all of it is answered later. */
@Timeout(120)
class StrandedTest {

    @TempDir
    Path folder;

    @Test
    void whoeverWritesIsToldOnceInEveryLanguageAndAnsweredWhenItWorksAgain() {
        try (Helpline line = Helpline.in(folder).starts().staffed()) {
            Person mother = line.arrives("mother");
            Person father = line.arrives("father");
            line.database().sql("alter table inbox rename to elsewhere").update();

            mother.writes("вы здесь?");
            while (told(line, mother) == 0) {
                line.clock.advance(Duration.ofSeconds(1));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            father.pressesKey(line.text(BUTTON_PERSON));
            while (told(line, father) == 0)
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            for (String language : Helpline.languages())
                mother.awaitsText(Helpline.book(language).line(STRANDED));
            assertThat(told(line, mother)).isOne();
            line.database().sql("alter table elsewhere rename to inbox").update();

            father.awaitsText(line.step("person", "start"));
            mother.pressesKey(line.text(BUTTON_HIDE));
            mother.awaitsText(line.text(HIDE_DONE));
            assertThat(told(line, mother)).as("what could not be noted when it was said").isZero();
            father.presses(line.label("person", "start", "yes"));
            line.desk.awaitsText(Helpline.number(father));
            line.clock.advance(Duration.ofSeconds(1));
            line.desk.awaitsText(Helpline.book("ru").line(TROUBLE, Map.of("kind", "STORE_UNUSABLE")));
        }
    }

    private static long told(Helpline line, Person person) {
        return person.phone().chat().stream().filter(m -> m.text().contains(line.text(STRANDED))).count();
    }
}
