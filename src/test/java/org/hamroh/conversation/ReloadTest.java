package org.hamroh.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamroh.Helpline;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Version;
import org.hamroh.dialog.Versions;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator's day: what she saves while people are talking to the bot. */
class ReloadTest {

    private static final String ASK = "На это лучше ответит человек.";

    @TempDir
    Path folder;
    private Coordinator she;
    private Helpline line;

    @BeforeEach
    void open() {
        she = Coordinator.of(folder);
        line = she.line().starts().staffed();
    }

    @AfterEach
    void close() {
        assertThat(line.telegram.violations()).isEmpty();
        line.close();
    }

    @Test
    void aSentenceThatIsSavedIsInTheNextAnswerByItself() {
        Person person = line.arrives("person");
        she.changes("person.yaml", "Вам ответит оператор: человек", "Вам ответит сотрудник: человек");
        Message answer = asksForAPerson(person);
        for (int i = 0; i < 1000 && !answer.text().startsWith("Вам ответит сотрудник"); i++) {
            line.clock.advance(Duration.ofMillis(600));
            answer = asksForAPerson(person);
        }
        assertThat(answer.text()).startsWith("Вам ответит сотрудник");
    }

    @Test
    void aBrokenFileLeavesTheLastGoodOneAndTheGroupHearsOfItOnce() {
        Person person = line.arrives("person");
        String good = she.live();
        she.changes("person.yaml", "go: called }", "go: caled }")
                .changes("person.yaml", "Вам ответит оператор", "Вам ответит сотрудник").saves();
        line.desk.awaitsText(line.text(Line.DIALOGS_REFUSED));
        assertThat(asksForAPerson(person).text()).startsWith("Вам ответит оператор");
        she.changes("person.yaml", "go: caled }", "go: kaled }").saves().saves();
        assertThat(she.live()).isEqualTo(good);

        she.changes("person.yaml", "go: kaled }", "go: called }").saves();
        assertThat(she.live()).isNotEqualTo(good);
        assertThat(asksForAPerson(person).text()).startsWith("Вам ответит сотрудник");
        line.desk.awaitsText(line.text(Line.DIALOGS_MENDED));
        assertThat(told(Line.DIALOGS_MENDED)).isEqualTo(1);

        she.changes("directory.yaml", "verdict: shown", "verdict: shwn").saves();
        line.desk.awaits(message -> told() == 2);
        assertThat(told()).isEqualTo(2);
    }

    /** A phone shows the keys that it has until it gets others. */
    @Test
    void aKeyThatIsCalledOtherwiseNowStillDoesWhatItSays() {
        Person person = line.arrives("person");
        asksForAPerson(person);
        String before = line.text(Line.BUTTON_PERSON);
        String good = she.live();
        she.changes("lines.yaml", "button-person: \"" + before, "button-person: \"Где человек").saves();
        assertThat(she.live()).isNotEqualTo(good);
        long last = person.phone().chat().getLast().id();

        person.writes(before);

        person.awaits(message -> message.id() > last && message.text().startsWith("Вам ответит оператор"));
    }

    @Test
    void whatIsHalfSavedNeverGoesLive() {
        String good = she.live();
        String whole = she.reads("person.yaml").replace("Вам ответит оператор", "Вам ответит сотрудник");
        Instant now = line.clock.instant();
        she.writes("person.yaml", whole.substring(0, whole.length() / 2)).looks(now).looks(now.plusMillis(499));
        assertThat(she.live()).isEqualTo(good);
        she.writes("person.yaml", whole).looks(now.plusMillis(500)).looks(now.plusMillis(999));
        assertThat(she.live()).isEqualTo(good);
        she.looks(now.plusMillis(1000));
        assertThat(she.live()).isNotEqualTo(good);
        assertThat(told()).isZero();
    }

    @Test
    void aFolderThatIsGoneForAWhileChangesNothing() throws IOException {
        String good = she.live();
        Path away = folder.resolve("away");
        Files.move(she.dialogs(), away);
        she.saves();
        assertThat(she.live()).isEqualTo(good);
        line.desk.awaitsText(line.text(Line.DIALOGS_REFUSED));
        Files.move(away, she.dialogs());
        she.saves();
        assertThat(she.live()).isEqualTo(good);
        assertThat(asksForAPerson(line.arrives("person")).text()).startsWith("Вам ответит оператор");
    }

