package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roster: made with buttons, followed by the ladder, told to whoever waits. It is Monday, 11:00 in Almaty. */
class RosterTest {

    @TempDir
    Path folder;
    Helpline line;

    @BeforeEach
    void open() {
        line = Helpline.in(folder).starts();
        line.coordinator.starts();
        line.coordinator.awaitsText("/queue");
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
        line.close();
    }

    @Test
    void aCoordinatorMakesShiftsWithButtonsAndTheOperatorAndTheWaitingPersonAreToldOfThem() {
        Person anna = line.newOperator("Anna");
        speaks(anna, "Русский");
        line.coordinator.writes("/roster");
        press(line.coordinator, name(anna));
        press(line.coordinator, line.text(ROSTER_ADD));
        press(line.coordinator, "пн");
        press(line.coordinator, "09:00");
        line.coordinator.awaitsText(line.text(ROSTER_TO));
        Press saved = press(line.coordinator, "20:00");

        assertThat(saved.awaitsAnswer().text()).isEqualTo(line.text(ROSTER_SAVED));
        assertThat(anna.awaitsText(line.text(ROSTER_TOLD)).text()).contains("+ пн 09:00–20:00");
        assertThat(audited("ROSTER")).isEqualTo(2); // her own language, and the shift
        anna.writes("/duty");
        assertThat(anna.awaitsText(line.text(DUTY_ON_UNTIL)).text()).contains("20:00", "Русский");

        Person mother = line.asksForHuman("mother");
        assertThat(mother.awaitsText(line.text(STAFF_SPEAKS_UNTIL)).text()).contains("20:00 (Алматы)");
        mother.presses(line.label("country", "which", "uz"));
        mother.writes("/status");
        mother.awaits(m -> m.text().contains(line.text(STATE_LOGGED)) && m.text().contains("20:00")
                && !m.text().contains("Алматы"));
    }

    @Test
    void thoseWhoSpeakTheLanguageAreRungAtOnceAndTheOthersOnDutyFromTheNextRing() {
        Person fits = line.newOperator("fits");
        worksToday(fits);
        speaks(fits, "Русский");
        Person other = line.newOperator("other");
        worksToday(other);
        speaks(other, "English");
        Person free = line.newOperator("free");

        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);

