package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import org.hamroh.Helpline;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether it helped is asked once, at a time that the person said is safe; who did not say so is not asked. */
class FollowUpTest {

    @TempDir
    static Path folder;
    static Helpline line;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
    }

    private static Person helped(String outcome) {
        Person operator = line.newOperator("operator");
        Person mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        operator.writes("/close " + outcome);
        operator.awaitsText(line.text(CLOSED));
        return mother;
    }

    private static long neutralLines(Person person) {
        return person.phone().chat().stream().filter(m -> m.text().contains(line.text(NEUTRAL))).count();
    }

    /** The bot has looked at what was due. */
    private static void awaitsNothingDue() {
        await().until(() -> line.database().sql("select count(*) from follow_up where due_at <= ?")
                .param(Timestamp.from(line.clock.instant())).query(Long.class).single() == 0);
    }

    private static void allows(Person mother, Line when) {
        mother.awaitsText(line.text(FOLLOW_UP_MAY_WE));
        mother.presses(line.text(when));
        mother.awaitsText(line.text(FOLLOW_UP_ALLOWED));
    }

    @Test
    void theOutcomeIsThePersonsAndIsAskedOnceAfterARestartToo() { // CP-1
        Person mother = helped("referred");
        allows(mother, FOLLOW_UP_WEEK);
        line.clock.advance(Duration.ofDays(6));
        line.stops();
        line.starts();
        assertThat(neutralLines(mother)).isZero();

        line.clock.advance(Duration.ofHours(26));
        mother.awaitsText(line.text(NEUTRAL));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(line.text(FOLLOW_UP_QUESTION)));
        mother.presses(line.text(SHOW));
        mother.awaitsText(line.text(FOLLOW_UP_QUESTION));
        mother.presses(line.text(FOLLOW_UP_NO));

        Message thanks = mother.awaitsText(line.text(FOLLOW_UP_AGAIN));
        assertThat(line.database().sql("select answer from follow_up where answer is not null").query(String.class)
                .single())
                .isEqualTo("NO");
        mother.presses(thanks, line.text(BUTTON_PERSON));
        mother.awaitsText(line.step("person", "start"));
        line.clock.advance(Duration.ofDays(8));
        mother.writes("/help");
        mother.awaitsText(line.text(HELP).lines().findFirst().orElseThrow());
        assertThat(neutralLines(mother)).isZero(); // the one there was is now the answer
    }

    @Test
    void whoSaysNoOrNothingIsNeverWrittenTo() {
        Person silent = helped("helped");
        silent.awaitsText(line.text(FOLLOW_UP_MAY_WE));
        Person refusing = helped("helped");
        refusing.awaitsText(line.text(FOLLOW_UP_MAY_WE));
        refusing.presses(line.text(FOLLOW_UP_NEVER));
        refusing.awaitsText(line.text(FOLLOW_UP_REFUSED));
        Person willing = helped("helped");
        allows(willing, FOLLOW_UP_WEEK);

        line.clock.advance(Duration.ofDays(8));
        willing.awaitsText(line.text(NEUTRAL)); // whoever is to be asked is asked with her

        assertThat(neutralLines(silent) + neutralLines(refusing)).isZero();
    }

    @Test
    void whoTalksAboutSomethingElseIsAskedAtTheSameHourOnceThatIsOver() {
        Person mother = helped("helped");
        allows(mother, FOLLOW_UP_MORNING);
        Person operator = line.newOperator("second");
        String first = Helpline.number(mother);
        mother.pressesKey(line.text(BUTTON_PERSON));
        int before = mother.awaitsText(line.text(FOLLOW_UP_ALLOWED)).id();
        mother.presses(mother.awaits(m -> m.id() > before && m.text().contains(line.step("person", "start"))),
                line.label("person", "start", "yes"));
        mother.awaits(m -> m.id() > before && !Helpline.number(m).isEmpty() && !Helpline.number(m).equals(first));
        line.takes(operator, Helpline.number(mother));
        mother.awaits(m -> m.id() > before && m.text().contains(line.text(OPERATOR_JOINED)));
        operator.writes("я здесь");
        mother.awaitsText("я здесь");
        line.clock.advance(Duration.ofHours(26));
        mother.writes("/status");
        mother.awaitsText(line.text(STATUS));
        awaitsNothingDue();
        assertThat(neutralLines(mother)).isZero();
        operator.writes("/close left");
        operator.awaitsText(line.text(CLOSED));
        mother.writes("/help");
        mother.awaitsText(line.text(HELP).lines().findFirst().orElseThrow());
        assertThat(neutralLines(mother)).isZero();

        line.clock.advance(Duration.ofHours(46));

        mother.awaitsText(line.text(NEUTRAL));
        mother.presses(line.text(SHOW));
        mother.awaitsText(line.text(FOLLOW_UP_QUESTION));
    }

    @Test
    void whatDidNotHelpIsNotFollowedAndTheNightIsQuiet() {
        Person mother = helped("left");
        mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(line.text(FOLLOW_UP_MAY_WE)));

        Person father = helped("helped");
        allows(father, FOLLOW_UP_EVENING);
        line.stops();
        // due at 19:00; the bot is back at 23:00 (Almaty is five hours before UTC)
        line.clock.advance(Duration.ofHours(36));
        line.starts();
        father.writes("/status");
        father.awaitsText(line.text(STATUS));
        assertThat(neutralLines(father)).isZero();

        line.clock.advance(Duration.ofHours(10));
        father.awaitsText(line.text(NEUTRAL));
    }
}
