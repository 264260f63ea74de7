package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody reviews a file; whoever edits it afterwards is told that the review was of other words. */
class ReviewTest {

    private static final LocalDate DAY = Sample.TODAY.minusDays(3);

    @TempDir
    private Path folder;

    @BeforeEach
    void kazakhIsThereAndConfirmed() throws IOException {
        Sample.with(folder, Sample.others("kk", Set.of()));
        var wordings = WordingFolder.read(folder);
        wordings.write(wordings.confirm("kk", Optional.empty()));
    }

    @Test
    void anEditAfterTheReviewIsNoticed() throws IOException {
        assertThat(review("kk")).containsExactly("documents.kk.yaml: reviewed as it is, 12 texts.");
        assertThat(read("documents.kk.yaml"))
                .startsWith("reviewed: { by: \"school 7\", on: 2026-11-20 }\nlanguage: kk\n");
        assertThat(findings()).isEmpty();
        assertThat(reviewed("kk")).isOne();

        edit("documents.kk.yaml", "kk Хорошо.", "Жақсы.");
        assertThat(findings()).singleElement().asString().startsWith("documents.kk.yaml:1:1: warning K034: "
                + "Edited since it was reviewed on 2026-11-20: `fine.say`.").contains("`wording reviewed kk documents");
        assertThat(reviewed("kk")).isZero();

        review("kk");
        assertThat(findings()).isEmpty();
        edit("documents.kk.yaml", "reviewed: { by: \"school 7\", on: 2026-11-20 }", "reviewed: no");
        assertThat(findings()).isEmpty();
    }

    @Test
    void baseTextsAreReviewedToo() throws IOException {
        assertThat(review("ru")).containsExactly("documents.yaml: reviewed as it is, 12 texts.");
        assertThat(read("documents.ru.lock")).contains("\nreviewed fine.say ");
        assertThat(findings()).isEmpty();
        edit("documents.yaml", "Хорошо.", "Хорошо, что есть.");
        assertThat(findings()).extracting(Finding::code).containsExactly(Code.K031, Code.K034);
        assertThat(Library.read(folder, Sample.SERVICES).library().unreviewed()).contains("ru");
    }

    @Test
    void aReviewThatNobodyNotedCannotBeHeldTo() throws IOException {
        edit("documents.kk.yaml", "language: kk", "language: kk\nreviewed: { by: \"school 7\", on: 2026-11-20 }");
        assertThat(findings()).singleElement().asString().startsWith("documents.kk.yaml:2:1: warning K034: ")
                .contains("Nobody has noted which texts");
    }

    @Test
    void aDayStillToComeIsRemarkedOn() throws IOException {
        var wordings = WordingFolder.read(folder);
        wordings.write(wordings.review("kk", Optional.of("documents"), "school 7", LocalDate.of(2027, 1, 1)));
        assertThat(findings()).singleElement().asString()
                .contains("warning K034: The texts were reviewed on 2027-01-01, a day still to come.");
    }

    @Test
    void aRenamedStepTakesItsTextsAlongInEveryLanguage() throws IOException {
        review("kk");
        edit("documents.yaml", "  fine:", "  good:\n    was: fine");
        Files.writeString(folder.resolve("documents.yaml"),
                read("documents.yaml").replace("go: fine", "go: good"));
        assertThat(findings()).filteredOn(it -> it.code() == Code.K032).singleElement().asString()
                .contains("It is now `good.say`: `wording rename`");

        var wordings = WordingFolder.read(folder);
        var renamed = wordings.rename();
        wordings.write(renamed.changes());
        assertThat(renamed.changes()).extracting(WordingChange::sentence)
                .containsExactly("documents.kk.yaml: 1 renamed: good.say.");
        assertThat(renamed.left()).isEmpty();
        assertThat(read("documents.kk.yaml")).contains("\ngood.say: \"kk Хорошо.\"").doesNotContain("fine.say");
        assertThat(findings()).isEmpty();
        assertThat(WordingFolder.read(folder).rename()).isEqualTo(new Renaming(List.of(), List.of()));
    }

    @Test
    void whatIsThereUnderBothNamesIsLeftToAPerson() throws IOException {
        edit("documents.yaml", "  fine:", "  good:\n    was: fine");
        edit("documents.kk.yaml", "fine.say:", "good.say: \"Жақсы\"\nfine.say:");
        assertThat(WordingFolder.read(folder).rename()).isEqualTo(new Renaming(List.of(), List.of("documents.kk.yaml "
                + "has a text `fine.say` and another for `good.say`: remove the one that does not fit.")));
    }

    private List<String> review(String language) throws IOException {
        var wordings = WordingFolder.read(folder);
        var changes = wordings.review(language, Optional.of("documents"), "school 7", DAY);
        wordings.write(changes);
        return changes.stream().map(WordingChange::sentence).toList();
    }

    private int reviewed(String language) {
        return WordingStatus.reviewed(Library.read(folder, Sample.SERVICES).library(), language);
    }

    private List<Finding> findings() {
        return Checker.check(Library.read(folder, Sample.SERVICES), Set::of, Sample.TODAY);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void edit(String file, String before, String after) throws IOException {
        assertThat(read(file)).contains(before);
        Files.writeString(folder.resolve(file), read(file).replace(before, after));
    }
}
