package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import org.hamroh.Helpline;
import org.hamroh.dialog.StepRef;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person can do alone, at any step. */
class PersonTest {

    @TempDir
    static Path folder;
    static Helpline line;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts().staffed();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
        line.telegram.unansweredPresses().forEach(Press::awaitsAnswer);
    }

    @Test
    void anOldButtonBringsThePresentScreen() {
        Person person = line.arrives("person");
        Message menu = person.phone().last();
        person.presses(line.label("menu", "topics", "documents"));
        person.awaits(m -> m.fromBot() && !m.text().equals(menu.text()));

        person.presses(menu, line.label("menu", "topics", "child"));

        person.awaitsText(line.text(BUTTON_IS_OLD));
        assertThat(person.awaitsAnswer().fromBot()).isTrue();
    }

    @Test
    void dangerInFreeTextIsHeardAskedAboutAndCalledFor() {
        Person person = line.arrives("person");
        person.writes("хозяин забрал паспорт и не выпускает нас с фермы");

        person.awaitsText(line.step("heard", "danger"));
        person.presses(line.label("heard", "danger", "yes"));

        String number = Helpline.number(person);
        assertThat(line.card(number).text()).contains(line.text(TRIAGE_EMERGENCY)).doesNotContain("паспорт", "ферм");
    }

    @Test
    void theFirstScreenOffersTheLanguagesAndTheNextSpeaksTheChosenOne() {
        Person person = line.telegram.person("newcomer", "ru");
        person.starts();
        Message languages = person.awaits(m -> !m.buttons().isEmpty());
        assertThat(languages.buttons()).extracting(Button::label).containsExactly("Қазақша", "Русский", "Oʻzbekcha",
                "Ўзбекча", "Кыргызча", "Тоҷикӣ",
                "English", "العربية");

        person.presses("Oʻzbekcha");

        person.awaitsText(Helpline.book("uz-Latn").line(WELCOME));
        String numbers = Helpline.book("uz-Latn").step(new StepRef("menu", "topics"))
                .flatMap(it -> it.option("numbers")).orElseThrow().label();
        person.presses(person.awaits(m -> m.button(numbers).isPresent()), numbers);
        person.awaitsText("qaysi davlatdasiz");
        person.pressesKey(Helpline.book("uz-Latn").line(BUTTON_LANGUAGE));
        person.presses(person.awaitsAnswer(), "Қазақша");
        person.awaitsText(Helpline.book("kk").line(WELCOME));
    }

    @Test
    void nobodyIsSpokenToInALanguageThatWasNotChosenUnlessInDanger() {
        Person person = line.telegram.person("silent", "ru");
        person.starts();
        person.awaits(m -> m.button("Oʻzbekcha").isPresent());
        person.writes("/menu");
        assertThat(person.awaitsAnswer().button("Oʻzbekcha")).isPresent();
        person.writes("salom");
        assertThat(person.awaitsAnswer().button("Oʻzbekcha")).isPresent();

        person.writes("нас заперли в сарае");

        person.awaitsText(line.step("heard", "danger"));
        assertThat(person.phone().keyboard()).isPresent();
    }

    @Test
    void whoIsInDangerAndWritesOnIsNotAskedAgain() {
        Person person = line.arrives("person");
        person.writes("нас заперли в сарае");
        person.awaitsText(line.step("heard", "danger"));
        person.presses(line.label("heard", "danger", "yes"));
        Helpline.number(person);

        person.writes("они бьют нас");

        person.awaitsText(line.text(REQUEST_ADDED));
    }

    @Test
    void aFalseAlarmLeadsBackToWhereThePersonWas() {
        Person person = line.arrives("person");
        person.presses(line.label("menu", "topics", "documents"));
        Message documents = person.awaitsAnswer();
        person.writes("меня заперли и не выпускают");
        person.awaitsText(line.step("heard", "danger"));

        person.presses(line.label("heard", "danger", "no"));

        assertThat(person.awaitsAnswer().text()).isEqualTo(documents.text());
    }

    @Test
    void whatIsNotUnderstoodTwiceIsOfferedToAHuman() {
        Person person = line.arrives("person");
        person.writes("ыыы");
        assertThat(person.awaitsAnswer().text()).contains(line.step("menu", "topics"));
        person.writes("эээ");
        assertThat(person.awaitsAnswer().text()).isEqualTo(line.step("heard", "person"));
    }

    @Test
    void numbersComeWithTheirCountryOnlyAfterItWasAsked() {
        Person person = line.arrives("person");
        person.presses(line.label("menu", "topics", "numbers"));
        person.awaits(m -> m.buttons().stream().anyMatch(b -> b.label().equals(line.label("country", "which", "kg"))));
        person.presses(line.label("country", "which", "kg"));

        assertThat(person.awaitsText("112").text()).contains("Кыргызстан", "102", "111", "не звонили");
    }

    @Test
    void theStatusIsForTheRequestsOwnChatOnly() {
        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);
        Person other = line.arrives("other");

        mother.writes("/status");
        mother.awaitsText(line.text(STATE_LOGGED));
        other.writes("/status " + number);
        other.awaitsText(line.text(UNKNOWN_NUMBER));
        other.writes(number);
        assertThat(other.awaitsAnswer().text()).contains(line.text(UNKNOWN_NUMBER));
    }

    @Test
    void whoTriesNumbersOutIsSoonToldNothingAboutThem() {
        String number = Helpline.number(line.asksForHuman("mother"));
        Person guesser = line.arrives("guesser");
        for (int i = 0; i < 5; i++) {
            guesser.writes("/status " + number);
            assertThat(guesser.awaitsAnswer().text()).contains(line.text(UNKNOWN_NUMBER));
        }

        guesser.writes("/status " + number);
        assertThat(guesser.awaitsAnswer().text()).contains(line.text(STATUS_NONE));
        line.clock.advance(Duration.ofHours(1));
        guesser.writes("/status " + number);
        assertThat(guesser.awaitsAnswer().text()).contains(line.text(UNKNOWN_NUMBER));
    }

    @Test
    void afterClosingTheStatusSaysSoAndTheNextWordsFindTheMenu() {
        Person mother = line.asksForHuman("mother");
        line.takes(line.operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        line.operator.writes("/close helped");
        mother.awaitsText(line.text(CLOSED_BY_OPERATOR));

        mother.writes("/status");
        mother.awaitsText(line.text(STATE_CLOSED));
        mother.writes("спасибо большое");
        assertThat(mother.awaitsAnswer().text()).contains(line.step("menu", "topics"));
    }

    @Test
    void forgetErasesAndSaysWhatAndTheDeskIsTold() {
        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);
        line.takes(line.operator, number);
        mother.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("моё имя тайна");
        line.operator.awaitsText("моё имя тайна");
        mother.writes("/forget");
        mother.awaitsText(line.text(FORGET_ASK));
        mother.presses(line.text(FORGET_YES));

        assertThat(mother.awaitsText(line.text(FORGOTTEN)).text()).contains(number);
        line.operator.awaitsText(line.text(PERSON_ERASED));
        line.operator.writes("вы здесь?");
        line.operator.awaitsText(line.text(NOTHING_IN_HAND));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("вы здесь?"));
        mother.writes("/forget");
        mother.awaitsText(line.text(FORGET_ASK));
        mother.presses(line.text(FORGET_YES));
    }

    @Test
    void hideTakesTheMessagesAwayAndLeavesAHarmlessLine() {
        Person person = line.arrives("person");
        person.presses(line.label("menu", "topics", "documents"));
        person.awaitsAnswer();
        person.pressesKey(line.text(BUTTON_HIDE));

        person.awaitsText(line.text(HIDE_DONE));
        assertThat(person.phone().chat()).hasSize(1);
        assertThat(person.phone().keyboard()).isEmpty();
    }

    @Test
    void whatIsWrittenWhileWaitingReachesTheOperatorWhoTakesIt() {
        Person mother = line.asksForHuman("mother");
        mother.writes("мы в Шымкенте, завтра уезжаем");
        mother.awaitsText(line.text(REQUEST_ADDED));
        Person operator = line.newOperator("second");
        line.takes(operator, Helpline.number(mother));

        operator.awaitsText("завтра уезжаем");
    }

    @Test
    void everyKindOfMediaIsAnswered() {
        Person person = line.arrives("person");
        for (Media media : new Media[]{ Media.photo(), Media.voice(3), Media.document("паспорт.pdf"),
            Media.location(42.3, 69.6), Media.sticker("🙂") }) {
            person.sends(media);
            assertThat(person.awaitsAnswer().text()).contains(line.text(MEDIA_NOT_YET));
        }
    }
}
