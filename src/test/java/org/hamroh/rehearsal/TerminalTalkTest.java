package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;
import org.hamroh.triage.Triage;
import org.junit.jupiter.api.Test;

/** What somebody reads who plays the shipped dialogs in a terminal. */
class TerminalTalkTest {

    private static final Folder FOLDER = Folder.read(Path.of("dialogs"), InstantSource.system());

    private final Book book = FOLDER.library().book("ru");

    @Test
    void textAndNumberedButtonsAreShownAndANumberPressesOne() throws IOException {
        String said = talk("2", "1", "back", "quit", "3");

        assertThat(said).contains(book.line(Line.WELCOME), "  2  " + label("menu.topics", "documents"))
                .containsSubsequence("> 2", say("documents.which"), "> 1", say("documents.lost"), "> back",
                        say("documents.which"), "> quit")
                .doesNotContain("> 3");
    }

    @Test
    void whatWouldHappenIsSaid() throws IOException {
        String said = talk("2", "1", "1", "1");

        assertThat(said)
                .containsSubsequence("(A help request would be logged: documents, urgent.)",
                        "(The operators on duty would be called.)", "№ XXXX-XXXX", "(Kept: country = KZ.)")
                .doesNotContain("{");
    }

    @Test
    void wordsAreHeardAsTheBotHearsThem() throws IOException {
        assertThat(talk("меня держат взаперти и бьют")).contains("(Heard: danger.)", say("heard.danger"));
        assertThat(talk("потеряла паспорт")).contains("(Heard: documents.)", say("heard.documents"));
        assertThat(talk("абракадабра")).contains("> абракадабра\n\n" + book.step(book.menu()).orElseThrow().other()
                .orElseThrow().say());
        assertThat(talk(label("menu.topics", "child"))).contains(say("child.which"));
        assertThat(talk("person")).contains(say("person.start"));
    }

    @Test
    void afterARequestWordsAreAddedToIt() throws IOException {
        assertThat(talk("person", "1", "спасибо большое")).contains(book.line(Line.REQUEST_ADDED),
                "(Added to the help request.)");
    }

    private String talk(String... typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TerminalTalk(book, Triage.load(FOLDER.triage()), InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8), true)
                .goOn(new BufferedReader(new StringReader(String.join("\n", List.of(typed)))));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String say(String step) {
        return book.step(StepRef.of(step).orElseThrow()).orElseThrow().say();
    }

    private String label(String step, String option) {
        return book.step(StepRef.of(step).orElseThrow()).flatMap(it -> it.option(option)).orElseThrow().label();
    }
}
