package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.emulator.Person;
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

            line.operator.awaitsText("Ждут ответа");
            line.takes(line.operator, number);
            mother.awaitsText("С вами оператор");

            mother.writes("у меня забрали паспорт");
            line.operator.awaitsText("у меня забрали паспорт");
            line.operator.writes("Здравствуйте. Вы сейчас в безопасности?");
            mother.awaitsText("Вы сейчас в безопасности?");

            line.operator.writes("/note перезвонить юристу");
            line.operator.awaitsText("Заметка сохранена");
            line.operator.writes("/close helped");
            mother.awaitsText("Оператор закончил разговор");
            line.desk.awaits(message -> message.text().contains(number) && message.text().contains("помогли"));

            assertThat(mother.phone().chat()).noneMatch(message -> message.text().contains("перезвонить юристу"));
            assertThat(line.telegram.violations()).isEmpty();
            assertThat(line.telegram.unansweredPresses()).isEmpty();
        }
    }
}
