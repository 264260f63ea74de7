package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a coordinator hears of the conversations that she wrote down. */
class PlansTest {

    private static final String CALLED = "log: { triage: urgent, topic: documents }, call: operator, "
            + "at: [documents.called, country.which]";

    @TempDir
    private Path folder;

    @Test
    void aConversationThatHoldsIsNotSpokenOf() throws IOException {
        assertThat(played("press: documents, at: documents.which", "types: lost, at: documents.lost",
                "key: back, at: documents.which", "press: lost, at: documents.lost",
                "says: \"моё имя\", at: documents.which", "heard: danger, at: heard.danger",
                "press: no, at: documents.which", "press: lost, at: documents.lost", "press: yes, " + CALLED,
                "press: kz, at: documents.meanwhile", "key: menu, at: menu.topics",
                "press: numbers, numbers: KZ, at: numbers.show", "key: person, at: person.ask")).isEmpty();
    }

    @Test
    void whatARowDoesNotNameMustNotCome() throws IOException {
        assertThat(played("press: documents, at: documents.which", "press: lost, at: documents.lost",
                "press: yes, at: country.which", "press: kg, at: documents.meanwhile")).containsExactly(
                        "mine.plan.yaml:6:7: error K060: In every language: row 3 of `story` (press: yes): "
                                + "log: expected none, came urgent documents; call: expected none, came operator. "
                                + "Mend the dialog, or the row if this is meant.");
    }

    @Test
    void whatARowNamesMustCome() throws IOException {
        assertThat(played("press: documents, log: { triage: emergency, topic: danger }, call: operator, numbers: KZ, "
                + "at: documents.which")).singleElement().asString()
                .contains("log: expected emergency danger, came none; call: expected operator, came none; "
                        + "numbers: expected KZ, came none.");
    }

    @Test
    void whoIsLedElsewhereLeavesTheRestUnused() throws IOException {
        assertThat(played("press: documents, at: documents.lost", "press: yes, at: country.which",
                "press: kz, at: documents.meanwhile")).singleElement().asString()
                .contains("row 1 of `story` (press: documents): at: expected documents.lost, came "
                        + "documents.which. The 2 rows after it are unused.");
    }

    @Test
    void aButtonThatIsNotThereIsSaidWithThoseThatAre() throws IOException {
        assertThat(played("press: documnets, at: documents.which", "press: lost, at: documents.lost"))
                .singleElement().asString()
                .contains("row 1 of `story` (press: documnets): expected such a button at menu.topics, there is none. "
                        + "The row after it is unused. The buttons there are `documents`, `numbers`, `person`.");
    }

    @Test
    void theNumbersOfAnotherCountryAreNotTaken() throws IOException {
        assertThat(played("press: numbers, at: country.which", "press: kz, numbers: TM, at: numbers.show"))
                .singleElement().asString().contains("numbers: expected TM, came KG + KZ.");
    }

    @Test
    void whatHoldsInOneLanguageOnlyIsSaidOfTheOthers() throws IOException {
        var files = new TreeMap<>(Map.of("mine.plan.yaml", plan("says: \"Документы\", at: documents.which")));
        Sample.library().base()
                .forEach(texts -> files.put(texts.stem() + ".kk.yaml", Sample.worded(texts, "kk")));
        assertThat(played(files)).singleElement().asString().contains(
                "In kk: row 1 of `story` (says: Документы): at: expected documents.which, came menu.topics.");
    }

    @Test
    void withoutACompleteLanguageNothingHolds() {
        var library = Sample.with(folder, Map.of("mine.plan.yaml", plan("key: menu, at: menu.topics"))).library();
        assertThat(Plans.read(folder).play(library, Set.of())).singleElement().asString()
                .startsWith("mine.plan.yaml:1:1: error K060: No language is complete");
    }

    @Test
    void aFileThatCannotBePlayedSaysAllThatIsWrongWithIt() throws IOException {
        assertThat(found("""
                plan: other
                conversation: {}
                conversations:
                  one:
                    - { press: lost, types: lost, at: documents.lost }
                    - { at: documents.lost }
                    - { press: lost, to: documents.lost }
                    - { key: hide, at: nowhere }
                    - press lost
                  two: []
                """)).containsExactly("1:7 K004", "2:1 K002", "5:7 K004", "6:7 K005", "7:7 K005", "7:22 K002",
                "8:14 K004", "8:24 K004", "9:7 K004", "10:3 K005");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertThat(found("")).containsExactly("1:1 K001");
        assertThat(found("plan: mine\nconversations: {}\n")).containsExactly("1:1 K005");
    }

    @Test
    void onlyFilesNamedSoArePlans() throws IOException {
        Sample.with(folder, Map.of("mine.plan.yaml", plan("key: menu, at: menu.topics"), "plan.txt", "a: b: c"));
        assertThat(Plans.read(folder).count()).isEqualTo(1);
        assertThat(Plans.read(folder).findings()).isEmpty();
        assertThat(Plans.read(folder.resolve("nowhere.plan.yaml")).findings()).extracting(Finding::code)
                .containsExactly(Code.K001);
    }

    private List<String> played(String... rows) throws IOException {
        return played(Map.of("mine.plan.yaml", plan(rows)));
    }

    private List<String> played(Map<String, String> files) {
        var library = Sample.with(folder, files).library();
        var plans = Plans.read(folder);
        assertThat(plans.findings()).isEmpty();
        return plans.play(library, library.languages()).stream().map(Finding::toString).toList();
    }

    private List<String> found(String plan) throws IOException {
        var file = Files.writeString(folder.resolve("mine.plan.yaml"), plan);
        var plans = Plans.read(file);
        assertThat(plans.count()).isZero();
        return plans.findings().stream().map(it -> it.line() + ":" + it.column() + " " + it.code()).toList();
    }

    private static String plan(String... rows) {
        var plan = new StringBuilder("plan: mine\nconversations:\n  story:\n");
        for (var row : rows) {
            plan.append("    - { ").append(row).append(" }\n");
        }
        return plan.toString();
    }
}
