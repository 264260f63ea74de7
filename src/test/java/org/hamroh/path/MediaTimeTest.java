package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import org.hamroh.Helpline;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identity documents stay in an operator's chat no longer than they must, through restarts too. */
class MediaTimeTest {

    @TempDir
    Path folder;

    @Test
    void inALostDocumentRequestEachPhotoLeavesAfter47HoursEvenAfterARestart() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = lostDocuments(line);
            Message photo = mother.sends(Media.photo().captioned("копия"));
            line.operator.awaits(m -> m.kind().equals("photo") && m.text().contains(line.text(DOCUMENT_MARK)));
            mother.sends(Media.voice(3));
            line.operator.awaits(m -> m.kind().equals("voice"));

            line.clock.advance(Duration.ofHours(46));
            line.stops();
            line.starts();
            answers(line, mother);
            assertThat(line.operator.phone().chat()).anyMatch(m -> m.kind().equals("photo"));
            line.stops();
            line.clock.advance(Duration.ofHours(1));
            line.starts();

            isGone(line, "photo");
            assertThat(line.operator.phone().chat()).anyMatch(m -> m.kind().equals("voice"));
            assertThat(mother.phone().chat()).anyMatch(m -> m.id() == photo.id());
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    @Test
    void aDocumentLeavesAtClosingAndOneThatCannotIsSaidToTheOperator() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.sends(Media.photo().captioned("паспорт"));
            Message seen = line.operator.awaits(m -> m.kind().equals("photo"));
            mother.sends(Media.photo().captioned("двор"));
            line.operator.awaits(m -> m.text().contains("двор"));

            line.operator.replies(seen.id(), "/document");
            line.operator.awaitsText(line.text(DOCUMENT_KEPT));
            line.operator.writes("/close helped");
            line.operator.awaitsText(line.text(CLOSED));
            line.clock.advance(Duration.ofSeconds(2));

            line.operator.awaits(any -> line.operator.phone().chat().stream()
                    .noneMatch(m -> m.text().contains("паспорт")));
            assertThat(line.operator.phone().chat()).anyMatch(m -> m.text().contains("двор"));

            Person father = lostDocuments(line);
            father.sends(Media.document("паспорт.pdf"));
            line.operator.awaits(m -> m.kind().equals("document"));
            line.stops();
            line.clock.advance(Duration.ofHours(49));
            line.starts();

            line.operator.awaitsText(line.text(DOCUMENT_STAYS));
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    private static Person lostDocuments(Helpline line) {
        Person person = line.arrives("person");
        person.writes("потеряла паспорт");
        person.awaitsText(line.step("heard", "documents"));
        person.presses(line.label("heard", "documents", "yes"));
        line.takes(line.operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));
        return person;
    }

    private static void answers(Helpline line, Person person) {
        line.operator.writes("мы с вами");
        person.awaits(m -> m.text().contains(line.text(NEUTRAL)) || m.text().contains("мы с вами"));
    }

    private static void isGone(Helpline line, String kind) {
        line.operator.awaits(any -> line.operator.phone().chat().stream().noneMatch(m -> m.kind().equals(kind)));
    }
}
