package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.util.List;
import org.hamroh.Helpline;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.StepRef;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services at the desk: finding them, what became of calls to their numbers, and answers that need one press. */
class DirectoryAtTheDeskTest {

    @TempDir
    static Path folder;
    static Helpline line;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts();
        line.coordinator.starts();
        line.coordinator.awaitsText("/queue");
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
    void anOperatorFindsAServiceByWordsAndReadsItsCard() {
        Person operator = line.newOperator("finding");
        operator.writes("/find помощь семьям");
        Message found = operator.awaitsText("1. ☎ помощь семье, женщинам и детям — Казахстан");

        operator.presses(found, "1");

        assertThat(operator.awaitsText("111 — помощь семье, женщинам и детям").text())
                .contains("Казахстан", "23.11.2026", "круглосуточно", "бесплатно", line.text(SERVICE_UNKNOWN))
                .contains("Сами мы не звонили");
    }

    @Test
    void anOperatorNarrowsByPlaceTopicLanguageAndAgeAndTurnsPages() {
        Person operator = line.newOperator("narrowing");
        operator.writes("/find");
        Message all = operator.awaitsText("1. ☎");
        assertThat(all.text()).contains("39");
        operator.presses(all, "›");
        operator.awaitsText("6. ☎");

        operator.presses(all, line.text(FIND_COUNTRY));
        operator.presses(operator.awaitsText(line.text(FIND_CHOOSE)), "Узбекистан");
        Message there = operator.awaitsText("Узбекистан\n1.");
        operator.presses(there, line.text(FIND_TOPIC));
        operator.presses(operator.awaits(m -> m.button(line.text(TOPIC_HOME)).isPresent()), line.text(TOPIC_HOME));
        Message home = operator.awaitsText("Узбекистан · " + line.text(TOPIC_HOME));

        assertThat(home.text()).contains("1. ☎ телефон доверия для женщин", "· Колл-центр МВД")
                .doesNotContain("Казахстан", "полиция");
        operator.presses(home, line.text(FIND_AGE));
        operator.presses(operator.awaits(m -> m.button(line.text(FIND_TEEN)).isPresent()), line.text(FIND_TEEN));
        operator.awaitsText(line.text(TOPIC_HOME) + " · " + line.text(FIND_TEEN));
    }

    @Test
    void whatIsHeldBackHasNoNumberAndASecretPlaceHasNoAddress() {
        Person operator = line.newOperator("careful");
        operator.writes("/find безопасное место");
        operator.presses(operator.awaitsText("1. · Безопасное место"), "1");

        Message card = operator.awaitsText(line.text(SERVICE_SECRET));
        assertThat(card.text()).contains(line.text(SERVICE_HELD));
        assertThat(card.button(line.text(NUMBER_REPORT))).isEmpty();
    }

    @Test
    void anOldOrForgedButtonIsAnsweredAndDoesNothing() {
        Person operator = line.newOperator("forging");
        operator.writes("/find полиция");
        Message found = operator.awaitsText("1. ☎");
        for (String forged : List.of("d:find:abc.XX.....0", "d:find:aaaaaa.KZ....0", "d:service:nobody",
                "d:num-s:kz-111.9", "d:num-fm:kz-111.0", "d:qsend-1:x"))
            operator.forgesPress(found.id(), forged);

        operator.awaits(m -> m.text().equals(line.text(FIND_OLD)));
        operator.awaits(m -> m.text().equals(line.text(SERVICE_GONE)));
        operator.awaits(m -> m.text().equals(line.text(NUMBER_COORDINATOR)));
        operator.awaits(m -> m.text().equals(line.text(FOR_WHICH_OLD)));
    }

    @Test
    void aNumberWhereThreePeopleFoundNobodyIsHiddenUntilACoordinatorHasCalled() { // DQ-4
        for (String label : List.of("one", "two", "three"))
            reports(line.arrives(label), "kg", "111", REPORT_SILENT);

        Message alert = line.coordinator.awaitsText("детский телефон доверия · 111");
        assertThat(alert.text()).contains("Кыргызстан", "verdict: hold");
        assertThat(numbers(line.arrives("later"), "kg").text()).contains("112 —").doesNotContain("111 —");
        // the same digits in another country are another number
        assertThat(numbers(line.arrives("elsewhere"), "kz").text()).contains("111 —");
        reports(line.arrives("four"), "kg", "112", REPORT_SILENT);

        line.coordinator.writes("/find детский телефон доверия");
        line.coordinator.presses(line.coordinator.awaitsText("1. · детский телефон доверия — Кыргызстан"), "1");
        line.coordinator.presses(line.coordinator.awaitsText(line.text(SERVICE_SILENT)), line.text(NUMBER_REPORT));
        line.coordinator.presses(line.coordinator.awaits(m -> m.button(line.text(NUMBER_WE_CALLED)).isPresent()),
                line.text(NUMBER_WE_CALLED));
        line.coordinator.presses(line.coordinator.awaits(m -> m.button(line.text(NETWORK_MOBILE)).isPresent()),
                line.text(NETWORK_MOBILE));
        line.coordinator.awaitsText(line.text(NUMBER_CALL_KEPT));

        // that it was seen published stays what it was: our one call is no second source
        assertThat(numbers(line.arrives("again"), "kg").text()).contains("111 —", "Сами мы по ним ещё не звонили");
        line.coordinator.writes("/find детский телефон доверия");
        line.coordinator.presses(line.coordinator.awaitsText("1. ☎ детский телефон доверия — Кыргызстан"), "1");
        assertThat(line.coordinator.awaitsText(line.text(NETWORK_MOBILE)).text())
                .contains("видели 23.11.2026", "нам ответили 23.11.2026");
        assertThat(line.coordinator.phone().chat()).filteredOn(m -> m.text().contains("verdict: hold")).hasSize(1);
    }

