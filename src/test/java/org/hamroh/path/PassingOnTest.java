package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request goes from one operator to another: asked first, told all, and at no moment with nobody. */
class PassingOnTest {

    @TempDir
    static Path folder;
    static Helpline line;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
    }

    @Test
    void whoAcceptsIsToldAllAndThePersonIsNotGreetedAgain() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        Person mother = taken(first, "mother");
        String number = Helpline.number(mother);
        mother.writes("мы у вокзала");
        first.awaitsText("мы у вокзала");
        first.writes("ждите там");
        mother.awaitsText("ждите там");
        first.writes("/note боится мужа");
        first.awaitsText(line.text(NOTE_KEPT));

        Message asked = asks(first, second, "/transfer говорит по-узбекски");
        assertThat(asked.text()).contains(first.profile().firstName(), "говорит по-узбекски", number);
        assertThat(asked.guarded()).isTrue();
        mother.writes("вы здесь?");
        first.awaitsText("вы здесь?");
        second.presses(asked, line.text(TAKE_OVER));

        second.awaits(m -> m.text().contains(number) && m.text().contains(line.text(HEADER)));
        mother.awaitsText(line.text(OPERATOR_CHANGED));
        second.awaitsText("боится мужа");
        second.awaitsText("мы у вокзала");
        second.awaitsText("ждите там");
        second.awaitsText("вы здесь?");
        first.awaits(m -> m.text().contains(second.profile().firstName()) && m.text().contains(number)
                && m.text().contains("Спасибо"));
        second.writes("теперь я с вами");
        mother.awaitsText("теперь я с вами");
        assertThat(mother.phone().chat()).filteredOn(m -> m.text().contains(line.text(OPERATOR_JOINED))).hasSize(1);
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("боится") || m.text().contains("узбекски"));
        first.writes("а я ещё пишу");
        first.awaitsText(line.text(NOTHING_IN_HAND));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("а я ещё пишу"));
    }

    @Test
    void untilSheAcceptsItStaysWithTheFirstAndSilenceIsTold() {
        try (Helpline own = Helpline.in(folder.resolve("silence")).starts().staffed()) {
            own.colleague.starts();
            own.colleague.awaitsText("/queue");
            Person mother = own.asksForHuman("mother");
            String number = Helpline.number(mother);
            own.takes(own.operator, number);
            mother.awaitsText(own.text(OPERATOR_JOINED));
            own.operator.writes("/transfer");
            own.operator.presses(own.operator.awaitsText(own.text(GIVE_TO_WHOM)),
                    own.colleague.profile().firstName());
            Message asked = own.colleague.awaits(m -> m.button(own.text(TAKE_OVER)).isPresent());

            own.operator.replies(own.operator.awaitsText(own.text(HEADER)).id(), "я пока с вами");
            mother.awaitsText("я пока с вами");
            own.clock.advance(Duration.ofMinutes(5));
            own.operator.awaitsText("не отвечает");
            own.colleague.presses(asked, own.text(TAKE_OVER));

            own.colleague.awaitsText(own.text(TAKE_OVER_PAST));
            assertThat(own.colleague.phone().chat()).noneMatch(m -> m.text().contains(own.text(HEADER)));
        }
    }

    @Test
    void whatWasClosedOrGivenBackMeanwhileIsNotTakenOver() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        for (String end : new String[]{ "/close helped", "/handback" }) {
            Person mother = taken(first, "mother");
            Message asked = asks(first, second, "/transfer");
            Message header = first.awaits(
                    m -> m.text().contains(line.text(HEADER)) && m.text().contains(Helpline.number(mother)));
            first.replies(header.id(), end);
            first.awaits(m -> m.id() > asked.id() && m.text().contains(Helpline.number(mother))
                    && !m.text().contains(line.text(GIVE_TO_WHOM)));

            second.presses(asked, line.text(TAKE_OVER));

            second.awaits(m -> m.text().contains(line.text(TAKE_OVER_PAST))
                    && m.text().contains(Helpline.number(mother)));
            assertThat(second.phone().chat()).noneMatch(
                    m -> m.text().contains(line.text(HEADER)) && m.text().contains(Helpline.number(mother)));
        }
    }

    @Test
    void whoWasNotAskedTakesNothingWithAForgedPress() { // T-19
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        Person third = line.newOperator("third");
        Person mother = taken(first, "mother");
        Message asked = asks(first, second, "/transfer");
        String accept = asked.button(line.text(TAKE_OVER)).orElseThrow().data();
        String give = first.awaitsText(line.text(GIVE_TO_WHOM)).button(second.profile().firstName()).orElseThrow()
                .data();

        third.forgesPress(1, accept);
        third.awaitsText(line.text(TAKE_OVER_PAST));
        third.forgesPress(1, give);
        third.awaits(m -> m.text().contains(first.profile().firstName()));

        assertThat(third.phone().chat()).noneMatch(m -> m.text().contains(line.text(HEADER)));
        second.presses(asked, line.text(TAKE_OVER_NOT));
        first.awaits(m -> m.text().contains(second.profile().firstName()) && m.text().contains("остаётся у вас")
                && m.text().contains("не может"));
        first.replies(first.awaitsText(line.text(HEADER)).id(), "я здесь");
        mother.awaitsText("я здесь");
    }

    @Test
    void aHeaderThatIsRefusedDoesNotMakeHerUnreachable() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        Person mother = taken(first, "mother");
        refusesHeader(second);
        second.presses(asks(first, second, "/transfer"), line.text(TAKE_OVER));
        first.awaits(m -> m.text().contains(line.text(COLLEAGUE_NOT_REACHED))
                && m.text().contains(Helpline.number(mother)));
        assertThat(unreachable()).isZero();

        first.replies(first.awaitsText(line.text(HEADER)).id(), "/handback");
        mother.awaitsText(line.text(OPERATOR_LEFT));
        refusesHeader(second);
        Message open = line.desk.awaits(
                m -> m.text().contains(Helpline.number(mother)) && m.button(line.text(TAKE)).isPresent());
        second.pressesIn(line.desk, open, line.text(TAKE)).awaitsAnswer();

        assertThat(unreachable()).isZero();
        line.takes(first, Helpline.number(mother));
    }

    private static int unreachable() {
        return line.database().sql("select count(*) from operator where not reachable").query(Integer.class).single();
    }

    private static void refusesHeader(Person to) {
        line.telegram.faults().next(call -> call.method().equals("sendMessage")
                && call.param("chat_id").equals(Long.toString(to.id()))
                && call.param("text").contains(line.text(HEADER)), 1,
                new Fault.Refuses(400, "Bad Request: something is wrong with it", 0));
    }

    @Test
    void aLongTalkIsToldInFewMessagesAndDangerIsMarkedInIt() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        Person mother = taken(first, "mother");
        for (int i = 0; i < 12; i++) {
            mother.writes("вопрос " + i + ".");
            first.awaitsText("вопрос " + i + ".");
            first.writes("ответ " + i + ".");
            mother.awaitsText("ответ " + i + ".");
        }
        mother.writes("меня бьют");
        first.awaitsText("меня бьют");

        second.presses(asks(first, second, "/transfer"), line.text(TAKE_OVER));

        Message told = second.awaitsText("меня бьют");
        assertThat(told.text()).startsWith(line.text(DANGER_MARK)).contains(
                IntStream.range(0, 12).boxed().flatMap(i -> Stream.of("вопрос " + i + ".",
                        "ответ " + i + ".")).toList());
        assertThat(told.text().indexOf("вопрос 3.")).isLessThan(told.text().indexOf("ответ 3."));
        second.writes("я с вами");
        mother.awaitsText("я с вами");
    }

    @Test
    void atTheEndOfTheShiftEachRequestIsAskedForAndTheNoteStaysWithIt() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        Person mother = taken(first, "mother");
        Person father = taken(first, "father");
        Person aunt = taken(first, "aunt");

        first.writes("/handover мать звонит в семь");
        first.presses(ask(first, mother), line.text(GIVE_TO_COLLEAGUE));
        Message whom = first.awaits(m -> m.text().contains(line.text(GIVE_TO_WHOM).strip().substring(0, 5))
                && m.text().contains(Helpline.number(mother)) && m.button(second.profile().firstName()).isPresent());
        first.presses(whom, second.profile().firstName());
        second.presses(second.awaits(m -> m.button(line.text(TAKE_OVER)).isPresent()), line.text(TAKE_OVER));
        second.awaitsText("мать звонит в семь");
        first.presses(ask(first, father), line.text(GIVE_TO_QUEUE));
        father.awaitsText(line.text(OPERATOR_LEFT));
        first.presses(ask(first, aunt), line.text(KEEP));
        first.awaits(m -> m.text().contains(line.text(KEPT)) && m.text().contains(Helpline.number(aunt)));

        line.takes(second, Helpline.number(father));
        second.awaits(m -> m.text().contains("мать звонит в семь") && m.text().contains(Helpline.number(father)));
        for (Person person : new Person[]{ mother, father, aunt })
            assertThat(person.phone().chat()).noneMatch(m -> m.text().contains("звонит в семь"));
    }

    private static Message ask(Person operator, Person person) {
        return operator
                .awaits(m -> m.text().contains(Helpline.number(person)) && m.button(line.text(KEEP)).isPresent());
    }

    private static Person taken(Person operator, String label) {
        Person person = line.asksForHuman(label);
        line.takes(operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));
        return person;
    }

    /** @return the question that the second is shown */
    private static Message asks(Person first, Person second, String command) {
        first.writes(command);
        String name = second.profile().firstName();
        first.presses(first.awaitsAnswer(), name);
        return second.awaits(m -> m.button(line.text(TAKE_OVER)).isPresent());
    }
}
