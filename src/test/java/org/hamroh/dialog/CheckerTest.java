package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The cases of the findings that their pages do not show. */
class CheckerTest {

    private static final String DOCUMENTS = """
            dialog: documents
            language: ru
            start: which
            other: "Нажмите кнопку."
            steps:
            """;

    /** A text that nothing follows in its step. */
    private static final Pattern END = Pattern.compile("(    say: .*\\n)(?=  \\w|\\z)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {say: "a", then: lots}                                              | K010 documents.yaml:6:27
            {say: "a", other: {go: lots}}                                       | K010 documents.yaml:6:33
            {say: "a", needs: {age: no.such}}                                   | K010 documents.yaml:6:34
            {say: "a", then: documents.lost}                                    | K010 documents.yaml:6:27
            {say: "a", then: menu.topics, options: {a: {label: "a", go: return}}} | K012 documents.yaml:6:27
            {say: "a", then: which}                                             | K013 documents.yaml:6:27
            {say: "a", needs: {age: which}}                                     | K013 documents.yaml:6:21
            {say: "a", was: [menu.topics]}                                      | K003 documents.yaml:6:21
            {say: "{age}"}                                                      | K033 documents.yaml:6:16
            {say: "a", options: {a: {label: "{number}", go: return}}}           | K033 documents.yaml:6:42
            {say: "{numbers}"}                                                  | K050 documents.yaml:6:3
            {say: "a", other: "{country}"}                                      | K050 documents.yaml:6:3
            {say: "a", options: {a: {label: "a", keep: {country: XX}, go: return}}} | K050 documents.yaml:6:53
            """)
    void aStepThatCannotWorkIsFoundWhereItIsWritten(String step, String finding) {
        assertThat(codes(Map.of("documents.yaml", DOCUMENTS + "  which: " + step + "\n"))).containsExactly(finding);
    }

    @Test
    void theOldNameOfAStepIsNamedAsWhatItIs() {
        var findings = check(Map.of("documents.yaml", DOCUMENTS + """
                  which: { say: "a", then: gone }
                  lost: { was: [gone], say: "b" }
                """));
        assertThat(findings).singleElement().extracting(Finding::advice).asString()
                .contains("now called `documents.lost`");
    }

    @Test
    void theStepsThatTheBotItselfOpensHaveToBeThere() {
        assertThat(codes(Map.of("heard.yaml", """
                dialog: heard
                language: ru
                start: other_things
                steps:
                  danger: { say: "a" }
                  documents: { say: "b" }
                """))).contains("K010 heard.yaml:1:1", "K010 heard.yaml:3:8");
    }

    @Test
    void aMenuWithoutOptionsIsNoWayOn() {
        assertThat(codes(Map.of("menu.yaml", """
                dialog: menu
                language: ru
                start: topics
                other: "?"
                steps:
                  topics: { say: "a" }
                """))).contains("K012 menu.yaml:6:3");
    }

    @Test
    void aDialogOfPersonsThatCallsNobodyIsNoWayToAPerson() {
        assertThat(codes(Map.of("person.yaml", """
                dialog: person
                language: ru
                start: ask
                other: "?"
                steps:
                  ask: { say: "a", options: { yes: { label: "Да", go: called } } }
                  called: { log: { triage: urgent, topic: person }, say: "b" }
                """))).containsExactly("K014 person.yaml:6:3");
    }

    @Test
    void aQuestionBeforeTheFirstStepIsAPressMore() {
        assertThat(codes(Map.of("person.yaml", """
                dialog: person
                language: ru
                start: ask
                other: "?"
                steps:
                  ask: { needs: { country: country.which }, say: "a", options: { yes: { label: "b", go: sure } } }
                  sure: { say: "c", options: { yes: { label: "d", go: called } } }
                  called: { log: { triage: urgent, topic: person }, call: operator, say: "e" }
                """))).containsExactly("K014 person.yaml:6:3");
    }

    @Test
    void aLibraryWhoseEveryEndLeadsToTheMenuNeedsNoOther() throws IOException {
        var files = new HashMap<String, String>();
        for (var name : List.of("documents", "person", "country", "numbers")) {
            var file = name + ".yaml";
            var text = Files.readString(Sample.RESOURCES.resolve("library").resolve(file))
                    .replace("Нет\", go: return", "Нет\", go: menu.topics");
            files.put(file, END.matcher(text)
                    .replaceAll("$1    options: { m: { label: \"В меню\", go: menu.topics } }\n"));
        }
        assertThat(Sample.with(folder, files).library().book("ru").steps()).noneMatch(Step::isEnd);
        assertThat(Checker.check(Library.read(folder, Sample.SERVICES), Set::of)).isEmpty();
    }

    @Test
    void twoStepsOfOneOldNameAreFound() {
        assertThat(codes(Map.of("documents.yaml", DOCUMENTS + """
                  which: { was: [old], say: "a", then: lost }
                  lost: { was: [old], say: "b" }
                """))).containsExactly("K003 documents.yaml:7:11");
    }

    @Test
    void peopleMayStandOnAStepThatWasRenamed() {
        var reading = Sample.with(folder, Map.of());
        assertThat(Checker.check(reading, () -> Set.of(new StepRef("documents", "gone"),
                new StepRef("documents", "which")))).isEmpty();
        assertThat(Checker.check(reading, () -> Set.of(new StepRef("no", "such")))).extracting(CheckerTest::shortly)
                .containsExactly("K015 no.yaml:1:1");
    }

    @Test
    void theAnswerToFreeTextAndTheStepFitInOneMessage() {
        var half = "а".repeat(Limits.TEXT / 2);
        assertThat(codes(Map.of("documents.yaml", DOCUMENTS + "  which: { say: \"" + half + "\", other: \"" + half
                + "\" }\n"))).containsExactly("K040 documents.yaml:6:17");
    }

    @Test
    void numbersCountAtTheirLongest() {
        var text = "{numbers}" + "а".repeat(Limits.TEXT - 20);
        assertThat(codes(Map.of("documents.yaml", DOCUMENTS + "  which: { needs: { country: country.which }, say: \""
                + text + "\" }\n"))).containsExactly("K040 documents.yaml:6:52");
    }

    @Test
    void aWordingIsMeasuredAndComparedTooAndALineIsALabelToo() {
        var wordings = Map.of("documents.kk.yaml", "language: kk\nwhich.lost: \"" + "ә".repeat(41) + "\"\n"
                + "called.say: \"{nomber}\"\n", "lines.kk.yaml",
                "language: kk\nmenu: \"" + "ә".repeat(41) + "\"\n"
                        + "status: \"{number} {state}\"\n");
        assertThat(codes(wordings)).filteredOn(code -> !code.startsWith("K030")).containsExactly(
                "K041 documents.kk.yaml:2:13", "K033 documents.kk.yaml:3:13", "K041 lines.kk.yaml:2:7",
                "K033 lines.kk.yaml:3:9");
    }

    @Test
    void aLineUsesOnlyWhatItIsGiven() {
        assertThat(codes(Map.of("extra.yaml", "lines: person\nlanguage: ru\ntexts:\n  help: \"{number}\"\n")))
                .contains("K033 extra.yaml:4:9");
    }

    @Test
    void aDeeplyNestedButSoundQuestionIsNoLoop() {
        assertThat(codes(Map.of("documents.yaml", DOCUMENTS + """
                  which: { needs: { age: ask }, say: "a" }
                  ask:
                    say: "b"
                    options: { on: { label: "c", go: more }, no: { label: "d", keep: { age: no }, go: return } }
                  more: { say: "e", options: { ten: { label: "10", keep: { age: 10 }, go: return } } }
                """))).isEmpty();
    }

    private List<Finding> check(Map<String, String> files) {
        return Checker.check(Sample.with(folder, files), Set::of);
    }

    private List<String> codes(Map<String, String> files) {
        return check(files).stream().map(CheckerTest::shortly).toList();
    }

    private static String shortly(Finding finding) {
        return finding.code() + " " + finding.file() + ":" + finding.line() + ":" + finding.column();
    }
}
