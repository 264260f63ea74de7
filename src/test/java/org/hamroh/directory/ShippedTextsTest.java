package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.StepRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts as shipped, in Russian: what nobody may meet in them. */
class ShippedTextsTest {

    private static final Pattern DATE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final Pattern YEAR = Pattern.compile("\\b20[0-2]\\d год");
    private static final Pattern OF_A_TOPIC = Pattern.compile(
            "насили|бьют|бьёт|ударил|побо[иея]|муж|жен[аыу]|абьюз|обидчик|полици|кризисн|приют|убежищ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NEVER_SAID = Pattern.compile(
            "жертв|нелегал|гастарбайтер|при[её]мник|детдом|сирот|беспризорн|проститу|торговл[яиею]+ людьми|"
                    + "почему|молодец|национальност|не понял|уважаем|стать[яиею]\\b|спас[её]м|будет хорошо|"
                    + "потерял\\(|обратил(ся|ась)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Directory directory = Shipped.directory();
    private final Book book = Shipped.dialogs().library().book("ru");

    @Test
    void legalStepsSayThatRulesChangeAndWhereToAsk() { // DQ-5
        assertThat(book.steps()).filteredOn(step -> DATE.matcher(step.say()).find()).hasSize(38)
                .allSatisfy(step -> assertThat(step.say()).contains("Правила меняются. Уточните ", "23.11.2026"));
    }

    @Test
    void aRuleOfOneCountryNamesTheCountry() { // DQ-5
        assertThat(book.steps()).filteredOn(step -> DATE.matcher(step.say()).find())
                .filteredOn(step -> !step.ref().equals(new StepRef("documents", "steps_elsewhere")))
                .allSatisfy(step -> assertThat(step.say()).as(step.ref().toString())
                        .containsAnyOf("Казахстан", "Кыргызстан", "Узбекистан", "Таджикистан", "Росси"));
    }

    @Test
    void noTextHoldsANumberToDial() {
        assertThat(texts()).noneMatch(text -> withoutDates(text).matches("(?s).*\\d{3}.*"));
        assertThat(book.steps()).filteredOn(step -> step.say().contains("{numbers}")).isNotEmpty()
                .allSatisfy(step -> assertThat(step.needs()).containsKey("country"));
    }

    @Test
    void sentencesAreShort() { // AC-3
        assertThat(texts().flatMap(text -> Arrays.stream(text.split("[.!?\\n]+"))))
                .allSatisfy(sentence -> assertThat(sentence.strip().split("\\s+").length).as(sentence)
                        .isLessThanOrEqualTo(15));
    }

    @Test
    void labelsFitAPhone() {
        assertThat(book.steps()).flatExtracting(Step::options).extracting(Option::label)
                .allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(24));
    }

    @Test
    void aScreenIsNotAWall() {
        assertThat(book.steps()).allSatisfy(step -> assertThat(step.say()).as(step.ref().toString())
                .hasSizeLessThanOrEqualTo(650));
    }

    @Test
    void atHomeNoButtonAndNoFirstLineNamesTheTopic() { // GB-1, and whoever else holds the phone
        var home = book.steps().stream().filter(step -> step.ref().dialog().equals("home")).toList();
        assertThat(home).hasSizeGreaterThan(8);
        assertThat(home.stream().map(step -> step.say().lines().findFirst().orElseThrow()))
                .noneMatch(OF_A_TOPIC.asPredicate());
        assertThat(home.stream().flatMap(step -> step.options().stream()).map(Option::label))
                .noneMatch(OF_A_TOPIC.asPredicate());
        assertThat(book.step(book.menu()).orElseThrow().options().stream().map(Option::label))
                .noneMatch(OF_A_TOPIC.asPredicate());
    }

    @Test
    void harmfulWordsAreNeverSaid() { // GB-1, GB-5
        assertThat(texts()).noneMatch(NEVER_SAID.asPredicate());
    }

    @Test
    void everyFileSaysWhatItIsForAndWhetherSomebodyHasReviewedIt() throws IOException {
        try (var files = Files.list(Shipped.DIALOGS)) {
            Predicate<Path> ours = path -> path.toString().endsWith(".yaml");
            assertThat(files.filter(ours).filter(path -> !path.toString().endsWith(".plan.yaml")))
                    .hasSizeGreaterThan(190)
                    .allSatisfy(path -> assertThat(path).content().startsWith("# ")
                            .containsPattern("\n# .*\n(?s).*\nreviewed: "));
        }
    }

    private static String withoutDates(String text) {
        return YEAR.matcher(DATE.matcher(text).replaceAll("")).replaceAll("");
    }

    /** Everything that is said to people, in steps and outside. */
    private Stream<String> texts() {
        var said = new ArrayList<String>();
        for (var step : book.steps()) {
            said.add(step.say());
            step.options().forEach(option -> said.add(option.label()));
            step.other().ifPresent(other -> said.add(other.say()));
        }
        Arrays.stream(Line.values()).filter(line -> line.audience() == Line.Audience.PERSON).map(book::line)
                .forEach(said::add);
        directory.countries().stream().flatMap(code -> directory.numbers(code, "ru").stream())
                .filter(line -> !Character.isDigit(line.isEmpty() ? ' ' : line.charAt(0))).forEach(said::add);
        return said.stream();
    }
}
