package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hamroh.Helpline;
import org.hamroh.dialog.StepRef;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Danger in free text is heard wherever the person stands, asked about once, and taken back at once. */
class HeardTest {

    private static final Map<String, String> TRIGGERS = Map.of("danger", "нас заперли помогите", "dark",
            "я не хочу больше жить", "hurt", "отчим меня трогает", "alone", "мне 12 я один на вокзале");

    @TempDir
    static Path folder;
    static Helpline line;

    /** Where somebody may stand who has no operator yet. */
    enum Place {
        LANGUAGE(person -> {
            person.starts();
            person.awaits(m -> m.button("Русский").isPresent());
            return person;
        }), MENU(Place::inMenu), STEP(person -> {
            inMenu(person).writes("/menu");
            person.pressesKey(line.text(BUTTON_PERSON));
            person.awaitsText(line.step("person", "start"));
            return person;
        }), COUNTRY(person -> {
            inMenu(person).presses(line.label("menu", "topics", "numbers"));
            person.awaitsText(line.step("country", "which"));
            return person;
        }), HELP(person -> {
            inMenu(person).writes("/help");
            person.awaitsText(line.text(SAFE_WORD));
            return person;
        }), FORGET(person -> {
            inMenu(person).writes("/forget");
            person.awaitsText(line.text(FORGET_ASK));
            return person;
        }), HIDDEN(person -> {
            inMenu(person).writes("/hide");
            person.awaitsText(line.text(HIDE_DONE));
            return person;
        }), WAITING(person -> {
            line.asksForHuman(inMenu(person));
            return person;
        }), NUMBERS(person -> {
            inMenu(person).presses(line.label("menu", "topics", "numbers"));
            person.awaitsText(line.step("country", "which"));
            person.presses(line.label("country", "which", "kz"));
            person.awaits(m -> m.text().contains("112"));
            return person;
        }), UNKNOWN(person -> notUnderstood(inMenu(person), "хурма сладкая и спелая")), CLOSED(person -> {
            String number = Helpline.number(line.asksForHuman(inMenu(person)));
            line.takes(line.operator, number);
            person.awaitsText(line.text(OPERATOR_JOINED));
            Message header = line.operator
                    .awaits(m -> m.text().contains(line.text(HEADER)) && m.text().contains(number));
            line.operator.replies(header.id(), "/close helped");
            person.awaitsText(line.text(CLOSED_BY_OPERATOR));
            return person;
        });

        final Function<Person, Person> goes;

        Place(Function<Person, Person> goes) {
            this.goes = goes;
        }

        private static Person inMenu(Person person) {
            person.starts();
            line.speaksRussian(person);
            return person;
        }
    }

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts().staffed();
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