    @Test
    void whoStandsOnARenamedStepGoesOnThere() {
        Person person = standsOnAsk();
        Message screen = person.phone().last();
        she.changes("documents.yaml", "  ask:\n", "  other_paper:\n    was: [ask]\n")
                .changes("documents.yaml", "go: ask }", "go: other_paper }")
                .changes("documents.kk.yaml", "\nask.", "\nother_paper.");
        String before = she.live();
        she.saves();
        assertThat(she.live()).isNotEqualTo(before);

        person.presses(screen, line.label("documents", "ask", "later"));
        person.awaitsText(line.step("ended", "later"));
    }

    @Test
    void whoStandsOnARemovedStepIsLedToTheStartOfItsDialog() {
        Person person = standsOnAsk();
        Person other = standsOnAsk("other");
        Message screen = person.phone().last();
        removesAsk();
        String before = she.live();
        she.saves();
        assertThat(she.live()).isNotEqualTo(before);

        person.presses(screen, line.label("documents", "ask", "later"));
        Message answer = person.awaitsText(line.text(Line.BUTTON_IS_OLD));
        assertThat(answer.text()).contains(line.step("documents", "which"));
        person.presses(line.label("documents", "which", "later"));
        person.awaitsText(line.step("ended", "later"));

        other.writes(line.label("documents", "ask", "later"));
        assertThat(other.awaitsAnswer().text()).contains(line.step("documents", "which"));
    }

    @Test
    void aStepRemovedWhileTheBotIsDownIsSaidAtTheStart() {
        standsOnAsk();
        assertThat(stranded()).isEmpty();
        line.stops();
        removesAsk();
        line.starts();
        assertThat(stranded()).singleElement().asString()
                .startsWith("documents.yaml:1:1: warning K015: People stand on the step `documents.ask`");
    }

    @Test
    void aNumberThatChangesIsTheNextOneShown() {
        Person person = line.arrives("person");
        she.changes("directory.yaml", "{ number: \"111\" }", "{ number: \"119\" }").saves();
        person.presses(line.label("menu", "topics", "numbers"));
        person.awaits(message -> message.button(line.label("country", "which", "kz")).isPresent());
        person.presses(line.label("country", "which", "kz"));
        assertThat(person.awaitsText(line.step("numbers", "show")).text()).contains("119").doesNotContain("111");
    }

    @Test
    void aLanguageThatSomebodyIsSpokenToInCannotBeTakenAway() {
        Person person = line.arrives("person", Helpline.book("kk"));
        String good = she.live();
        she.cuts("person.kk.yaml", "^start\\.later:.*\n").saves();
        assertThat(she.live()).isEqualTo(good);
        line.desk.awaitsText(line.text(Line.DIALOGS_REFUSED));
        person.pressesKey(Helpline.book("kk").line(Line.BUTTON_PERSON));
        assertThat(person.awaitsAnswer().buttons()).extracting(Button::label)
                .contains(Helpline.book("kk").step(Entry.PERSON.step()).orElseThrow().option("later")
                        .orElseThrow().label());
    }

    @Test
    void aLanguageTakenAwayWhileTheBotIsDownIsSaidAtTheStart() {
        line.arrives("person", Helpline.book("kk"));
        line.stops();
        she.cuts("person.kk.yaml", "^start\\.later:.*\n");
        line.starts();
        assertThat(line.part(Losses.class).languages(line.part(Dialogs.class).live())).singleElement().asString()
                .startsWith("People were spoken to in `kk`");
    }

    @Test
    void aLanguageThatNobodyIsSpokenToInMayBecomeADraft() {
        she.cuts("person.kk.yaml", "^start\\.later:.*\n").saves();
        assertThat(line.part(Dialogs.class).languages()).containsExactly("ru");
    }

    @Test
    void theGroupHearsInWordsWhichLanguageHasGoneAndWhereAndThatItIsBack() {
        String whole = she.reads("person.kk.yaml");
        she.cuts("person.kk.yaml", "^start\\.later:.*\n").saves();
        assertThat(line.desk.awaitsText(line.text(Line.LANGUAGE_GONE)).text()).startsWith("Қазақша: ")
                .contains(" person.kk.yaml.");
        she.changes("person.yaml", "Вам ответит оператор", "Вам ответит сотрудник").saves();
        she.writes("person.kk.yaml", whole).saves();
        assertThat(line.desk.awaitsText(line.text(Line.LANGUAGE_BACK)).text()).startsWith("Қазақша: ");
        assertThat(told(Line.LANGUAGE_GONE)).isEqualTo(1);
        assertThat(told(Line.LANGUAGE_BACK)).isEqualTo(1);
        assertThat(told(Line.DIALOGS_REFUSED) + told(Line.DIALOGS_MENDED)).isZero();
    }

