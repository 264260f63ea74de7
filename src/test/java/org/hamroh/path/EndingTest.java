package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hamroh.Helpline;
import org.hamroh.casework.Audit;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A talk ends, and the person may come back to it: from the same chat, for thirty days. */
class EndingTest {

    @TempDir
    Path folder;
    private Helpline line;
    private Person mother;
    private String number;

    @BeforeEach
    void aTalkIsClosed() {
        line = Helpline.started(folder).staffed();
        mother = line.asksForHuman("mother");
        number = Helpline.number(mother);
        line.takes(line.operator, number);
        mother.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("потеряла паспорт");
        line.operator.awaitsText("потеряла паспорт");
        line.operator.writes("/close helped");
        mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
        line.close();
    }

    @Test
    void sheComesBackWithTheButtonAndWhoeverTakesItSeesAllThatWasSaid() {
        Person second = line.newOperator("second");
        mother.presses(line.text(REOPEN));

        mother.awaitsText(line.text(REOPENED));
        Message card = line.desk.awaits(m -> m.text().contains(number) && m.text().contains(line.text(CARD_REOPENED)));
        second.awaits(m -> m.text().contains(line.text(RING)) && m.text().contains(number));
        second.pressesIn(line.desk, card, line.text(TAKE));
        second.awaitsText("потеряла паспорт");
        second.writes("слушаю вас");
        mother.awaitsText("слушаю вас");
        mother.writes("спасибо");
        second.awaitsText("спасибо");
        assertThat(line.part(Audit.class).brokenAt()).isEmpty();
        assertThat(line.database().sql("select act from audit order by seq").query(String.class).list())
                .startsWith("TAKEN", "CLOSED", "REOPENED", "TAKEN");
    }

    @Test
    void twoWeeksLaterStatusOffersItAndTheWayToHerIsThereAgain() {
        line.clock.advance(Duration.ofDays(14));
        mother.writes("/status");
        Message status = mother.awaits(m -> m.text().contains(number) && m.button(line.text(REOPEN)).isPresent());

        mother.presses(status, line.text(REOPEN));

        mother.awaitsText(line.text(REOPENED));
        line.takes(line.operator, number);
        mother.awaits(m -> m.text().contains(line.text(OPERATOR_JOINED)) && m.id() > status.id());
        line.operator.writes("здравствуйте снова");
        mother.awaitsText("здравствуйте снова");
    }

    @Test
    void whoeverComesBackIsNotAskedWhetherItHelpedWhileTheTalkGoesOn() {
        mother.presses(mother.awaitsText(line.text(FOLLOW_UP_MAY_WE)), line.text(FOLLOW_UP_MORNING));
        mother.awaitsText(line.text(FOLLOW_UP_ALLOWED));
        mother.presses(mother.awaitsText(line.text(CLOSED_BY_OPERATOR)), line.text(REOPEN));
        Message last = mother.awaitsText(line.text(REOPENED));

        line.clock.advance(Duration.ofDays(2));
        mother.writes("/status");

        mother.awaits(m -> m.id() > last.id() && m.text().contains(number));
        assertThat(line.database().sql("select count(*) from follow_up").query(Integer.class).single()).isZero();
    }

    @Test
    void whoWaitsIsToldHowManyWaitBefore() {
        mother.presses(mother.awaitsText(line.text(CLOSED_BY_OPERATOR)), line.text(REOPEN));
        mother.awaitsText(line.text(REOPENED));

        line.clock.advance(Duration.ofSeconds(1));

        Person father = line.asksForHuman("father");

        father.awaits(m -> m.text().contains(Helpline.book("ru").line(STAFF_AHEAD, Map.of("ahead", "1"))));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(line.text(STAFF_AHEAD)));
    }

    @Test
    void afterThirtyDaysItIsTooLateAndSheIsToldWhatToDo() {
        Message closed = mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
        line.clock.advance(Duration.ofDays(31));

        mother.presses(closed, line.text(REOPEN));

        mother.awaitsText(line.text(REOPEN_LATE));
        mother.writes("/status");
        assertThat(mother.awaits(m -> m.text().contains(number) && m.id() > closed.id()
                && m.text().contains(line.text(STATE_CLOSED))).button(line.text(REOPEN))).isEmpty();
    }

    @Test
    void whileAnotherRequestIsOpenNothingIsReopened() {
        Message closed = mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
        mother.pressesKey(line.text(BUTTON_PERSON));
        Message asked = mother
                .awaits(m -> m.text().contains(line.step("person", "start")) && m.id() > closed.id());
        mother.presses(asked, line.label("person", "start", "yes"));
        line.desk.awaits(m -> !m.text().contains(number) && m.button(line.text(TAKE)).isPresent());

        mother.presses(closed, line.text(REOPEN));

        mother.awaitsText(line.text(REOPEN_IS_OPEN));
        assertThat(line.database().sql("select count(*) from help_request where state = 'LOGGED'")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void fromAnotherChatTheButtonDoesNothing() {
        String data = mother.awaitsText(line.text(CLOSED_BY_OPERATOR)).button(line.text(REOPEN)).orElseThrow().data();
        Person stranger = line.arrives("stranger");

        Message own = stranger.awaitsAnswer();

        stranger.forgesPress(own.id(), data);

        stranger.awaits(m -> m.fromBot() && m.id() > own.id());
        assertThat(line.database().sql("select count(*) from help_request where state = 'CLOSED'")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void closedLongAfterHerLastWordTheNeutralLineLeadsToTheButtonToo() {
        mother.presses(line.text(REOPEN));
        line.takes(line.operator, number);
        line.clock.advance(Duration.ofMinutes(11));
        line.operator.writes("/close helped");

        mother.awaitsText(line.text(NEUTRAL));
        mother.presses(line.text(SHOW));

        mother.awaits(m -> m.text().contains(line.text(CLOSED_BY_OPERATOR)) && m.button(line.text(REOPEN)).isPresent());
    }
}