        fits.awaits(ring(number));
        assertThat(other.phone().chat()).noneMatch(m -> ring(number).test(m));
        line.clock.advance(Duration.ofSeconds(31));
        other.awaits(ring(number));
        assertThat(free.phone().chat()).noneMatch(m -> ring(number).test(m));
        line.clock.advance(Duration.ofSeconds(90));
        free.awaits(ring(number));
        assertThat(line.coordinator.phone().chat()).noneMatch(m -> ring(number).test(m));
        line.clock.advance(Duration.ofMinutes(3));
        line.coordinator.awaits(ring(number));
    }

    @Test
    void whoIsToTakeOverIsOfferedFirstIfOnDutyAndInThePersonsLanguage() {
        Person gives = line.newOperator("gives");
        worksToday(gives);
        Person free = line.newOperator("free");
        Person english = line.newOperator("english");
        worksToday(english);
        speaks(english, "English");
        Person fits = line.newOperator("fits");
        worksToday(fits);
        speaks(fits, "Русский");
        String number = Helpline.number(line.asksForHuman("mother"));
        line.takes(gives, number);

        gives.writes("/transfer");

        assertThat(gives.awaitsText(line.text(GIVE_TO_WHOM)).buttons().stream().map(Button::label)
                .filter(label -> Stream.of(fits, english, free).map(RosterTest::name).anyMatch(label::equals)))
                .containsExactly(name(fits), name(english), name(free));
    }

    @Test
    void withNobodyOnDutyAllAreRungAtOnceAndThePersonIsToldWhenTheNextShiftIs() {
        Person tomorrow = line.newOperator("tomorrow");
        works(tomorrow, 2, "09:00", "18:00");
        speaks(tomorrow, "Русский");

        Person mother = line.asksForHuman("mother");

        tomorrow.awaits(ring(Helpline.number(mother)));
        assertThat(mother.awaitsText(line.text(STAFF_NOBODY)).text())
                .contains("завтра с 09:00", line.text(STAFF_MEANWHILE).lines().findFirst().orElseThrow());
    }

    @Test
    void whoSpeaksOtherLanguagesIsNamedSoAndTheNextWhoSpeaksThePersonsToo() {
        Person english = line.newOperator("english");
        worksToday(english);
        speaks(english, "English");
        Person russian = line.newOperator("russian");
        works(russian, 3, "10:00", "14:00");
        speaks(russian, "Русский");

        Person mother = line.asksForHuman("mother");

        assertThat(mother.awaitsText("English").text()).contains("25.11 с 10:00");
    }

    @Test
    void whoGoesOffDutyByHandIsNotCalledUntilAllAre() {
        Person tired = line.newOperator("tired");
        worksToday(tired);
        Person fresh = line.newOperator("fresh");
        worksToday(fresh);
        tired.writes("/duty off");
        tired.awaitsText(line.text(DUTY_OFF));
        assertThat(audited("DUTY")).isEqualTo(1);

        String number = Helpline.number(line.asksForHuman("mother"));

        fresh.awaits(ring(number));
        line.clock.advance(Duration.ofSeconds(31));
        fresh.awaits(ring(number));
        assertThat(tired.phone().chat()).noneMatch(m -> ring(number).test(m));
        press(tired, line.text(DUTY_BEGIN));
        tired.awaitsText(line.text(DUTY_ON_UNTIL));
        line.clock.advance(Duration.ofSeconds(31));
        tired.awaits(ring(number));
    }

    @Test
    void oneTapClosesTheDayAndWhoeverWaitsIsToldSo() {
        Person anna = line.newOperator("Anna");
        worksToday(anna);
        line.coordinator.writes("/roster");
        press(line.coordinator, line.text(ROSTER_CLOSE_TODAY) + ": " + line.text(ROSTER_EVERYWHERE));

        anna.awaitsText(line.text(ROSTER_TOLD));
        Person mother = line.asksForHuman("mother");
        assertThat(mother.awaitsText(line.text(STAFF_CLOSED)).text()).contains("30.11 с 08:00");
        anna.awaits(ring(Helpline.number(mother)));

        line.coordinator.writes("/roster open 23.11.2026");
        line.coordinator.awaitsText(line.text(ROSTER_CLOSED_ASK));
        anna.writes("/duty");
        anna.awaitsText(line.text(DUTY_ON_UNTIL));
    }

    @Test
    void aColleagueTakesADayOver() {
        Person anna = line.newOperator("Anna");
        worksToday(anna);
        Person botir = line.newOperator("Botir");
        line.coordinator.writes("/roster");
        press(line.coordinator, name(anna));
        press(line.coordinator, line.text(ROSTER_CHANGE_DAY));
        press(line.coordinator, "пн 23.11");
        press(line.coordinator, line.text(ROSTER_SWAP));
        press(line.coordinator, name(botir));

        anna.awaitsText(name(anna) + " → " + name(botir));
        botir.awaitsText(line.text(ROSTER_TOLD));
        anna.writes("/duty");
        anna.awaitsText(line.text(DUTY_OFF));
        botir.writes("/duty");
        botir.awaitsText(line.text(DUTY_ON_UNTIL));
    }

    @Test
    void onlyCoordinatorsChangeTheRosterWhateverAButtonSays() { // T-19
        Person anna = line.newOperator("Anna");
        long id = id();
        Person curious = line.newOperator("curious");
        Message any = curious.awaitsText("/queue");

        Press forged = curious.forgesPress(any.id(), "d:roster:aa." + id + ".17.0.0");
        assertThat(forged.awaitsAnswer().text()).isEqualTo(line.text(ROSTER_ONLY_COORDINATORS));
        curious.forgesPress(any.id(), "d:roster:lt." + id + ".ru").awaitsAnswer();
        curious.forgesPress(any.id(), "d:roster:k..20261123").awaitsAnswer();
        Person stranger = line.arrives("stranger");
        stranger.forgesPress(stranger.phone().last().id(), "d:roster:aa." + id + ".17.0.0").awaitsAnswer();
        line.coordinator.forgesPress(line.coordinator.phone().last().id(), "d:roster:aa.99.x.y").awaitsAnswer();
        line.coordinator.forgesPress(line.coordinator.phone().last().id(), "d:roster:bb." + id + ".20261399.1.77")
                .awaitsAnswer();

        assertThat(rows("roster_shift") + rows("operator_skill") + rows("roster_closed")).isZero();
        assertThat(audited("ROSTER")).isZero();
        assertThat(anna.phone().chat()).noneMatch(m -> m.text().contains(line.text(ROSTER_TOLD)));
    }

    @Test
    void howLongItUsuallyTakesIsSaidOnceItIsKnown() {
        Person anna = line.newOperator("Anna");
        for (int i = 1; i <= 5; i++) {
            Person person = line.asksForHuman("person " + i);
            assertThat(person.phone().chat()).noneMatch(m -> m.text().contains(line.text(STAFF_USUALLY)));
            line.clock.advance(Duration.ofMinutes(i).minusSeconds(20));
            line.takes(anna, Helpline.number(person));
        }

        Person mother = line.asksForHuman("mother");

        mother.awaitsText("Обычно отвечаем за 3 мин");
        assertThat(rows("answer_pace")).isEqualTo(5);
    }

    @Test
    void withoutARosterEachCoordinatorIsToldOnceHowToMakeOne() {
        line.clock.advance(Duration.ofSeconds(61));
        line.coordinator.awaitsText(line.text(ROSTER_HINT).lines().findFirst().orElseThrow());
        settles(line.coordinator, "/queue", line.text(QUEUE_EMPTY));
        line.stops();
        line.starts();
        line.clock.advance(Duration.ofSeconds(61));
        line.coordinator.writes("/roster");
        line.coordinator.awaitsText(line.text(ROSTER_EMPTY));
        assertThat(line.coordinator.phone().chat()).filteredOn(m -> m.text()
                .contains(line.text(ROSTER_HINT).lines().findFirst().orElseThrow())).hasSize(1);
    }

    @Test
    void theLadderGoesOnAfterAnOutageAndTakesOnlyTheStepThatIsDue() {
        Person anna = line.newOperator("Anna");
        worksToday(anna);
        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);
        anna.awaits(ring(number));

        line.stops();
        line.clock.advance(Duration.ofMinutes(6));
        line.starts();

        line.coordinator.awaits(ring(number));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().equals(line.text(NEUTRAL)));
        line.stops();
        line.clock.advance(Duration.ofMinutes(5));
        line.starts();
        mother.awaitsText(line.text(NEUTRAL));
        settles(mother, "/status", line.text(STATE_LOGGED));
        line.stops();
        line.clock.advance(Duration.ofMinutes(5));
        line.starts();
        Person late = line.asksForHuman("late");
        anna.awaits(ring(Helpline.number(late)));
        assertThat(mother.phone().chat()).filteredOn(
                m -> m.text().equals(line.text(NEUTRAL)) || m.text().contains(line.text(WAITING_LONGER))).hasSize(1);
    }

    private java.util.function.Predicate<Message> ring(String number) {
        return m -> m.fromBot() && m.text().contains(number) && m.text().contains(line.text(RING));
    }

    /** What came before has arrived for good: what Telegram took and nobody has noted is sent again after a restart. */
    private static void settles(Person person, String command, String answer) {
        person.writes(command);
        person.phone().awaitsAnswer(m -> m.text().contains(answer));
    }

    private static String name(Person person) {
        return person.profile().firstName();
    }

    private Press press(Person person, String label) {
        person.awaits(m -> m.button(label).isPresent());
        Press press = person.presses(label);
        press.awaitsAnswer();
        return press;
    }

    private void speaks(Person operator, String language) {
        operator.writes("/duty");
        press(operator, line.text(ROSTER_LANGUAGES));
        press(operator, language);
        operator.awaits(m -> m.button("✓ " + language).isPresent());
    }

    private void worksToday(Person operator) {
        works(operator, 1, "08:00", "22:00");
    }

    /** What many presses would make; of whoever came last. */
    private void works(Person operator, int weekday, String from, String to) {
        long id = line.database().sql("select max(id) from operator").query(Long.class).single();
        line.database().sql("insert into roster_shift (operator, weekday, begins_at, ends_at) values (?, ?, ?, ?)")
                .params(id, weekday, java.time.LocalTime.parse(from), java.time.LocalTime.parse(to)).update();
        line.database().sql("update roster_edition set edition = nextval('roster_edition_number')").update();
    }

    private long id() {
        return line.database().sql("select max(id) from operator").query(Long.class).single();
    }

    private int rows(String table) {
        return line.database().sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int audited(String act) {
        return line.database().sql("select count(*) from audit where act = ?").param(act).query(Integer.class)
                .single();
    }
}
