package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first press to a closed request, over the Bot API. */
class WholePathTest {

    @TempDir
    Path folder;

    @Test
    void aPersonAsksAnOperatorAnswersAndTheRequestIsClosed() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);

            line.operator.awaitsText(line.text(RING));
            line.takes(line.operator, number);
            mother.awaitsText(line.text(OPERATOR_JOINED));

            mother.writes("у меня забрали паспорт");
            line.operator.awaitsText("у меня забрали паспорт");
            line.operator.writes("Здравствуйте. Вы сейчас в безопасности?");
            mother.awaitsText("Вы сейчас в безопасности?");

            line.operator.writes("/note перезвонить юристу");
            line.operator.awaitsText(line.text(NOTE_KEPT));
            line.operator.writes("/close helped");
            mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
            line.desk.awaits(
                    message -> message.text().contains(number) && message.text().contains(line.text(OUTCOME_HELPED)));

            assertThat(mother.phone().chat()).noneMatch(message -> message.text().contains("перезвонить юристу"));
            assertThat(line.telegram.violations()).isEmpty();
            line.telegram.unansweredPresses().forEach(Press::awaitsAnswer);
        }
    }
}
