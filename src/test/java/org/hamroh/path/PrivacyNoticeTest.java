package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.StepRef;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DP-1: people are told how long things are kept, and it is what is set. */
class PrivacyNoticeTest {

    @TempDir
    Path folder;

    @Test
    void whatIsSaidIsWhatIsSetInEveryLanguage() {
        try (Helpline line = Helpline.in(folder).with("HAMROH_KEEP_REQUESTS", "P45D")
                .with("HAMROH_KEEP_RELAY", "PT25H").with("HAMROH_KEEP_COUNTS", "P400D")
                .with("HAMROH_KEEP_CONVERSATIONS", "P77D").starts()
                .staffed()) {
            assertThat(Helpline.languages()).isNotEmpty();
            for (String language : Helpline.languages()) {
                Book book = Helpline.book(language);
                Person person = line.arrives("reader " + language, book);
                presses(person, label(book, "menu", "topics", "about"));
                presses(person, label(book, "about", "who", "kept"));
                presses(person, label(book, "about", "kept", "how_long"));

                String said = book.step(new StepRef("about", "how_long")).orElseThrow().say();
                assertThat(said).contains("{kept-words}", "{kept-way}", "{kept-counts}", "{kept-place}",
                        "{kept-copies}");
                person.awaitsText(said.replace("{kept-words}", "45").replace("{kept-way}", "2")
                        .replace("{kept-counts}", "400").replace("{kept-place}", "77").replace("{kept-copies}", "37"));
            }
        }
    }

    private static void presses(Person person, String label) {
        person.presses(person.awaits(message -> message.button(label).isPresent()), label);
    }

    private static String label(Book book, String dialog, String step, String option) {
        return book.step(new StepRef(dialog, step)).orElseThrow().option(option).orElseThrow().label();
    }
}
