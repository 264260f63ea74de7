package org.hamroh.dialog;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Code.K001;
import static org.hamroh.dialog.Code.K002;
import static org.hamroh.dialog.Code.K003;
import static org.hamroh.dialog.Code.K004;
import static org.hamroh.dialog.Code.K005;
import static org.hamroh.dialog.Code.K032;

/** What a coordinator's editor, and YAML, do to a file. */
class ReadingTest {

    private static final String DOCUMENTS = """
            dialog: documents
            language: ru
            start: which
            other: "Нажмите кнопку."
            steps:
              which:
            """;

    @TempDir
    private Path folder;

    @Test
    void theSampleLibraryHasNothingWrong() {
        assertThat(Checker.check(Sample.with(folder, Map.of()), Set::of)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            say: Звоните: мы рядом           | 7 | 17 | quotes
            options: { a: { label: Да: тут } } | 7 | 30 | quotes
            say: "не закрыто                 | 7 | 10 | not closed
            →say: "отступ"                   | 7 | 1  | tabs
            say: @sana_sezim                 | 7 | 10 | quotes
            say: &я "текст"                  | 7 | 10 | Anchors
            say: *важно                      | 7 | 10 | quotes
            say: !важно всё                  | 7 | 11 | quotes
            say: !mine всё                   | 7 | 10 | Tags
            """)
    void aFileThatIsNotYamlIsSaidToBeSoWhereItHappens(String line, int at, int column, String hint) {
        var text = line.startsWith("→") ? line.replace('→', '\t') : "    " + line;
        var findings = read(DOCUMENTS + text + "\n");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(K001);
            assertThat(List.of(finding.line(), finding.column())).isEqualTo(List.of(at, column));
            assertThat(finding.sentence() + finding.advice()).contains(hint);
        });
    }

    @Test
    void anchorsAreRefusedEvenWhereABlockContainsItself() {
        assertThat(read(DOCUMENTS + "    say: \"a\"\n    options: &all { again: *all }\n")).singleElement()
                .extracting(Finding::code).isEqualTo(K001);
    }

    @Test
    void aDeepFileIsRefused() {
        assertThat(read(DOCUMENTS + "    say: " + "[".repeat(30) + "]".repeat(30) + "\n")).singleElement()
                .extracting(Finding::code).isEqualTo(K001);
    }

    @Test
    void aLongFileIsRefused() {
        assertThat(read("# " + "x".repeat(Limits.FILE) + "\n" + DOCUMENTS)).singleElement()
                .extracting(Finding::sentence).asString().contains("256 KiB");
    }

    @Test
    void aByteOrderMarkIsNoReasonToComplain() {
        assertThat(read("\uFEFF" + DOCUMENTS + "    say: \"Что с документами?\"\n")).isEmpty();
    }

    @Test
    void anotherEncodingIsSaidToBeSo() throws IOException {
        Sample.with(folder, Map.of());
        Files.write(folder.resolve("documents.yaml"), DOCUMENTS.getBytes(Charset.forName("windows-1251")));
        assertThat(Library.read(folder, Sample.SERVICES).findings()).singleElement().extracting(Finding::sentence)
                .asString().contains("UTF-8");
    }

    @Test
    void namesThatYamlTakesForSomethingElseStayNames() {
        var library = Sample.with(folder, Map.of("documents.yaml", DOCUMENTS + """
                    say: "Что с документами?"
                    options:
                      no: { label: "Нет", keep: { country: NO, age: 017, when: 2026-11-23 }, go: on }
                  on:
                    say: "Хорошо."
                """)).library();
        var which = library.book("ru").step(new StepRef("documents", "which")).orElseThrow();
        var option = which.option("no").orElseThrow();
        assertThat(option.keep()).containsExactlyInAnyOrderEntriesOf(
                Map.of("country", "NO", "age", "017", "when", "2026-11-23"));
        assertThat(option.go()).isEqualTo(new Go.To(new StepRef("documents", "on")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "no", "112", "1.5", "2026-11-23", "true" })
    void aTextThatYamlTakesForSomethingElseNeedsQuotes(String text) {
        assertThat(read(DOCUMENTS + "    say: " + text + "\n")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(K004);
            assertThat(finding.advice()).startsWith("Write quotes");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            say: ""                                                    | K005
            say:                                                       | K005
            {say: "a", options: }                                      | K005
            {say: "a", options: {a: {label: "a"}}}                     | K005
            {say: [a]}                                                 | K004
            {say: "a", options: [a]}                                   | K004
            {say: "a", options: {say: {label: "a", go: which}}}        | K004
            {say: "a", options: {Да: {label: "a", go: which}}}         | K004
            {say: "a", options: {a: {label: "a", go: Да}}}             | K004
            {say: "a", needs: {country: return}}                       | K004
            {say: "a", then: a.b.c}                                    | K004
            {say: "a", was: [Old]}                                     | K004
            {say: "a", call: police}                                   | K004
            {say: "a", log: {topic: documents, triage: high}}          | K004
            {say: "a", log: {topic: documens, triage: urgent}}         | K004
            {say: "a", log: {topic: documents}}                        | K005
            {say: "a", other: {go: return, label: "a"}}                | K002
            {say: "a", options: {a: {label: Да, мне, go: return}}}     | K002
            {say: "a", say: "b"}                                       | K003
            """)
    void aStepThatIsNotAsItShouldBeIsOneFinding(String step, Code code) {
        var findings = read(DOCUMENTS.stripTrailing() + (step.startsWith("{") ? " " : "\n    ") + step + "\n");
        assertThat(findings).as(FindingPage.shown(findings)).singleElement().extracting(Finding::code).isEqualTo(code);
        assertThat(findings.getFirst().advice()).isNotEmpty();
    }

    @Test
    void aSlipOfTheKeyboardIsUnderstood() {
        assertThat(read(DOCUMENTS + "    say: \"a\"\n    optoins: {}\n")).singleElement().satisfies(finding -> {
            assertThat(finding).hasToString("documents.yaml:8:5: error K002: Nothing here is called `optoins`. Did you "
                    + "mean `options`? Known are say, options, other, needs, log, call, then, was, rule, video.");
        });
    }

    @Test
    void theFileSaysTheNameThatItHas() {
        assertThat(read(DOCUMENTS.replace("dialog: documents", "dialog: papers") + "    say: \"a\"\n")).singleElement()
                .extracting(Finding::code).isEqualTo(K004);
    }

    @Test
    void whatIsWrongInOneFileDoesNotHideWhatIsWrongInAnother() {
        var found = Sample.with(folder, Map.of("documents.yaml", "a: b: c", "numbers.yaml", "dialog: numbers",
                "documents.kk.yaml", "language: kk\nwhich.say: \"a\"", "loose.kk.yaml", "language: kk",
                "person.yml", "", "lines.yaml", "lines: person\nlanguage: ru\ntexts:\n  hlep: \"a\"\n"));
        assertThat(found.findings()).extracting(finding -> finding.file() + " " + finding.code()).contains(
                "documents.yaml K001", "numbers.yaml K005", "loose.kk.yaml K032", "person.yml K001", "lines.yaml K002",
                "lines.yaml K005").doesNotContain("documents.kk.yaml K032");
        assertThat(found.findings()).isSorted();
        assertThat(Checker.check(found, Set::of)).extracting(Finding::code).doesNotContain(Code.K010);
    }

    @Test
    void whatOthersKeepInTheFolderIsLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("triage"));
        Files.writeString(folder.resolve("triage").resolve("ru.yaml"), "a: b: c");
        assertThat(Sample.with(folder, Map.of("directory.yaml", "a: b: c", "documents.plan.yaml", "a: b: c",
                ".#documents.yaml", "a: b: c", "notes.txt", "a: b: c")).findings()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAFindingToo() {
        var reading = Library.read(folder.resolve("nowhere"), Sample.SERVICES);
        assertThat(reading.errors()).extracting(Finding::code).contains(K001);
        assertThat(Checker.check(reading, Set::of)).containsExactlyInAnyOrderElementsOf(reading.findings());
    }

    @Test
    void aWordingSaysTheLanguageOfItsNameAndHoldsNoWays() {
        var found = Sample.with(folder,
                Map.of("documents.kk.yaml", "language: ky\nwhich.say: \"a\"\nwhich.go: lost\n"));
        assertThat(found.errors()).extracting(Finding::code).containsExactlyInAnyOrder(K004, K032);
    }

    @Test
    void aLineInTwoFilesAndALineOfOtherReadersAreFound() {
        var more = "lines: person\nlanguage: ru\ntexts:\n  help: \"a\"\n  take: \"b\"\n";
        assertThat(Sample.with(folder, Map.of("more.yaml", more)).errors()).extracting(Finding::code)
                .containsExactlyInAnyOrder(K002, K003);
    }

    private List<Finding> read(String documents) {
        var files = Map.of("documents.yaml", new String(documents.getBytes(UTF_8), UTF_8));
        return Sample.with(folder, files).findings();
    }
}
