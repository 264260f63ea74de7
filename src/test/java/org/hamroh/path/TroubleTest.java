package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.hamroh.Helpline;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Receiver;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.PriorityOrdered;

/** When something is missing or breaks, the request is stored and the person is told the truth. */
class TroubleTest {

    @TempDir
    Path folder;

    @Test
    void aGroupThatCouldNotBeAskedAboutIsAskedAgainAtOnceAndGetsItsCard() {
        try (Helpline line = Helpline.in(folder)) {
            line.telegram.faults().next("getChatMember", 1, Fault.serverError());
            line.starts().staffed();
            String number = Helpline.number(line.asksForHuman("person"));
            line.clock.advance(Duration.ofSeconds(3));

            assertThat(line.card(number).text()).contains(number);
        }
    }

    @Test
    void withoutADeskTheRequestIsStoredAndThePersonToldThatNobodyIsThere() {
        try (Helpline line = Helpline.in(folder).with("HAMROH_DESK_CHAT", "").starts()) {
            Person mother = line.asksForHuman("mother");
            mother.awaitsText(line.text(WAITING_NOBODY));
            mother.writes("/status");
            mother.awaitsText(line.text(STATE_LOGGED));
        }
    }

    @Test
    void aDeskThatAppearsLaterGetsTheCardsThatWaited() {
        try (Helpline line = Helpline.in(folder)) {
            line.desk.removes(line.bot);
            line.starts();
            Person mother = line.asksForHuman("mother");
            mother.awaitsText(line.text(WAITING_NOBODY));
            line.desk.adds(line.bot);
            line.desk.promotes(line.bot);

            line.card(Helpline.number(mother));
        }
    }

    @Test
    void afterAnOutageEverythingArrivesOnceAndInOrder() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.arrives("mother");
            line.telegram.faults().next("sendMessage", 2, Fault.badGateway());
            mother.pressesKey(line.text(BUTTON_PERSON));
            mother.awaitsText(line.step("person", "start"));
            line.telegram.faults().next("sendMessage", 2, Fault.tooMany(1));
            mother.presses(line.label("person", "start", "yes"));

            String number = Helpline.number(mother);
            line.card(number);
            assertThat(line.desk.chat().stream().filter(m -> m.text().contains(number))).hasSize(1);
        }
    }

    /** What broke off on its way once more, asked for alone, is not the update's fault. */
    @Test
    void aPollThatBreaksOffTwiceLosesNothing() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.arrives("mother");
            line.bot.awaitsConfirmed();
            line.bot.awaitsPoll();
            line.telegram.faults().next("getUpdates", 2, Fault.truncates());
            // brings the poll under way to its end: the next ones break off
            mother.writes("/help");
            mother.awaitsText(line.text(HELP));
            mother.writes("/status");

            mother.awaitsText(line.text(STATUS_NONE));
            line.bot.awaitsConfirmed();
            assertThat(line.telegram.faults().struck()).isEqualTo(2);
            assertThat(line.database().sql("select count(*) from inbox where state = 'UNREADABLE'")
                    .query(Integer.class).single()).isZero();
        }
    }

    @Test
    void aTakeWhileTheGroupIsNotKnownYetReachesItsCardLater() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            Message card = line.card(number);
            line.stops();
            line.telegram.faults().always(call -> call.method().equals("getChat"), Fault.serverError());
            line.starts();
            line.operator.pressesIn(line.desk, card, line.text(TAKE));
            mother.awaitsText(line.text(OPERATOR_JOINED));

            line.telegram.faults().clears();
            line.clock.advance(Duration.ofSeconds(5));
            line.desk.awaits(m -> m.id() == card.id() && m.button(line.text(TAKE)).isEmpty());
        }
    }

    @Test
    void whatArrivedWhileTheBotWasBeingStoppedIsNotSaidAgain() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.arrives("mother");
            line.telegram.faults().next("sendMessage", 1, new Fault.Hangs(Duration.ofSeconds(1), true));
            mother.pressesKey(line.text(BUTTON_PERSON));
            Message asked = mother.awaitsText(line.step("person", "start"));

            line.stops();
            line.starts();

            mother.presses(asked, line.label("person", "start", "yes"));
            mother.awaitsText(line.step("person", "called"));
            assertThat(mother.phone().chat()).filteredOn(m -> m.text().contains(line.step("person", "start")))
                    .hasSize(1);
        }
    }

    @Test
    void anOperatorIsToldWhenAPersonCannotBeReached() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            line.takes(line.operator, number);
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.blocks();

            line.operator.writes("где вы?");

            line.operator.awaitsText(line.text(NOT_DELIVERED));
        }
    }

    @Test
    void aStepThatFailsAgainAndAgainIsKeptThePersonToldTheTruthAndAHumanCalled() throws InterruptedException {
        Breaking breaking = new Breaking();
        try (Helpline line = Helpline.in(folder).with(breaking).starts().staffed()) {
            Person mother = line.arrives("mother");
            Person other = line.arrives("other");
            mother.writes(Breaking.WORD);
            for (Duration pause : List.of(Duration.ofSeconds(2), Duration.ofSeconds(6))) {
                breaking.tried.acquire();
                other.writes("/help");
                other.awaitsAnswer();
                line.clock.advance(pause);
            }

            mother.awaitsText(line.text(FAILED_STEP));
            line.operator.awaitsText(line.text(RING));
            assertThat(line.database()
                    .sql("select count(*) from inbox where state = 'QUARANTINED' and payload is not null")
                    .query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void aPhotoThatFailsIsSaidToWhoSentItAndWhoHasTheRequestHearsOfThePersons() throws InterruptedException {
        Breaking breaking = new Breaking();
        try (Helpline line = Helpline.in(folder).with(breaking).starts().staffed()) {
            Person other = line.arrives("other");
            Person mother = line.asksForHuman("mother");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            for (Person sender : List.of(mother, line.operator)) {
                sender.sends(Media.photo().captioned(Breaking.WORD));
                for (Duration pause : List.of(Duration.ofSeconds(2), Duration.ofSeconds(6))) {
                    breaking.tried.acquire();
                    other.writes("/help");
                    other.awaitsAnswer();
                    line.clock.advance(pause);
                }
                breaking.tried.acquire();
                sender.awaitsText(line.text(FAILED_STEP));
            }

            mother.awaitsText(line.text(NOT_DELIVERED_HERE));
            line.operator.awaitsText("Не удалось передать: " + line.text(KIND_PHOTO));
            assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(line.text(FAILED_LOGGED)));
        }
    }

    /** A part of the bot that fails on one word. */
    private static final class Breaking implements Receiver, PriorityOrdered {

        static final String WORD = "сломайся";
        final Semaphore tried = new Semaphore(0);

        @Override
        public boolean receive(Incoming incoming) {
            if (incoming.content() instanceof Content.Text text && text.text().equals(WORD)
                    || incoming.content() instanceof Content.Media media && media.caption().equals(WORD)) {
                tried.release();
                throw new IllegalStateException("broken by the story");
            }
            return false;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
