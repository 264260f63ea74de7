package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which languages are offered, and what a book says in them. */
class LibraryTest {

    private static final StepRef WHICH = new StepRef("documents", "which");

    @TempDir
    private Path folder;

    @Test
    void aLanguageIsOfferedOnlyWhenNoTextForPeopleIsMissing() {
        var library = Sample.with(folder, worded("kk", "desk.yaml")).library();
        assertThat(library.languages()).containsExactly("kk", "ru");
        assertThat(library.deskLanguages()).containsExactly("ru");
        assertThat(library.drafts()).isEmpty();
    }

    @Test
    void oneMissingFileMakesADraft() {
        var reading = Sample.with(folder, worded("uz-Latn", "heard.yaml"));
        assertThat(reading.library().languages()).containsExactly("ru");
        assertThat(reading.library().drafts()).containsExactly("uz-Latn");
        assertThat(reading.library().deskLanguages()).containsExactly("ru", "uz-Latn");
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.findings()).singleElement().asString().startsWith("heard.uz-Latn.yaml:1:1: warning K030");
    }

    @Test
    void aBookSaysEverythingInItsLanguage() {
        var book = Sample.with(folder, worded("kk", "")).library().book("kk");
        assertThat(book.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.say()).startsWith("kk ");
            assertThat(step.options()).allSatisfy(option -> assertThat(option.label()).startsWith("kk "));
            assertThat(step.other()).hasValueSatisfying(other -> assertThat(other.say()).startsWith("kk "));
        });
        assertThat(Line.values()).allSatisfy(line -> assertThat(book.line(line)).startsWith("kk "));
    }

    @Test
    void whatADraftLacksIsSeenToBeTheBaseText() {
        var draft = Sample.with(folder, Map.of("documents.kk.yaml", "language: kk\nwhich.say: \"kk\"\n")).library()
                .book("kk");
        var step = draft.step(WHICH).orElseThrow();
        assertThat(step.say()).isEqualTo("kk");
        assertThat(step.option("lost").orElseThrow().label()).isEqualTo("[ru] Потеряны");
        assertThat(draft.line(Line.BUTTON_BACK)).isEqualTo("[ru] Назад");
    }

    @Test
    void aLanguageOfWhichThereIsNothingHasNoBook() {
        var library = Sample.library();
        assertThatIllegalArgumentException().isThrownBy(() -> library.book("tg")).withMessageContaining("tg");
    }

    @Test
    void aLineIsFilledOnceAndForAll() {
        var book = Sample.book();
        assertThat(book.line(Line.FROM_PERSON, Map.of("number", "BCDF-GHJK", "text", "{number} $1")))
                .isEqualTo("from person BCDF-GHJK {number} $1");
    }

    @Test
    void aBookKnowsWhereAStepWentAndWhereToStartInstead() {
        var book = Sample.book();
        assertThat(book.menu()).hasToString("menu.topics");
        assertThat(book.nearest(new StepRef("documents", "gone")).orElseThrow().ref()).hasToString("documents.lost");
        assertThat(book.nearest(Entry.PERSON.step()).orElseThrow().ref()).hasToString("person.ask");
        assertThat(book.nearest(new StepRef("no", "such")).orElseThrow().ref()).isEqualTo(book.menu());
        assertThat(book.step(new StepRef("documents", "gone"))).isEmpty();
    }

    @Test
    void everyLineHasItsOwnIdAndIsFoundByIt() {
        assertThat(Line.values()).allSatisfy(line -> assertThat(Line.of(line.id())).contains(line));
        assertThat(Line.BUTTON_IS_OLD.id()).isEqualTo("button-is-old");
        assertThat(Line.of("button_is_old")).isEmpty();
    }

    /** Wordings of all files but one. */
    private static Map<String, String> worded(String language, String except) {
        var files = new LinkedHashMap<String, String>();
        for (var texts : Sample.library().base()) {
            if (!texts.file().equals(except)) {
                files.put(texts.stem() + "." + language + ".yaml", Sample.worded(texts, language));
            }
        }
        return files;
    }
}