    @Test
    void whoRunsTheBotSeesWhichVersionIsLiveAndSinceWhen() {
        Instant morning = line.clock.instant();
        assertThat(since()).containsExactly(Map.entry(she.live(), (double) Helpline.MORNING.getEpochSecond()));
        line.clock.advance(Duration.ofHours(1));
        she.changes("person.yaml", "Вам ответит оператор", "Вам ответит сотрудник").saves();
        assertThat(since()).containsExactly(Map.entry(she.live(), morning.getEpochSecond() + 3601.0));
    }

    @Test
    void operatorsReadTheNewWordsTooAndTheMenuOfCommandsIsSetAgain() {
        she.changes("desk.yaml", "take: \"" + line.text(Line.TAKE) + "\"", "take: \"Возьму\"")
                .changes("lines.yaml", line.text(Line.COMMAND_STATUS), "Что с моим обращением?").saves();
        line.clock.advance(Duration.ofMinutes(2));
        Person person = line.asksForHuman("person");
        assertThat(line.card(Helpline.number(person)).button("Возьму")).isPresent();
        for (int i = 0; i < 1000 && !menu(person).contains("Что с моим обращением?"); i++) {
            person.writes("/status");
            person.awaitsAnswer();
        }
        assertThat(menu(person)).contains("Что с моим обращением?");
    }

    @Test
    void eachVersionIsKeptAsItWasAndCanBePutBack() throws IOException {
        Versions versions = Versions.in(folder.resolve("data"));
        String first = she.live();
        String was = she.reads("person.yaml");
        Files.writeString(she.dialogs().resolve("notes.txt"), "hers");
        she.changes("person.yaml", "Вам ответит оператор", "Вам ответит сотрудник").writes("more.plan.yaml", """
                plan: more
                conversations:
                  more: [{ press: documents, at: documents.which }]
                """).saves();
        assertThat(versions.all()).extracting(Version::hash).containsExactly(she.live(), first);

        she.changes("menu.yaml", "go: ", "goo: ");
        versions.putBack(versions.find(first).getFirst(), she.dialogs(), line.clock.instant());
        she.saves();

        assertThat(she.live()).isEqualTo(first);
        assertThat(she.reads("person.yaml")).isEqualTo(was);
        assertThat(she.reads("notes.txt")).isEqualTo("hers");
        assertThat(she.dialogs().resolve("more.plan.yaml")).doesNotExist();
        assertThat(versions.all()).hasSize(4).first().extracting(Version::hash).isEqualTo(first);
        assertThat(versions.all()).filteredOn(it -> !it.isLive()).hasSize(1);
        assertThat(asksForAPerson(line.arrives("person")).text()).startsWith("Вам ответит оператор");
    }

    private void removesAsk() {
        she.changes("documents.yaml", "go: ask }", "go: lost }")
                .cuts("documents.yaml", "^  ask:\n(    .*\n)+").cuts("documents.kk.yaml", "^ask\\..*\n");
    }

    private List<String> stranded() {
        return line.part(Losses.class).steps(line.part(Dialogs.class).live());
    }

    private Person standsOnAsk() {
        return standsOnAsk("person");
    }

    private Person standsOnAsk(String label) {
        Person person = line.arrives(label);
        person.presses(line.label("menu", "topics", "documents"));
        person.awaitsText(line.step("documents", "which"));
        person.presses(line.label("documents", "which", "something"));
        person.awaitsText(ASK);
        return person;
    }

    private Message asksForAPerson(Person person) {
        person.pressesKey(line.text(Line.BUTTON_PERSON));
        return person.awaitsAnswer();
    }

    private long told() {
        return told(Line.DIALOGS_REFUSED);
    }

    private long told(Line what) {
        return line.desk.chat().stream().filter(it -> it.text().contains(line.text(what))).count();
    }

    /** The metric: a version and a time. */
    private List<Map.Entry<String, Double>> since() {
        return line.part(MeterRegistry.class).get("hamroh.dialogs.live.since").gauges().stream()
                .map(gauge -> Map.entry(gauge.getId().getTag("version"), gauge.value())).toList();
    }

    private static String menu(Person person) {
        return person.phone().commands().toString();
    }
}
