package org.hamroh.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.hamroh.dialog.Book;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Code;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Engine;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Go;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.Reading;
import org.hamroh.dialog.State;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.StepRef;
import org.hamroh.dialog.Urgency;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dialogs as shipped, in Russian: the ways that a person can take through them. Longer than other tests, because
 * each dialog has its story here, told by one visitor.
 */
class ShippedDialogsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    private final Reading reading = Shipped.dialogs();
    private final Book book = reading.library().book("ru");

    @Test
    void nothingIsFoundWrongWithThem() {
        assertThat(Checker.check(reading, Set::of)).filteredOn(finding -> finding.code() != Code.K030).isEmpty();
        assertThat(reading.library().languages()).contains("ru");
        assertThat(reading.library().deskLanguages()).contains("ru");
    }

    @Test
    void theFirstScreenSaysWhoAnswersAndWhatThisIsNot() { // SC-8
        assertThat(book.line(Line.WELCOME)).contains("программа", "оператор", "не экстренная служба",
                "Экстренные номера", "Имя называть не нужно", "Telegram", "уведомлениях", "47 часов");
        assertThat(person().starts().heard()).contains("программа", "Человек ответит", "не экстренная служба");
    }

    @Test
    void whoAsksForAPersonIsLoggedInTheTurnOfTheYesAndAskedTheCountryAfterwards() {
        var person = person().isLedTo(Entry.PERSON.step());
        assertThat(person.causes()).isEmpty();

        person.presses("yes");
        assertThat(person.causes()).containsExactly(new Effect.LogRequest("person", Urgency.URGENT),
                new Effect.CallOperator());
        assertThat(person.stands()).isEqualTo(Entry.COUNTRY.step());

        assertThat(person.presses("uz").heard()).contains("Узбекистан");
    }

    @Test
    void whoIsInDangerIsLoggedAtOnceAndThenShownTheNumbersOfTheirCountry() { // SC-5
        var person = person().starts().presses("child").isLedTo(Entry.DANGER.step()).presses("yes");
        assertThat(person.causes()).containsExactly(new Effect.LogRequest("danger", Urgency.EMERGENCY),
                new Effect.CallOperator());
        assertThat(person.presses("kg").heard()).contains("Кыргызстан:\n112 — ");
    }

    @Test
    void dangerHeardByMistakeLeadsBackAndLeavesNothing() { // SC-3, SC-4
        var person = person().starts().presses("child").isLedTo(Entry.DANGER.step());
        assertThat(person.heard()).contains("Возможно, мы поняли неправильно").doesNotContain("вы жертва");

        person.presses("no");
        assertThat(person.causes()).isEmpty();
        assertThat(person.stands()).isEqualTo(new StepRef("child", "which"));
    }

    @Test
    void takenDocumentsAreNotTheLostDocumentsPath() {
        assertThat(person().starts().presses("documents").presses("taken").stands())
                .isEqualTo(new StepRef("exploitation", "taken"));
        assertThat(person().isLedTo(Entry.DOCUMENTS.step()).presses("taken").stands())
                .isEqualTo(new StepRef("exploitation", "taken"));
    }

    @Test
    void theMenuNamesAtMostTwelveTopics() {
        assertThat(book.step(book.menu()).orElseThrow().options()).hasSizeLessThanOrEqualTo(12)
                .extracting(Option::id).contains("now", "documents", "registration", "work", "child", "health", "home",
                        "young", "person", "numbers", "something", "about");
    }

    @Test
    void whoHasNoPapersIsNotSentToAnOfficeFirst() {
        var unpaid = person().starts().presses("work").presses("unpaid").presses("none");
        assertThat(unpaid.stands()).isEqualTo(new StepRef("exploitation", "unpaid"));
        assertThat(unpaid.heard()).contains("сначала напишите оператору").doesNotContain("инспекци");
        unpaid.presses("yes");
        assertThat(unpaid.causes()).containsExactly(new Effect.LogRequest("wages", Urgency.URGENT),
                new Effect.CallOperator());

        assertThat(person().starts().presses("registration").presses("expired").heard())
                .contains("Сначала напишите оператору").doesNotContain("полици");
        assertThat(person().starts().presses("health").presses("care").presses("kz").presses("unsure").heard())
                .contains("не ждите", "сначала поговорить с оператором");
        assertThat(person().starts().presses("child").presses("school").presses("enrol").presses("kz").heard())
                .contains("Нет регистрации или каких-то бумаг? Сначала напишите оператору.");
    }

    @Test
    void workAndExploitationAreOnePressApart() {
        assertThat(person().starts().presses("work").presses("taken").stands())
                .isEqualTo(new StepRef("exploitation", "taken"));
        assertThat(person().isLedTo(new StepRef("exploitation", "which")).presses("unpaid").stands())
                .isEqualTo(new StepRef("wages", "papers"));
    }

    @Test
    void atHomeSafetyIsAskedFirstAndNothingIsAskedAfterwards() { // GB-1, GB-2
        var person = person().starts().presses("home");
        assertThat(person.heard()).contains("Вы сейчас в безопасности?");
        person.presses("safe");
        assertThat(person.heard()).startsWith("Хорошо, что вы написали. Вы не виноваты.").doesNotContain("?");
        assertThat(person.causes()).isEmpty();
        person.presses("person").presses("yes");
        assertThat(person.causes()).containsExactly(new Effect.LogRequest("home", Urgency.URGENT),
                new Effect.CallOperator());
    }

    @Test
    void whoIsNotSafeAtHomeIsLoggedAtOnce() { // GB-1, SC-5
        assertThat(person().starts().presses("home").presses("unsafe").causes())
                .containsExactly(new Effect.LogRequest("danger", Urgency.EMERGENCY), new Effect.CallOperator());
    }

    @Test
    void whatThePoliceMayAlsoLookAtIsSaidBeforeTheNumbers() { // CP-5
        var person = person().starts().presses("home").presses("unsaid").presses("call").presses("kz");
        assertThat(person.heard()).contains("полиция может посмотреть и на вашу регистрацию");
        assertThat(person.presses("numbers").stands()).isEqualTo(Entry.COUNTRY.step());
    }

    @Test
    void aChildInACentreIsSpokenOfByAHumanAndTheOldScreenStillLeadsThere() { // CP-7
        assertThat(person().starts().presses("child").presses("centre").stands())
                .isEqualTo(new StepRef("centre", "which"));
        var person = person().isLedTo(new StepRef("child", "centre"));
        assertThat(person.stands()).isEqualTo(new StepRef("centre", "which"));
        person.presses("back").presses("yes");
        assertThat(person.causes()).containsExactly(new Effect.LogRequest("centre", Urgency.URGENT),
                new Effect.CallOperator());
    }

    @Test
    void atTheBorderNothingIsRuledAndNothingIsKept() { // CP-7, DP-1
        assertThat(book.steps()).filteredOn(step -> step.ref().dialog().equals("border"))
                .allSatisfy(step -> assertThat(step.options()).allMatch(option -> option.keep().isEmpty()));
        var person = person().starts().presses("child").presses("border").presses("trip");
        assertThat(person.heard()).contains("гражданство ребёнка, его возраст и кто едет с ним", "программа не решает");
        person.presses("yes");
        assertThat(person.causes()).containsExactly(new Effect.LogRequest("border", Urgency.URGENT),
                new Effect.CallOperator());
    }

    @Test
    void aQuestionThatIsNotUrgentIsLoggedWithoutRinging() {
        for (var topic : List.of("school", "health", "registration", "border", "wages")) {
            var person = person().isLedTo(new StepRef(topic, "ask")).presses("calm");
            assertThat(person.causes()).as(topic).containsExactly(new Effect.LogRequest(topic, Urgency.ROUTINE));
        }
    }

    @Test
    void whoIsYoungMeetsTheSameHelpInTheirOwnWords() { // CP-3, CP-4
        assertThat(person().starts().presses("young").presses("family").presses("yes").causes())
                .contains(new Effect.LogRequest("home", Urgency.URGENT));
        var school = person().starts().presses("young").presses("school");
        assertThat(school.heard()).contains("родителям мы сами не пишем");
        assertThat(school.presses("calm").causes()).containsExactly(new Effect.LogRequest("school", Urgency.ROUTINE));
    }

    @Test
    void inAnotherCountryNoNumberIsClaimed() { // SC-7
        var heard = person().starts().presses("numbers").presses("elsewhere").heard();
        assertThat(heard).contains("Проверенных номеров для этой страны у нас нет").doesNotContainPattern("\\d{2}");
    }

    @Test
    void whoDoesNotWantToNameTheCountryIsNotAskedInCircles() {
        assertThat(person().starts().presses("numbers").presses("unsaid").stands())
                .isEqualTo(new StepRef("country", "unsaid"));
    }

    @Test
    void whereverAPersonIsCalledOneCanAlsoSayNotNow() { // GB-2
        assertThat(book.steps()).filteredOn(step -> step.options().stream().anyMatch(this::callsAtOnce))
                .hasSizeGreaterThan(20)
                .allSatisfy(step -> assertThat(step.options()).as(step.ref().toString())
                        .anyMatch(option -> option.label().startsWith("Не сейчас")));
    }

    @Test
    void inAQuestionThatCallsTheFirstButtonIsTheWholeYes() {
        assertThat(book.steps()).filteredOn(step -> step.say().strip().endsWith("?") && step.option("yes").isPresent())
                .filteredOn(step -> !step.ref().equals(new StepRef("documents", "child_paper")))
                .hasSizeGreaterThan(15)
                .allSatisfy(step -> assertThat(step.options().getFirst().label()).as(step.ref().toString())
                        .startsWith("Да, "));
    }

    private boolean callsAtOnce(Option option) {
        return option.go() instanceof Go.To to && book.step(to.step()).filter(Step::call).isPresent();
    }

    private Visitor person() {
        return new Visitor();
    }

    /** One person with a phone. */
    private final class Visitor {

        private State state = State.fresh();
        private List<Effect> effects = List.of();

        Visitor starts() {
            return does(new Input.Start());
        }

        Visitor isLedTo(StepRef step) {
            return does(new Input.Visit(step));
        }

        Visitor presses(String option) {
            assertThat(book.step(stands()).flatMap(step -> step.option(option))).as(option + " at " + stands())
                    .isPresent();
            return does(new Input.Press(state.screen(), option));
        }

        String heard() {
            return effects.stream().<String>mapMulti((effect, take) -> {
                if (effect instanceof Effect.Say say) {
                    take.accept(say.text());
                }
            }).reduce("", (one, next) -> one + next + "\n");
        }

        List<Effect> causes() {
            return effects.stream()
                    .filter(effect -> effect instanceof Effect.LogRequest || effect instanceof Effect.CallOperator)
                    .toList();
        }

        StepRef stands() {
            return state.at();
        }

        private Visitor does(Input input) {
            var turn = Engine.play(book, state, input, NOW);
            state = State.of(turn.state().text());
            effects = turn.effects();
            return this;
        }
    }
}
