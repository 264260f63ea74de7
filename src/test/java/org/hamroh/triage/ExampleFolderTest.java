package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFolderTest {

    private static final String SOUND = """
            language: ru
            danger:
              sold:
                tier1:
                  - "сестру продали"
            harmless:
              things:
                - "продали машину"
            """;

    private Path folder = Path.of("");

    @BeforeEach
    void folder(@TempDir Path empty) {
        folder = empty;
    }

    @Test
    void aSoundFileHasNoFindings() {
        assertThat(findings(SOUND)).isEmpty();
        assertThat(Triage.load(folder).languages()).containsExactly("ru");
    }

    @Test
    void everyProblemIsReportedAtOnceWithItsPlace() {
        assertThat(findings("""
                language: kk
                dangr: {}
                danger:
                  sold:
                    tier3:
                      - "сестру продали"
                harmless:
                  things:
                    - хозяин: добрый
                    - ""
                """)).extracting(line -> line.substring(0, line.indexOf(':', line.indexOf("error")))).containsExactly(
                "ru.yaml:1:11: error T008", "ru.yaml:2:1: error T002", "ru.yaml:5:5: error T002",
                "ru.yaml:9:7: error T005", "ru.yaml:10:7: error T006");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a: [", "a: b: c", "\t- a", "a: *nowhere" })
    void whatIsNotYamlIsSaidToBeSo(String text) {
        assertThat(findings(text)).singleElement().asString().startsWith("ru.yaml:1:").contains("T001");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(findings(SOUND + "harmless:\n  - да\n")).singleElement().asString()
                .startsWith("ru.yaml:9:1: error T003");
    }

    @Test
    void anExampleCannotMeanTwoThings() {
        assertThat(findings(SOUND + "    - \"Sestru prodali\"\n")).singleElement().asString()
                .startsWith("ru.yaml:9:7: error T007");
    }

    @Test
    void anExampleThatIsThereTwiceIsOnlyAWarning() {
        assertThat(findings(SOUND + "    - \"Продали машину!\"\n")).singleElement().asString()
                .startsWith("ru.yaml:9:7: warning T007");
        assertThat(Triage.load(folder).sizes()).containsEntry(Verdict.Kind.NONE, 1L);
    }

    @Test
    void anExampleThatMeansSomethingElseInAnotherLanguageIsSaidWithBothPlaces() throws IOException {
        Files.writeString(folder.resolve("en.yaml"), SOUND.replace("language: ru", "language: en")
                .replace("продали машину", "sestru prodali").replace("сестру продали", "she was sold"));
        assertThat(findings(SOUND)).singleElement().asString().startsWith("ru.yaml:5:9: warning T009")
                .contains("/en.yaml:8 (none)");
    }

    @Test
    void theSameMeaningInTwoLanguagesIsNoFinding() throws IOException {
        Files.writeString(folder.resolve("en.yaml"), SOUND.replace("language: ru", "language: en"));
        assertThat(findings(SOUND)).isEmpty();
    }

    @Test
    void wordsThatYamlTakesForOtherThingsStayWords() {
        assertThat(findings(SOUND + "    - да\n    - no\n    - 112\n")).isEmpty();
        assertThat(Triage.load(folder).sizes()).containsEntry(Verdict.Kind.NONE, 4L);
    }

    @Test
    void anEmptyFolderAndAMissingOneAreFindings() {
        assertThat(Triage.check(folder)).singleElement().asString().contains("T001").contains("ru.yaml");
        assertThat(Triage.check(folder.resolve("gone"))).singleElement().asString().startsWith("gone:1:1: error T001");
    }

    @Test
    void aFileThatIsNotUtf8IsNotGuessedAt() throws IOException {
        Files.write(folder.resolve("ru.yaml"), new byte[]{ (byte) 0xcf, (byte) 0xe0 });
        assertThat(Triage.check(folder)).singleElement().asString().contains("UTF-8");
    }

    @Test
    void unfitExamplesAreNotLearnedFrom() {
        findings("language: ru\n");
        assertThatThrownBy(() -> Triage.load(folder)).isInstanceOf(UnfitExamples.class)
                .hasMessageContaining("\"danger\" is missing").hasMessageContaining("\"harmless\" is missing");
    }

    private List<String> findings(String text) {
        try {
            Files.writeString(folder.resolve("ru.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Triage.check(folder).stream().map(Finding::toString)
                .map(line -> line.replace(folder.getFileName() + "/ru.yaml", "ru.yaml")).toList();
    }
}
