package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what is read by coordinators, by name and hour; and nobody changes it unseen. */
class AuditReadingTest {

    @TempDir
    Path folder;

    @Test
    void coordinatorsReadItAndNobodyElseAndAChangeIsFound() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            line.coordinator.starts();
            line.coordinator.awaitsText("/queue");
            Person mother = line.asksForHuman("mother");
            mother.writes("мы у вокзала");
            String number = Helpline.number(mother);
            line.takes(line.operator, number);
            Message heard = line.operator.awaitsText("мы у вокзала");
            line.operator.writes("слушаю вас");
            mother.awaitsText("слушаю вас");
            line.operator.writes("/note у вокзала двое");
            line.operator.awaitsText(line.text(NOTE_KEPT));

            line.operator.replies(heard.id(), "/audit");
            line.operator.awaitsText(line.text(AUDIT_COORDINATORS));
            line.coordinator.writes("/audit");
            line.coordinator.awaitsText(line.text(AUDIT_USAGE));
            line.coordinator.writes("/audit " + number);
            Message read = line.coordinator.awaitsText(line.text(AUDIT_TAKEN));

            String name = line.operator.profile().firstName();
            assertThat(read.text().lines().skip(1)).containsExactly("23.11.2026 11:00 · " + name + " · обращение взято",
                    "23.11.2026 11:00 · " + name + " · разговор показан",
                    "23.11.2026 11:00 · " + name + " · ответ отправлен",
                    "23.11.2026 11:00 · " + name + " · заметка сохранена");
            assertThat(read.guarded()).isTrue();
            assertThat(read.text()).doesNotContain("вокзал", "слушаю");

            line.stops();
            assertThat(line.checksAudit()).isEqualTo("The audit is whole: 4 entries.");
            line.starts();
            line.database().sql("update audit set act = 'FORGED' where seq = 3").update();
            line.stops();
            assertThat(line.checksAudit()).startsWith("The audit is broken at entry 3 of 4");
        }
    }
}
