package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators at work: taking, talking with several people without mixing them, and what others cannot do. */
class DeskTest {

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
    void ofTwoTakesAtOnceOneWinsAndTheOtherIsToldWhoHasIt() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        String number = Helpline.number(line.asksForHuman("person"));
        Message card = line.card(number);

        Press one = first.pressesIn(line.desk, card, line.text(TAKE));
        Press other = second.pressesIn(line.desk, card, line.text(TAKE));

        // whose membership Telegram confirms first
        boolean firstWins = one.awaitsAnswer().text().contains(line.text(TAKEN_ANSWER));
        Person winner = firstWins ? first : second;
        Person loser = firstWins ? second : first;
        assertThat((firstWins ? one : other).awaitsAnswer().text()).contains(line.text(TAKEN_ANSWER));
        assertThat((firstWins ? other : one).awaitsAnswer().text()).contains(winner.profile().firstName());
        winner.awaits(m -> m.text().contains(number) && m.text().contains(line.text(HEADER)));
        assertThat(loser.phone().chat())
                .noneMatch(m -> m.text().contains(number) && m.text().contains(line.text(HEADER)));
    }

    @Test
    void theCountryToldAfterTheTakeStillReachesTheCard() {
        Person operator = line.newOperator("quick");
        Person person = line.asksForHuman("person");
        String number = Helpline.number(person);
        line.takes(operator, number);
        person.awaitsText(line.text(OPERATOR_JOINED));

        person.presses(line.label("country", "which", "kg"));

        assertThat(person.awaitsAnswer().text()).isEqualTo(line.text(WITH_OPERATOR));
        line.desk.awaits(m -> m.text().contains(number) && m.text().contains("Кыргызстан"));
    }

    @Test
    void theNumbersStayAtHandWhileAnOperatorTalks() { // SC-7
        Person operator = line.newOperator("silent");
        Person person = line.asksForHuman("person");
        line.takes(operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));

        person.writes("/menu");
        person.awaitsText(line.text(WITH_OPERATOR));
        person.presses(line.label("menu", "topics", "numbers"));
        person.presses(person.awaitsAnswer(), line.label("country", "which", "kz"));

        assertThat(person.awaitsText("112").text()).contains("Казахстан:");
        person.presses(line.label("numbers", "show", "menu"));
        assertThat(person.awaitsAnswer().text()).isEqualTo(line.text(WITH_OPERATOR));
    }

    @Test
    void afterHideTheNextWordsOfTheOperatorAreANeutralLine() {
        Person operator = line.newOperator("careful");
        Person person = line.asksForHuman("person");
        line.takes(operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));
        person.writes("/hide");
        person.awaitsText(line.text(HIDE_DONE));

        operator.writes("Вы ещё здесь?");

        person.awaitsText(line.text(NEUTRAL));
        assertThat(person.phone().chat()).noneMatch(m -> m.text().contains("Вы ещё здесь?"));
    }

    @Test
    void whoIsTakenSeesThatSomebodyIsAboutToWrite() {
        Person operator = line.newOperator("reading");
        Person person = line.asksForHuman("person");
        line.takes(operator, Helpline.number(person));
        operator.writes("Читаю");
        person.awaitsText("Читаю");

        assertThat(line.telegram.ledger().callsOf("sendChatAction"))
                .anyMatch(call -> call.param("chat_id").equals(Long.toString(person.id())));
    }

    @Test
    void whoNeverStartedTheBotIsSentThereAndTheCardStaysOpen() {
        Person newcomer = line.telegram.person("newcomer", "ru");
        line.desk.adds(newcomer);
        String number = Helpline.number(line.asksForHuman("person"));

        Press press = newcomer.pressesIn(line.desk, line.card(number), line.text(TAKE));

        assertThat(press.awaitsAnswer().url()).startsWith("https://t.me/hamroh_story_bot?start=");
        Person ready = line.newOperator("ready");
        line.takes(ready, number);
    }

    @Test
    void anOperatorWhoBlockedTheBotDoesNotHoldTheCard() {
        Person blocker = line.newOperator("blocker");
        Person ready = line.newOperator("ready");
        String number = Helpline.number(line.asksForHuman("person"));
        Message card = line.card(number);
        blocker.blocks();

        Press press = blocker.pressesIn(line.desk, card, line.text(TAKE));

        assertThat(press.awaitsAnswer().url()).startsWith("https://t.me/");
        line.takes(ready, number);
    }

    @Test
    void whatCameInBetweenOfAnotherRequestMakesTheBotAskForWhich() {
        Person operator = line.newOperator("operator");
        Person mother = line.asksForHuman("mother");
        Person father = line.asksForHuman("father");
        line.takes(operator, Helpline.number(mother));
        line.takes(operator, Helpline.number(father));
        father.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("я здесь");
        operator.awaitsText("я здесь");

        operator.writes("где вы сейчас?");
        Message question = operator.awaitsText(line.text(FOR_WHICH));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("где вы сейчас?"));
        assertThat(father.phone().chat()).noneMatch(m -> m.text().contains("где вы сейчас?"));
        operator.presses(question, Helpline.number(mother));

        mother.awaitsText("где вы сейчас?");
        assertThat(father.phone().chat()).noneMatch(m -> m.text().contains("где вы сейчас?"));
    }

    @Test
    void aReplyGoesToItsRequestWhateverIsInHandAndNowhereWhenThatIsClosed() {
        Person operator = line.newOperator("operator");
        Person mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("письмо матери");
        Message heard = operator.awaitsText("письмо матери");
        Person father = line.asksForHuman("father");
        line.takes(operator, Helpline.number(father));
        father.awaitsText(line.text(OPERATOR_JOINED));

        operator.replies(heard.id(), "ответ матери");
        mother.awaitsText("ответ матери");
        operator.replies(heard.id(), "/close helped");
        mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
        operator.replies(heard.id(), "поздний ответ");

        operator.awaitsText(line.text(CLOSED_ALREADY));
        for (Person person : new Person[]{ mother, father })
            assertThat(person.phone().chat()).noneMatch(m -> m.text().contains("поздний ответ"));
    }

    @Test
    void aNoteStaysInsideAndALineWithoutTheSlashAsksNothingOfNotes() {
        Person operator = line.newOperator("operator");
        Person mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));

        operator.writes("/note\nсекрет для коллег");
        operator.awaitsText(line.text(NOTE_KEPT));
        operator.writes("здравствуйте");

        mother.awaitsText("здравствуйте");
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("секрет"));
    }

    @Test
    void closingAsksForTheOutcomeWhereNoneWasSaid() {
        Person operator = line.newOperator("operator");
        Person mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));

        operator.writes("/close");
        operator.presses(operator.awaits(m -> m.button(line.text(OUTCOME_REFERRED)).isPresent()),
                line.text(OUTCOME_REFERRED));

        mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
    }

    @Test
    void aBystanderGetsNothingWithAForgedButtonOrACommand() {
        Person bystander = line.arrives("bystander");
        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);
        String take = line.card(number).button(line.text(TAKE)).orElseThrow().data();

        Press forged = bystander.forgesPress(bystander.phone().last().id(), take);

        assertThat(forged.awaitsAnswer().text()).contains(line.text(NOT_MEMBER));
        bystander.writes("/queue");
        bystander.awaitsAnswer();
        assertThat(bystander.phone().chat()).noneMatch(m -> m.text().contains(number));
    }

    @Test
    void whoLeavesTheGroupHandsEverythingBack() {
        Person leaver = line.newOperator("leaver");
        Person stayer = line.newOperator("stayer");
        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);
        line.takes(leaver, number);
        mother.awaitsText(line.text(OPERATOR_JOINED));

        leaver.leaves(line.desk);

        mother.awaitsText(line.text(OPERATOR_LEFT));
        leaver.writes("я ещё отвечу");
        leaver.awaitsAnswer();
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("я ещё отвечу"));
        line.takes(stayer, number);
    }

    @Test
    void theBotIsSilentWhileAHumanTalksAndAnswersCommandsInOneLine() {
        Person operator = line.newOperator("operator");
        Person mother = line.asksForHuman("mother");
        Message old = mother.awaits(
                m -> m.buttons().stream().anyMatch(b -> b.label().contains(line.label("country", "which", "kz"))));
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        int before = mother.phone().chat().size();

        mother.writes("меня бьют");
        operator.awaitsText("меня бьют");
        assertThat(operator.awaitsText("меня бьют").text()).contains(line.text(DANGER_MARK));
        mother.presses(old, old.buttons().getFirst().label());
        mother.awaitsText(line.text(WITH_OPERATOR));

        assertThat(mother.phone().chat().stream().skip(before).filter(Message::fromBot)).hasSize(1);
    }

    @Test
    void anOperatorTriesItAsAPersonAndTheRequestIsMarkedAsATest() {
        Person operator = line.newOperator("operator");
        operator.presses(line.text(AS_PERSON));
        operator.awaitsText("/desk");
        operator.writes("/start");
        line.speaksRussian(operator);
        operator.pressesKey(line.text(BUTTON_PERSON));
        operator.awaitsText(line.step("person", "start"));
        operator.presses(line.label("person", "start", "yes"));

        String number = Helpline.number(operator.awaitsText(line.step("person", "called")));
        assertThat(line.card(number).text()).contains(line.text(DRILL));
        operator.writes("/desk");
        operator.awaitsText("/queue");
    }
}