    @ParameterizedTest
    @EnumSource
    void eachTriggerIsHeardInEachState(Place place) { // SC-1, SC-3, SC-6
        TRIGGERS.forEach((question, words) -> {
            Person person = place.goes.apply(line.telegram.person(question + " " + place, "ru"));

            Message written = person.writes(words);

            Message asked = person.awaits(m -> m.id() > written.id() && m.fromBot()
                    && m.text().contains(line.step("heard", question)));
            assertThat(asked.button(line.label("heard", question, "yes"))).isPresent();
            assertThat(asked.button(line.label("heard", question, "no"))).isPresent();
            assertThat(asked.button(line.label("heard", question, "later"))).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSafeWordOpensTheScreenOfHelpInEachStateAndScript(Place place) { // SC-2
        for (String word : List.of("ромашка", "Ромашка!", "romashka", "romashka ")) {
            Person person = place.goes.apply(line.telegram.person(word + place, "ru"));
            Message written = person.writes(word);
            person.awaits(m -> m.id() > written.id() && m.text().contains(line.step("heard", "safe"))
                    && m.button(line.label("heard", "safe", "danger")).isPresent());
        }
    }

    @Test
    void everyLanguagesSafeWordIsHeardWhateverLanguageIsSpoken() { // SC-2
        for (String language : Helpline.languages()) {
            Person person = line.arrives("safe " + language);
            Message written = person.writes(Helpline.book(language).line(SAFE_WORD).toUpperCase(Locale.ROOT));
            person.awaits(m -> m.id() > written.id() && m.text().contains(line.step("heard", "safe")));
        }
    }

    @Test
    void whoHasNotChosenALanguageIsAnsweredInTheirs() {
        Map<String, String> cries = Map.of("kk", "бізді қамап қойды көмектесіңіздер", "en",
                "they locked us in please help", "ru", "нас заперли в доме и не выпускают помогите",
                "ar", "حبسونا وما يخلونا نطلع", "tg", "моро қуфл карданд ёрӣ диҳед",
                "uz-Latn", "bizni qamab qoʻyishdi yordam bering", "uz-Cyrl", "бизни қамаб қўйишди ёрдам беринг",
                "ky", "бизди камап койду жардам бергиле");
        cries.forEach((language, words) -> {
            Person person = Place.LANGUAGE.goes.apply(line.telegram.person("cries " + language, "ru"));
            person.writes(words);
            person.awaits(m -> m.button(label(language, "danger", "yes")).isPresent());
        });
        Person person = Place.LANGUAGE.goes.apply(line.telegram.person("jasmine", "ru"));
        person.writes("ياسمين");
        person.awaits(m -> m.button(label("ar", "safe", "danger")).isPresent());
    }

    private static String label(String language, String step, String option) {
        return Helpline.book(language).step(new StepRef("heard", step)).orElseThrow().option(option).orElseThrow()
                .label();
    }

    @Test
    void onNoThePreviousStepIsBackAndOnlyACountRemembers() { // SC-4
        Person person = Place.STEP.goes.apply(line.telegram.person("mistaken", "ru"));
        long before = counted("confined", "NO");
        long kept = rows("select count(*) from request_message");
        person.writes(TRIGGERS.get("danger"));
        person.awaitsText(line.step("heard", "danger"));

        Message asked = person.awaitsText(line.step("heard", "danger"));
        person.presses(line.label("heard", "danger", "no"));

        person.awaits(m -> m.id() >= asked.id() && m.text().contains(line.step("person", "start")));
        assertThat(counted("confined", "NO")).isEqualTo(before + 1);
        assertThat(rows("select count(*) from help_request r where r.topic = 'danger'")).isZero();
        assertThat(rows("select count(*) from request_message")).isEqualTo(kept);
    }

    @Test
    void whoDoesNotWantToLiveIsAnsweredInWordsOfTheirOwnAndNeverWithAMenu() {
        Person person = line.arrives("dark");
        person.writes(TRIGGERS.get("dark"));
        person.awaitsText(line.step("heard", "dark"));
        person.presses(line.label("heard", "dark", "yes"));

        String number = Helpline.number(person);
        assertThat(line.card(number).text()).contains(line.text(TRIAGE_EMERGENCY));
        person.awaitsText(line.step("country", "which"));
        person.presses(line.label("country", "which", "kz"));
        Message numbers = person.awaits(m -> m.text().contains("112") && m.text().contains("Казахстан"));
        assertThat(numbers.button(line.label("danger", "meanwhile", "menu"))).isEmpty();
        assertThat(counted("suicide", "YES")).isEqualTo(1);
    }

    @Test
    void aChildIsAskedForTheCountryAlone() {
        for (String question : List.of("hurt", "alone")) {
            Person child = line.arrives("child " + question);
            child.writes(TRIGGERS.get(question));
            child.awaitsText(line.step("heard", question));
            child.presses(line.label("heard", question, "yes"));

            String number = Helpline.number(child);
            assertThat(line.card(number).text()).contains(line.text(TRIAGE_EMERGENCY));
            child.awaitsText(line.step("country", "which"));
            child.presses(line.label("country", "which", "uz"));
            Message after = child.awaits(m -> m.text().contains("Узбекистан") && m.text().contains("102"));
            assertThat(after.button(line.label("danger", "child_meanwhile", "numbers"))).isPresent();
            assertThat(after.button(line.label("danger", "meanwhile", "menu"))).isEmpty();
            child.writes("мне страшно");
            child.awaitsText(line.text(REQUEST_ADDED));
        }
    }

    @Test
    void whileAHumanTalksItIsOnlyMarkedForThemAndTheSafeWordShowsTheWayToTheNumbers() {
        Person person = line.asksForHuman("talking");
        line.takes(line.operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));
        long marked = counted("confined", "MARKED");

        person.writes(TRIGGERS.get("danger"));
        line.operator.awaits(m -> m.text().contains(TRIGGERS.get("danger"))
                && m.text().contains(line.text(DANGER_MARK)) && m.text().contains(line.text(DANGER_WHY))
                && m.text().contains("не отпускают. Похожий пример: «\u2068нас заперли\u2069»"));
        person.writes("ромашка");
        person.awaitsText(line.text(WITH_OPERATOR));

        assertThat(person.phone().chat()).noneMatch(m -> m.text().contains(line.step("heard", "danger")));
        assertThat(line.operator.phone().chat()).noneMatch(m -> m.text().contains("ромашка"));
        assertThat(counted("confined", "MARKED")).isEqualTo(marked + 1);
        line.operator.replies(line.operator.awaitsText(line.text(HEADER)).id(), "/close helped");
        person.awaitsText(line.text(CLOSED_BY_OPERATOR));
    }

    @Test
    void aTextThatWasNotUnderstoodIsShownToCoordinatorsOnlyWithConsentAndWithoutNames() {
        Person silent = notUnderstood(line.arrives("silent"), "хурма сладкая у Фариды 87011234567");
        silent.presses(line.label("heard", "person", "no"));
        Person willing = notUnderstood(line.arrives("willing"), "чайник синий от Карима t.me/karim 87017654321");
        willing.presses(line.label("heard", "person", "teach"));
        willing.awaitsText(line.step("heard", "teach"));
        willing.presses(line.label("heard", "teach", "yes"));
        willing.awaitsText(line.step("heard", "taught"));

        Message offered = line.coordinator.awaitsText(line.text(PHRASE_OFFERED));
        assertThat(offered.text()).contains("«чайник синий от … … …»", "Русский");
        assertThat(line.coordinator.phone().chat()).noneMatch(m -> m.text().contains("хурма"));
    }

    @Test
    void coordinatorsReadTheCountsAndOperatorsDoNot() {
        Person person = line.arrives("counted");
        person.writes("нас избили");
        person.awaitsText(line.step("heard", "danger"));
        person.presses(line.label("heard", "danger", "later"));
        person.awaitsText(line.step("country", "which"));

        line.coordinator.writes("/report");
        assertThat(line.coordinator.awaitsText(line.text(REPORT)).text()).contains("бьют: спросили 1, да 0, нет 0, "
                + "не сейчас 1");
        line.operator.writes("/report");
        line.operator.awaitsText(line.text(REPORT_COORDINATORS));
        assertThat(line.part(io.micrometer.core.instrument.MeterRegistry.class).get("hamroh.heard")
                .tags("category", "beaten", "answer", "later").counter().count()).isEqualTo(1);
    }

    @Test
    void whoeverIsNotHeardAndThenAsksForHelpThemselvesIsCountedAsMissed() {
        long missed = counted("danger", "MISSED");
        Person person = line.arrives("missed");
        Message greeting = person.writes("добрый вечер");
        person.awaits(m -> m.fromBot() && m.id() > greeting.id());
        callsForHelp(person);
        assertThat(counted("danger", "MISSED")).isEqualTo(missed);
        Person unheard = line.arrives("unheard");
        Message written = unheard.writes("куртка у меня зелёная с капюшоном");
        unheard.awaits(m -> m.fromBot() && m.id() > written.id());

        callsForHelp(unheard);

        assertThat(counted("danger", "MISSED")).isEqualTo(missed + 1);
        Person heard = line.arrives("heard");
        heard.writes(TRIGGERS.get("danger"));
        Message asked = heard.awaitsText(line.step("heard", "danger"));
        heard.presses(asked, line.label("heard", "danger", "no"));
        heard.awaits(m -> m.id() > asked.id() && m.text().contains(line.step("menu", "topics")));
        Message after = heard.writes("на улице опять холодно и ветер");
        heard.awaits(m -> m.fromBot() && m.id() > after.id());
        callsForHelp(heard);
        assertThat(counted("danger", "MISSED")).isEqualTo(missed + 1);
        line.coordinator.writes("/report");
        assertThat(line.coordinator.awaitsText(line.text(REPORT_MISSED)).text())
                .contains("опасность " + counted("danger", "MISSED"));
    }

    private static void callsForHelp(Person person) {
        person.presses(line.label("menu", "topics", "now"));
        person.awaitsText(line.step("danger", "ask"));
        person.presses(line.label("danger", "ask", "yes"));
        person.awaitsText(line.step("danger", "called"));
    }

    private static Person notUnderstood(Person person, String words) {
        Message first = person.writes("просто чайник");
        person.awaits(m -> m.fromBot() && m.id() > first.id());
        person.writes(words);
        person.awaitsText(line.step("heard", "person"));
        return person;
    }

    private static long counted(String category, String answer) {
        return line.database().sql("select coalesce(sum(times), 0) from heard_count where category = ? and answer = ?")
                .params(category, answer).query(Long.class).single();
    }

    private static long rows(String sql) {
        return line.database().sql(sql).query(Long.class).single();
    }
}
