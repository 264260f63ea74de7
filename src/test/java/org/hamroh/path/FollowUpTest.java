package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import org.hamroh.Helpline;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether it helped is asked once, at a time that the person said is safe; who did not say so is not asked. */
class FollowUpTest {

    @TempDir
    Path folder;

    private static Person helped(Helpline line, String outcome) {
        Person mother = line.asksForHuman("mother");
        line.takes(line.operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        line.operator.writes("/close " + outcome);
        line.operator.awaitsText(line.text(CLOSED));
        return mother;
    }

    private static long neutralLines(Helpline line, Person person) {
        return person.phone().chat().stream().filter(m -> m.text().contains(line.text(NEUTRAL))).count();
    }

    private static void asksAgreed(Helpline line, Person mother, Line when) {
        mother.awaitsText(line.text(FOLLOW_UP_MAY_WE));
        mother.presses(line.text(when));
        mother.awaitsText(line.text(FOLLOW_UP_ALLOWED));
    }

    @Test
    void theOutcomeIsThePersonsAndIsAskedOnceAfterARestartToo() { // CP-1
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = helped(line, "referred");
            asksAgreed(line, mother, FOLLOW_UP_WEEK);
            line.clock.advance(Duration.ofDays(6));
            line.stops();
            line.starts();
            assertThat(neutralLines(line, mother)).isZero();

            line.clock.advance(Duration.ofDays(1));
            mother.awaitsText(line.text(NEUTRAL));
            assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(line.text(FOLLOW_UP_QUESTION)));
            mother.presses(line.text(SHOW));
            mother.awaitsText(line.text(FOLLOW_UP_QUESTION));
            mother.presses(line.text(FOLLOW_UP_NO));

            Message thanks = mother.awaitsText(line.text(FOLLOW_UP_AGAIN));
            assertThat(line.database().sql("select answer from follow_up").query(String.class).single())
                    .isEqualTo("NO");
            mother.presses(thanks, line.text(BUTTON_PERSON));
            mother.awaitsText(line.step("person", "start"));
            line.clock.advance(Duration.ofDays(8));
            mother.writes("/help");
            mother.awaitsText(line.text(HELP).lines().findFirst().orElseThrow());
            assertThat(neutralLines(line, mother)).isZero(); // the one there was is now the answer
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    @Test
    void whoSaysNoOrNothingIsNeverWrittenTo() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person silent = helped(line, "helped");
            silent.awaitsText(line.text(FOLLOW_UP_MAY_WE));
            Person refusing = line.asksForHuman("refusing");
            line.takes(line.operator, Helpline.number(refusing));
            refusing.awaitsText(line.text(OPERATOR_JOINED));
            line.operator.writes("/close helped");
            refusing.awaitsText(line.text(FOLLOW_UP_MAY_WE));
            refusing.presses(line.text(FOLLOW_UP_NEVER));
            refusing.awaitsText(line.text(FOLLOW_UP_REFUSED));

            line.clock.advance(Duration.ofDays(8));
            Person other = line.asksForHuman("other");
            line.takes(line.operator, Helpline.number(other));

            assertThat(neutralLines(line, silent) + neutralLines(line, refusing)).isZero();
        }
    }

    @Test
    void whatDidNotHelpIsNotFollowedAndTheNightIsQuiet() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = helped(line, "left");
            mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
            assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(line.text(FOLLOW_UP_MAY_WE)));

            Person father = line.asksForHuman("father");
            line.takes(line.operator, Helpline.number(father));
            father.awaitsText(line.text(OPERATOR_JOINED));
            line.operator.writes("/close helped");
            asksAgreed(line, father, FOLLOW_UP_EVENING);
            line.stops();
            // due at 19:00; the bot is back at 23:00 (Almaty is five hours before UTC)
            line.clock.advance(Duration.ofHours(36));
            line.starts();
            line.operator.writes("/queue");
            line.operator.awaitsText(line.text(QUEUE_EMPTY));
            assertThat(neutralLines(line, father)).isZero();

            line.clock.advance(Duration.ofHours(10));
            father.awaitsText(line.text(NEUTRAL));
        }
    }
}
