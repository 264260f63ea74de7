package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One script of Uzbek is written from the other, without touching what people have written or looked at. */
class DerivationTest {

    private static final String LATIN = "documents.uz-Latn.yaml";
    private static final String CYRILLIC = "documents.uz-Cyrl.yaml";
    private static final String BOTH = """
            language: uz-Latn
            which.say: "Nima boʻldi?"
            which.lost: "Yo'qolgan"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aDialogInOneScript() {
        Sample.with(folder, Map.of("documents.yaml", """
                dialog: documents
                language: ru
                start: which
                other: "Нажмите кнопку."
                steps:
                  which:
                    say: "Что случилось?"
                    options:
                      lost: { label: "Потеряны", go: which }
                """, LATIN, BOTH));
    }

    @Test
    void whatIsMissingIsWrittenAndAwaitsAReader() throws IOException {
        assertThat(derive(false).changes()).extracting(WordingChange::sentence)
                .containsExactly(CYRILLIC + ": 0 changed, 2 new, none of them confirmed or reviewed.");
        assertThat(read(CYRILLIC)).contains("reviewed: no", "which.say: \"Нима бўлди?\"", "which.lost: \"Йўқолган\"");
        assertThat(read("documents.uz-Cyrl.lock")).contains("\nderived which.say ").doesNotContain("\nwhich.say");
        assertThat(derive(false)).isEqualTo(new Derivation(List.of(), List.of()));
    }

    @Test
    void whatNobodyHasTouchedSinceFollowsItsSource() throws IOException {
        derive(false);
        edit(LATIN, "Nima boʻldi?", "Nima gap?");
        assertThat(derive(false).changes()).hasSize(1);
        assertThat(read(CYRILLIC)).contains("which.say: \"Нима гап?\"");
    }

    @Test
    void whatAPersonHasWrittenIsLeftUnlessAllIsWanted() throws IOException {
        derive(false);
        edit(CYRILLIC, "Йўқолган", "Йўқотганман");
        assertThat(derive(false).left())
                .containsExactly(CYRILLIC + ": which.lost is left, written by a person (--all writes it too).");
        assertThat(derive(true).left()).isEmpty();
        assertThat(read(CYRILLIC)).contains("which.lost: \"Йўқолган\"");
    }

    @Test
    void whatIsConfirmedIsLeftAndSaidToBe() throws IOException {
        derive(false);
        var wordings = WordingFolder.read(folder);
        wordings.write(wordings.confirm("uz-Cyrl", Optional.empty()));
        edit(LATIN, "Nima boʻldi?", "Nima gap?");
        assertThat(derive(true)).isEqualTo(new Derivation(List.of(),
                List.of(CYRILLIC + ": which.say is left, confirmed.")));
        assertThat(read(CYRILLIC)).contains("Нима бўлди?");
    }

    @Test
    void whatIsReviewedIsLeftUntilATextIsMissing() throws IOException {
        derive(false);
        edit(CYRILLIC, "reviewed: no", "reviewed: { by: \"school 7\", on: 2026-12-01 }");
        edit(LATIN, "Nima boʻldi?", "Nima gap?");
        assertThat(derive(true).left()).containsExactly(CYRILLIC + ": which.say is left, reviewed.");
        edit(LATIN, "which.say", "other: \"Tugmani bosing.\"\nwhich.say");
        derive(false);
        assertThat(read(CYRILLIC)).contains("reviewed: no", "other: \"Тугмани босинг.\"", "Нима бўлди?");
    }

    @Test
    void whatWasReviewedOnceIsWrittenOnlyByName() throws IOException {
        derive(false);
        var wordings = WordingFolder.read(folder);
        wordings.write(wordings.review("uz-Cyrl", Optional.of("documents"), "school 7", LocalDate.of(2026, 11, 20)));
        edit(CYRILLIC, "reviewed: { by: \"school 7\", on: 2026-11-20 }", "reviewed: no");
        edit(LATIN, "Nima boʻldi?", "Nima gap?");
        assertThat(derive(true).left()).containsExactly(CYRILLIC
                + ": which.say is left, reviewed once (--over documents.which.say writes it all the same).");
        assertThat(read(CYRILLIC)).contains("Нима бўлди?");
        assertThat(derive(false, "documents.which.say").left()).isEmpty();
        assertThat(read(CYRILLIC)).contains("Нима гап?");
    }

    @Test
    void aReviewThatAnImportTakesBackIsRememberedToo() throws IOException {
        derive(false);
        edit(CYRILLIC, "reviewed: no", "reviewed: { by: \"school 7\", on: 2026-11-20 }");
        edit(LATIN, "which.say", "other: \"Tugmani bosing.\"\nwhich.say");
        derive(false);
        edit(LATIN, "Nima boʻldi?", "Nima gap?");
        assertThat(derive(true).left()).singleElement().asString().contains("which.say is left, reviewed once");
        assertThat(WordingFolder.read(folder).objectionToText("documents.which.sya").orElseThrow())
                .contains("Did you mean `documents.which.say`?");
    }

    private Derivation derive(boolean all, String... over) throws IOException {
        var wordings = WordingFolder.read(folder);
        assertThat(wordings.objectionToDeriving("uz-Cyrl", "uz-Latn")).isEmpty();
        var derived = wordings.derive("uz-Cyrl", all, Set.of(over));
        wordings.write(derived.changes());
        return derived;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void edit(String file, String before, String after) throws IOException {
        assertThat(read(file)).contains(before);
        Files.writeString(folder.resolve(file), read(file).replace(before, after));
    }
}
