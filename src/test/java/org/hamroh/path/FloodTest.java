package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamroh.Helpline;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Far more comes than anybody can answer. Nothing is lost, and what is urgent waits behind nothing. */
class FloodTest {

    private static final int CROWD = 30;
    private static final int LINES = 200;
    private static final String DANGER = "нас заперли в сарае";

    @TempDir
    Path folder;

    @Test
    void whoWritesWithoutEndIsToldOnceAndWhatIsUrgentOfItStillCounts() {
        try (Helpline line = Helpline.in(folder).paced().starts().staffed()) {
            Person flooder = line.arrives("flooder");
            IntStream.range(0, LINES).forEach(i -> flooder.writes("ау " + i));
            Message told = flooder.awaitsText(line.text(SLOW_DOWN));
            assertThat(told.buttons()).extracting(b -> b.label())
                    .containsExactly(line.label("menu", "topics", "numbers"));

            flooder.writes(DANGER);
            flooder.awaitsText(line.step("heard", "danger"));
            IntStream.range(0, 30).forEach(i -> flooder.presses(line.label("heard", "danger", "yes")));

            String number = Helpline.number(flooder);
            assertThat(line.card(number).text()).contains(line.text(TRIAGE_EMERGENCY));
            line.operator.awaitsText(number);
            assertThat(flooder.phone().chat().stream().filter(Message::fromBot)).hasSizeLessThan(25);
            assertThat(said(flooder, line.text(SLOW_DOWN))).hasSize(1);
            assertThat(line.telegram.unansweredPresses()).isEmpty();
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    /** One question for all that is passed on at once; its answer holds for all of it. */
    @Test
    void whatIsForwardedAllAtOnceIsAskedForOnceAndNothingOfItIsLeftBehind() {
        try (Helpline line = Helpline.in(folder).paced().starts().staffed()) {
            Person mother = line.asksForHuman("mother");
            Person other = line.telegram.person("other", "ru");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            IntStream.range(0, 12).forEach(i -> mother.sends(Media.forwarded("угроза " + i + ".", other.profile())));
            mother.writes("это всё");
            line.operator.awaitsText("это всё");

            mother.presses(mother.awaitsText(line.text(SHARE_FORWARD)), line.text(SHARE_YES));

            IntStream.range(0, 12).forEach(i -> line.operator.awaitsText("угроза " + i + "."));
            mother.awaitsText(line.text(SHARED));
            assertThat(said(mother, line.text(SHARE_FORWARD))).isEmpty();
            assertThat(said(mother, line.text(SLOW_DOWN))).isEmpty();
        }
    }

    @Test
    void whatTheBotDidNotAnswerLeavesTheButtonsOnTheScreenAsTheyWere() {
        try (Helpline line = Helpline.in(folder).paced().starts().staffed()) {
            Person hasty = line.asksForHuman("hasty");
            String number = Helpline.number(hasty);
            Message screen = hasty.awaits(m -> m.button(line.label("country", "which", "kg")).isPresent());
            IntStream.range(0, 50).forEach(i -> hasty.writes("/menu"));
            hasty.awaitsText(line.text(SLOW_DOWN));
            Message shown = hasty.phone().chat().stream().filter(m -> !m.buttons().isEmpty()).toList().reversed()
                    .stream().filter(m -> !m.text().contains(line.text(SLOW_DOWN))).findFirst().orElse(screen);

            line.clock.advance(Duration.ofMinutes(1));
            hasty.presses(shown, line.label("menu", "topics", "documents"));

            hasty.awaitsText(line.step("documents", "which"));
            assertThat(said(hasty, line.text(BUTTON_IS_OLD))).isEmpty();
            assertThat(number).isNotEmpty();
        }
    }

    @Test
    void ofManyAtOnceEachNumberIsInSightAndTwoWhoTakeTheNextTakeDifferentOnes() {
        try (Helpline line = Helpline.in(folder).paced().starts().staffed()) {
            line.colleague.starts();
            line.colleague.awaitsText("/queue");
            List<Person> crowd = crowd(line, CROWD);
            crowd.forEach(person -> person.presses(line.label("person", "start", "yes")));
            Set<String> numbers = crowd.stream().map(Helpline::number).collect(Collectors.toSet());

            assertThat(numbers).hasSize(CROWD);
            numbers.forEach(number -> line.desk.awaitsText(number));
            assertThat(line.desk.chat().stream().filter(m -> m.button(line.text(TAKE)).isPresent()))
                    .hasSizeLessThanOrEqualTo(11);
            Person last = line.arrives("last");
            last.writes(DANGER);
            last.awaitsText(line.step("heard", "danger"));
            last.presses(line.label("heard", "danger", "yes"));
            String urgent = Helpline.number(last);
            line.desk.awaitsText(urgent);
            line.operator.awaits(m -> m.text().startsWith(line.text(RING)) && m.text().contains(urgent));

            Message digest = line.desk.awaits(m -> m.button(line.text(TAKE_NEXT)).isPresent());
            line.operator.pressesIn(line.desk, digest, line.text(TAKE_NEXT));
            line.colleague.pressesIn(line.desk, digest, line.text(TAKE_NEXT));
            String one = Helpline.number(line.operator.awaitsText(line.text(HEADER)));
            String other = Helpline.number(line.colleague.awaitsText(line.text(HEADER)));
            assertThat(one).isNotEqualTo(other);
            assertThat(Set.of(one, other)).contains(urgent);

            line.clock.advance(Duration.ofSeconds(61));
            String later = Helpline.number(line.asksForHuman("later"));
            assertThat(line.card(later).button(line.text(TAKE))).isPresent();
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    @Test
    void hundredsOfLinesReachTheOperatorTogetherInOrderAndHoldUpNoRing() {
        try (Helpline line = Helpline.in(folder).paced().starts().staffed()) {
            Person flooder = line.asksForHuman("flooder");
            line.takes(line.operator, Helpline.number(flooder));
            flooder.awaitsText(line.text(OPERATOR_JOINED));
            List<String> written = IntStream.range(0, LINES).mapToObj(i -> "строка " + i).toList();
            written.forEach(flooder::writes);
            String other = Helpline.number(line.asksForHuman("other"));

            line.operator.awaits(m -> m.text().startsWith(line.text(RING)) && m.text().contains(other));
            line.operator.awaitsText(written.getLast());
            List<Message> heard = said(line.operator, "строка");
            assertThat(heard.stream().flatMap(m -> m.text().lines()).filter(l -> l.startsWith("строка")))
                    .containsExactlyElementsOf(written);
            assertThat(heard).hasSizeLessThan(20);
            assertThat(said(flooder, line.text(SLOW_DOWN))).as("a human talks").isEmpty();
        }
    }

    @Test
    void whenWordsTogetherAreRefusedOnlyTheOneThatCannotBeSentIsCalledUndelivered() {
        try (Helpline line = Helpline.in(folder).paced().starts().staffed()) {
            Person person = line.asksForHuman("person");
            line.takes(line.operator, Helpline.number(person));
            person.awaitsText(line.text(OPERATOR_JOINED));
            line.telegram.faults().always(call -> call.method().equals("sendMessage")
                    && call.param("chat_id").equals(Long.toString(line.operator.id()))
                    && call.param("text").contains("плохая"),
                    new Fault.Refuses(400, "Bad Request: message is wrong", 0));
            // the first of them goes by itself, and the others wait for it together
            line.telegram.faults().next(call -> call.param("text").contains("слово"), 1, Fault.tooMany(1));
            List<String> good = new ArrayList<>(List.of("слово", "раз", "два"));
            good.forEach(person::writes);
            person.writes("плохая");
            person.writes("три");
            good.add("три");

            person.awaitsText(line.text(NOT_DELIVERED_HERE));
            line.clock.advance(Duration.ofSeconds(2));
            good.forEach(line.operator::awaitsText);
            assertThat(said(person, line.text(NOT_DELIVERED_HERE))).hasSize(1);
            assertThat(said(line.operator, "плохая")).isEmpty();
            person.writes("конец");
            line.operator.awaitsText("конец");
            assertThat(line.database().sql("select count(*) from desk_hearing").query(Integer.class).single())
                    .isLessThanOrEqualTo(1);
        }
    }

    /** So many new people who are asked whether they want a human, and have not said yet. */
    private static List<Person> crowd(Helpline line, int size) {
        List<Person> crowd = IntStream.range(0, size).mapToObj(i -> line.telegram.person("person " + i, "ru")).toList();
        for (Consumer<Person> step : List.<Consumer<Person>>of(Person::starts,
                person -> person.presses(person.awaits(m -> m.button("Русский").isPresent()), "Русский"),
                person -> {
                    person.awaitsText(line.step("menu", "topics"));
                    person.pressesKey(line.text(BUTTON_PERSON));
                }, person -> person.awaitsText(line.step("person", "start"))))
            crowd.forEach(step);
        return crowd;
    }

    private static List<Message> said(Person person, String part) {
        return person.phone().chat().stream().filter(m -> m.fromBot() && m.text().contains(part)).toList();
    }
}
