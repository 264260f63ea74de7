package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import org.hamroh.Helpline;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens as time passes and nobody does anything. The clock is moved, never waited for. */
class TimeTest {

    @TempDir
    Path folder;

    @Test
    void aRequestThatNobodyTakesRingsAgainThenCoordinatorsAreCalledAndThePersonIsTold() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            line.coordinator.starts();
            line.coordinator.awaitsText("/queue");
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            Message first = line.operator.awaitsText(line.text(RING));
            assertThat(line.coordinator.phone().chat()).noneMatch(m -> m.text().contains(line.text(RING)));

            line.clock.advance(Duration.ofSeconds(31));
            line.operator.awaits(m -> m.text().contains(line.text(RING)) && m.id() > first.id());
            line.clock.advance(Duration.ofMinutes(5));
            line.coordinator.awaitsText(number);
            line.clock.advance(Duration.ofMinutes(5));
            // more than ten minutes after her last word: neutral until she asks to see it
            mother.awaitsText(line.text(NEUTRAL));
            mother.presses(line.text(SHOW));
            mother.awaitsText(line.text(WAITING_LONGER));
        }
    }

    /** H2 keeps millionths of a second and rounds up: what rings now must not be due a millionth later. */
    @Test
    void itRingsAtOnceWhateverTheClockShows() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            line.clock.advance(Duration.ofNanos(1_000_000_900 - line.clock.instant().getNano()));

            line.asksForHuman("mother");

            line.operator.awaitsText(line.text(RING));
        }
    }

    @Test
    void aPersonWhomTheOperatorDoesNotAnswerIsGivenToOthersAndBothAreTold() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            line.takes(line.operator, number);
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.writes("вы здесь?");
            line.operator.awaitsText("вы здесь?");

            line.clock.advance(Duration.ofMinutes(5).plusSeconds(1));

            mother.awaitsText(line.text(UNANSWERED_PERSON));
            line.operator.awaitsText(line.text(BACK_ON_LADDER));
            Person colleague = line.newOperator("second");
            line.takes(colleague, number);
            colleague.awaitsText("вы здесь?");
        }
    }

    @Test
    void anOperatorsWordsStayHiddenOnAPhoneThatMayBeInOtherHands() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            line.operator.writes("здравствуйте");
            mother.awaitsText("здравствуйте");
            line.clock.advance(Duration.ofMinutes(11));

            line.operator.writes("мы нашли для вас место");
            mother.awaitsText(line.text(NEUTRAL));
            assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("место"));
            mother.presses(line.text(SHOW));
            mother.awaitsText("мы нашли для вас место");
        }
    }
}