    @Test
    void anEmergencyNumberIsNeverHidden() {
        for (String label : List.of("first", "second", "third"))
            reports(line.arrives(label), "uz", "102", REPORT_SILENT);

        line.coordinator.awaitsText("Узбекистан · полиция (органы внутренних дел) · 102");
        assertThat(numbers(line.arrives("later"), "uz").text()).contains("102 —");
    }

    @Test
    void onePersonCountsOnceAndWhoForgetsIsForgotten() {
        Person person = line.arrives("insisting");
        for (int i = 0; i < 3; i++)
            reports(person, "ru", "124", REPORT_SILENT);
        assertThat(numbers(line.arrives("other"), "ru").text()).contains("124 —");
        assertThat(said("124")).isEqualTo(1);

        person.writes("/forget");
        person.presses(person.awaits(m -> m.button(line.text(FORGET_YES)).isPresent()), line.text(FORGET_YES));
        person.awaits(m -> m.text().contains(line.text(FORGOTTEN)));

        assertThat(said("124")).isZero();
    }

    @Test
    void aQuickAnswerIsSeenInBothLanguagesAndSentOnce() {
        Person operator = line.newOperator("quick");
        Book uzbek = Helpline.book("uz-Latn");
        Person person = line.arrives("uzbek", uzbek);
        person.pressesKey(uzbek.line(BUTTON_PERSON));
        String yes = uzbek.step(new StepRef("person", "start")).orElseThrow().option("yes").orElseThrow().label();
        person.presses(person.awaits(m -> m.button(yes).isPresent()), yes);
        String number = Helpline.number(person);
        line.takes(operator, number);
        operator.writes("/quick");
        operator.presses(operator.awaits(m -> m.button("Прочитали").isPresent()), "Прочитали");
        Message shown = operator.awaitsText("Мы прочитали ваше сообщение.");
        assertThat(shown.text()).contains("Xabaringizni oʻqidik.");

        operator.presses(shown, line.text(QUICK_SEND));

        person.awaitsText("Xabaringizni oʻqidik.");
        operator.awaitsText(line.text(QUICK_SENT));
        operator.presses(shown, line.text(QUICK_SEND));
        operator.awaitsText(line.text(FOR_WHICH_OLD));
        assertThat(person.phone().chat()).filteredOn(m -> m.text().contains("Xabaringizni oʻqidik.")).hasSize(1);
    }

    @Test
    void aQuickAnswerWithNumbersIsOfferedOnlyWhereThereAreAny() {
        Person operator = line.newOperator("numbers");
        Person person = line.asksForHuman("person");
        line.takes(operator, Helpline.number(person));
        operator.writes("/quick");
        Message before = operator.awaits(m -> m.button("Прочитали").isPresent());
        assertThat(before.button("Если опасно: номера")).isEmpty();

        person.presses(line.label("country", "which", "kz"));
        line.desk.awaits(m -> m.text().contains(Helpline.number(person)) && m.text().contains("Казахстан"));
        operator.writes("/quick");
        Message after = operator.awaits(m -> m.button("Если опасно: номера").isPresent());

        // the consulates' numbers are held back
        assertThat(after.button("Номер консульства")).isEmpty();
        operator.presses(after, "Телефон доверия");
        assertThat(operator.awaitsText("111 —").text()).doesNotContain("112 —", "116 16");
    }

    private static int said(String number) {
        return line.database().sql("select count(*) from number_report where number = ?").param(number)
                .query(Integer.class).single();
    }

    private static Message numbers(Person person, String country) {
        person.writes("/menu");
        person.presses(person.awaitsAnswer(), line.label("menu", "topics", "numbers"));
        Message next = person.awaitsAnswer();
        if (next.button(line.label("country", "which", country)).isEmpty()) {
            person.presses(next, line.label("numbers", "show", "elsewhere"));
            next = person.awaitsAnswer();
        }
        person.presses(next, line.label("country", "which", country));
        return person.awaitsAnswer();
    }

    private static void reports(Person person, String country, String number, org.hamroh.dialog.Line said) {
        person.presses(numbers(person, country), line.text(REPORT_NUMBER));
        person.presses(person.awaitsAnswer(), number);
        person.presses(person.awaitsAnswer(), line.text(said));
        assertThat(person.awaitsAnswer().text()).isEqualTo(line.text(REPORT_THANKS));
    }
}
