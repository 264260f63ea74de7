package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.Helpline;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an operator types a note, the person sees none of it; and what is plainly for the person is sent, or refused in words. */
class InsideTest {

    private static final String SECRET = "врёт про сына";

    @TempDir
    static Path folder;
    static Helpline line;
    static Person operator;
    static Person mother;
    static Message heard;
    static int times;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts();
        operator = line.newOperator("operator");
        mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("здравствуйте");
        heard = operator.awaitsText("здравствуйте");
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @BeforeEach
    void theRequestIsClearlyInHand() {
        Message asked = operator.writes("/switch");
        Message which = operator.awaits(m -> m.text().contains(line.text(SWITCH_WHICH)) && m.id() > asked.id());
        operator.presses(which, Helpline.number(mother));
        operator.awaits(m -> m.text().contains(line.text(HEADER)) && m.id() > which.id());
        // what comes after the header in her chat comes after the bot knows that it stands there
        Message view = operator.writes("/desk");
        operator.awaits(m -> m.text().contains(line.text(DESK_HELLO)) && m.id() > view.id());
        String here = "я здесь " + ++times;
        operator.writes(here);
        mother.awaits(m -> m.text().equals(here));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/note ", "/NOTE ", "/Note\t", "  /note   ", "/note\n", "/note\u00a0",
        "/note@hamroh_story_bot ", "/NOTE@Hamroh_Story_Bot\n\n" })
    void aNoteIsKept(String begin) {
        operator.writes(begin + SECRET);

        assertThat(operator.awaitsAnswer().text()).contains(line.text(NOTE_KEPT));
        nothingOfItReachesHer();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/ note ", "//note ", "/note@other_bot ", "/notes ", "/заметка ", "/жазба ", "/eslatma ",
        "/ملاحظة ", "\uff0fnote ", "\u2044note ", "\u2215note ", "\\note ", "\u00a0/note ", "\u200b/note ",
        "\u200f/note ", "\ufeff/note ", "\u2067/note ", "\u3000\uff0f note ", "\n / note " })
    void whatLooksLikeACommandGoesNowhere(String begin) {
        operator.writes(begin + SECRET);

        assertThat(operator.awaitsAnswer().text()).contains("/note");
        nothingOfItReachesHer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "note ", "Note: ", "NOTE — ", "заметка: ", "(Заметка) ", "Жазба. ", "eslatma ", "эслатма, ",
                "ёддошт: ", "ملاحظة: " })
    void aNoteWithoutItsSlashIsAskedFor(String begin) {
        operator.writes(begin + SECRET);

        assertThat(operator.awaitsAnswer().text()).isEqualTo(line.text(LOOKS_LIKE_NOTE));
        nothingOfItReachesHer();
    }

    @Test
    void asAReplyAsACaptionOrEditedItStaysInside() {
        operator.replies(heard.id(), "/note " + SECRET);
        assertThat(operator.awaitsAnswer().text()).contains(line.text(NOTE_KEPT));
        operator.replies(heard.id(), "\u200b/note " + SECRET);
        assertThat(operator.awaitsAnswer().text()).contains("/note");
        operator.sends(Media.photo().captioned("/note " + SECRET));
        operator.awaitsAnswer();
        Message note = operator.writes("/note пока пусто");
        operator.awaitsAnswer();
        operator.edits(note.id(), SECRET);
        operator.awaitsAnswer();
        Message text = operator.writes("пишу вам");
        mother.awaitsText("пишу вам");
        operator.edits(text.id(), "/note " + SECRET);
        operator.awaitsAnswer();

        nothingOfItReachesHer();
    }

    /** Telegram's apps cut a long paste in two, and only the first half begins with the command. */
    @Test
    void theSecondHalfOfALongNoteIsNotTakenForWords() {
        operator.writes("/note " + "а".repeat(3000));
        Message half = operator.writes(SECRET);

        operator.awaits(m -> m.id() > half.id() && m.text().equals(line.text(FOR_WHICH)));
        operator.awaitsText(line.text(NOTE_LONG));
        nothingOfItReachesHer();
    }

    @ParameterizedTest
    @ValueSource(strings = { "заметка: ", "\\note " })
    void theSecondHalfOfALongOneThatStaysInsideIsNotTakenForWords(String begin) {
        operator.writes(begin + "а".repeat(3000));
        operator.awaitsAnswer();
        Message half = operator.writes(SECRET);

        operator.awaits(m -> m.id() > half.id() && m.text().equals(line.text(FOR_WHICH)));
        nothingOfItReachesHer();
    }

    @ParameterizedTest
    @CsvSource({ "'/note ', 0", "'заметка ', 0", "'\\note ', 0", "'/note ', 2", "'заметка ', 1", "'\\note ', 2" })
    void noPartOfAnAlbumWithANoteUnderOneReachesHer(String begin, int under) {
        List<Media> album = new ArrayList<>(List.of(Media.photo(), Media.photo(), Media.photo()));
        album.set(under, Media.photo().captioned(begin + "паспорт матери"));
        int last = operator.sends(album).getLast().id();
        operator.replies(heard.id(), Media.photo().captioned("это вам"));
        operator.awaits(any -> operator.phone().chat().stream().filter(m -> m.fromBot() && m.id() > last)
                .count() == 1);

        Message hers = mother.awaits(m -> m.text().equals("это вам"));
        assertThat(mother.phone().chat()).filteredOn(m -> m.kind().equals("photo")).extracting(Message::id)
                .containsExactly(hers.id());
        mother.phone().deletes(hers.id());
    }

    @Test
    void aReplyToWhatTheBotSaidIsNotTakenForWordsEither() {
        operator.writes("/note раз");
        Message kept = operator.awaitsAnswer();
        operator.replies(kept.id(), SECRET);
        assertThat(operator.awaitsAnswer().text()).isEqualTo(line.text(FOR_WHICH));
        operator.replies(kept.id(), "/note и ещё");
        assertThat(operator.awaitsAnswer().text()).contains(line.text(NOTE_KEPT));

        nothingOfItReachesHer();
    }

    @Test
    void plainWordsAreNeverKeptWithoutBeingSent() {
        int before = kept();
        for (String text : List.of("/ привет", "заметка", "здравствуйте/"))
            operator.writes(text);

        mother.awaitsText("здравствуйте/");
        operator.awaitsText(line.text(LOOKS_LIKE_NOTE));
        assertThat(kept()).isEqualTo(before + 1);
    }

    private static void nothingOfItReachesHer() {
        // by a reply, which needs no header: it comes after whatever else went out
        operator.replies(heard.id(), "конец");
        Message end = mother.awaits(m -> m.text().equals("конец"));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(SECRET));
        mother.phone().deletes(end.id());
    }

    private static int kept() {
        return line.database().sql("select count(*) from request_message where direction = 'OPERATOR'")
                .query(Integer.class).single();
    }
}
