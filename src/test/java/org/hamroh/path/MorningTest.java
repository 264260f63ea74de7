package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hamroh.Helpline;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who still waits is said in the morning, once. It is Monday, 11:00 in Almaty. */
class MorningTest {

    private static final Duration TO_NINE = Duration.ofHours(22);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @Test
    void theGroupIsToldEachMorningWhoStillWaitsAndTakesTheNextFromThere() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            Person father = line.asksForHuman("father");
            line.card(Helpline.number(father));
            assertThat(told(line)).isEmpty();

            line.clock.advance(TO_NINE);
            Message told = line.desk.awaitsText(line.text(MORNING));
            assertThat(told.text()).contains(Helpline.number(mother), Helpline.number(father));
            await().until(() -> line.database().sql("select count(*) from outbox where state = 'NEW'")
                    .query(Integer.class).single() == 0); // else it would be said again after the restart
            line.stops();
            line.starts();
            line.operator.pressesIn(line.desk, told, line.text(TAKE_NEXT));
            line.operator.awaits(
                    m -> m.text().contains(line.text(HEADER)) && m.text().contains(Helpline.number(mother)));
            line.operator.writes("/queue");
            line.operator.awaits(m -> m.text().contains(Helpline.number(father)) && m.text().contains("22 ч")
                    && !m.text().contains(Helpline.number(mother)) && !m.text().contains(line.text(RING)));

            line.clock.advance(DAY);
            await().until(() -> told(line).size() == 2);
            assertThat(told(line).getLast().text()).contains(Helpline.number(father))
                    .doesNotContain(Helpline.number(mother));
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    @Test
    void onAClosedDayAndAfterALongOutageNobodyIsTold() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            line.card(Helpline.number(mother));
            line.database().sql("insert into roster_closed (on_day, country) values (date '2026-11-24', '')").update();
            line.database().sql("update roster_edition set edition = nextval('roster_edition_number')").update();

            line.clock.advance(TO_NINE);
            awaitsMorning(line, 1);
            line.stops();
            line.clock.advance(DAY.plusHours(4));
            line.starts();
            line.clock.advance(DAY.minusHours(4));
            awaitsMorning(line, 1);
            await().until(() -> told(line).size() == 1);
        }
    }

    /** The bot has looked at what is to be said. */
    private static void awaitsMorning(Helpline line, int rows) {
        java.sql.Date today = java.sql.Date.valueOf(line.clock.instant().atZone(java.time.ZoneId.of("Asia/Almaty"))
                .toLocalDate());
        await().until(() -> line.database().sql("select count(*) from morning where told_on = ?").param(today)
                .query(Integer.class).single() == rows);
    }

    private static List<Message> told(Helpline line) {
        return line.desk.chat().stream().filter(m -> m.text().contains(line.text(MORNING))).toList();
    }
}
