package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import org.hamroh.Helpline;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly test alarm proves that those on duty are reached. Stories begin on a Monday at 11:00 in Almaty. */
class DrillTest {

    @TempDir
    Path folder;

    @Test
    void aDrillEndsWhenSomebodyIsThereAndTheGroupIsToldWhoWasNot() {
        try (Helpline line = open("MON 11:01")) {
            Person anna = line.newOperator("Anna");
            Person botir = line.newOperator("Botir");
            line.clock.advance(Duration.ofMinutes(1));
            Message ring = anna.awaitsText(line.text(LISTED_DRILL));
            botir.awaitsText(line.text(LISTED_DRILL));
            String number = Helpline.number(ring);
            line.card(number);

            anna.presses(line.text(DRILL_HERE) + " " + number);

            anna.awaitsText(line.text(DRILL_THANKS));
            Message report = line.desk.awaits(m -> m.text().contains(number) && m.text().contains(name(anna)));
            assertThat(report.text().lines().filter(l -> l.contains(name(anna))))
                    .noneMatch(l -> l.contains(name(botir)));
            assertThat(report.text()).contains(name(botir));
            assertThat(line.database().sql("select count(*) from audit where act = 'DRILLED'").query(Integer.class)
                    .single()).isEqualTo(2);
            assertThat(line.database().sql("select count(*) from answer_pace").query(Integer.class).single()).isZero();
            assertThat(line.database().sql("select count(*) from relay").query(Integer.class).single()).isZero();
            line.clock.advance(Duration.ofMinutes(40));
            String real = Helpline.number(line.asksForHuman("mother"));
            anna.awaits(m -> m.text().contains(real) && m.text().contains(line.text(RING))
                    && !m.text().contains(number));
        }
    }

    @Test
    void aDrillThatNobodyAnswersClimbsToTheCoordinatorsAcrossARestartAndEndsWithAReport() {
        try (Helpline line = open("MON 11:01")) {
            Person anna = line.newOperator("Anna");
            line.coordinator.starts();
            line.coordinator.awaitsText("/queue");
            line.clock.advance(Duration.ofMinutes(1));
            String number = Helpline.number(anna.awaitsText(line.text(LISTED_DRILL)));
            line.stops();
            line.clock.advance(Duration.ofMinutes(6));
            line.starts();
            line.coordinator.awaitsText(line.text(LISTED_DRILL));

            line.clock.advance(Duration.ofMinutes(10));

            Message report = line.desk.awaits(m -> m.text().contains(number)
                    && m.text().contains(line.text(DRILL_NOBODY)));
            assertThat(report.text()).contains(name(anna), name(line.coordinator));
            assertThat(line.database().sql("select count(*) from drill_rung").query(Integer.class).single()).isZero();
        }
    }

    @Test
    void whoAnsweredBeforeTheGroupIsKnownAfterAStartIsToldThereAllTheSame() {
        try (Helpline line = open("MON 11:01")) {
            Person anna = line.newOperator("Anna");
            line.clock.advance(Duration.ofMinutes(1));
            String number = Helpline.number(anna.awaitsText(line.text(LISTED_DRILL)));
            line.stops();
            line.telegram.faults().always(call -> call.method().equals("getChat"), Fault.serverError());
            line.starts();

            anna.presses(line.text(DRILL_HERE) + " " + number);

            anna.awaitsText(line.text(DRILL_THANKS));
            assertThat(line.desk.chat()).noneMatch(m -> m.text().contains(line.text(DRILL_REPORT)));
            line.telegram.faults().clears();
            line.clock.advance(Duration.ofSeconds(5));
            assertThat(line.desk.awaits(m -> m.text().contains(line.text(DRILL_REPORT))).text())
                    .contains(number, name(anna));
        }
    }

    private static String name(Person person) {
        return person.profile().firstName();
    }

    private Helpline open(String when) {
        return Helpline.in(folder).with("HAMROH_DESK_DRILL", when).starts();
    }
}
