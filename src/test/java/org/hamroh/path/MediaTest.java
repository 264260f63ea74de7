package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hamroh.Helpline;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos, voices and files on their way between a person and an operator, in order, and without who sent them. */
class MediaTest {

    @TempDir
    static Path folder;
    static Helpline line;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
    }

    @Test
    void everyKindReachesTheOperatorInOrderProtectedAndWithoutWhoSentIt() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        List<Media> kinds = List.of(Media.photo(), Media.voice(3), Media.videoNote(3), Media.video(3), Media.audio(3),
                Media.animation(3), Media.document("письмо.pdf"), Media.sticker("🙂"), Media.location(42.3, 69.6),
                Media.venue(42.3, 69.6, "Вокзал"));

        for (int i = 0; i < kinds.size(); i++) {
            person.writes("вот " + i);
            person.sends(kinds.get(i));
        }
        person.writes("это всё");

        operator.awaitsText("это всё");
        List<Message> media = fromBot(operator).stream().filter(m -> !m.kind().equals("text")).toList();
        assertThat(media).extracting(Message::kind).containsExactly("photo", "voice", "video_note", "video", "audio",
                "animation", "document", "sticker", "location", "venue");
        assertThat(media).allMatch(Message::guarded);
        assertThat(person.profile().traces())
                .noneMatch(trace -> media.stream().anyMatch(m -> m.json().toString().contains(trace)));
        assertThat(IntStream.range(0, kinds.size()).map(i -> place(operator, "вот " + i)).toArray()).isSorted();
        for (int i = 0; i < kinds.size(); i++)
            assertThat(media.get(i).id()).isGreaterThan(place(operator, "вот " + i));
    }

    @Test
    void anAlbumOfBothSidesArrivesWholeAndInOrder() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");

        person.sends(album("её"));
        operator.awaitsText("её 4");
        operator.sends(album("наше"));
        isThrough(person);
        assertThat(fromBot(person)).noneMatch(m -> m.kind().equals("photo"));
        line.clock.advance(Duration.ofSeconds(31));
        person.awaitsText("наше 4");

        assertThat(fromBot(operator)).filteredOn(m -> m.kind().equals("photo")).extracting(m -> lastLine(m.text()))
                .containsExactly("её 0", "её 1", "её 2", "её 3", "её 4");
        assertThat(fromBot(person)).filteredOn(m -> m.kind().equals("photo")).extracting(Message::text)
                .containsExactly("наше 0", "наше 1", "наше 2", "наше 3", "наше 4");
        assertThat(fromBot(person)).filteredOn(m -> m.kind().equals("photo")).noneMatch(
                m -> operator.profile().traces().stream().anyMatch(trace -> m.json().toString().contains(trace)));
    }

    @Test
    void aCaptionLeadsToNobody() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        Person mother = line.telegram.person("mother", "ru");

        person.sends(Media.photo().naming("мама", mother.profile()));
        person.sends(Media.photo().captioned("я @" + person.profile().username() + ", объявление от @recruiter_uz"));

        Message named = operator.awaits(m -> m.kind().equals("photo") && m.text().contains("мама"));
        Message mentioned = operator.awaits(m -> m.kind().equals("photo") && m.text().contains("объявление"));
        for (Message message : List.of(named, mentioned)) {
            assertThat(message.json().has("caption_entities")).isFalse();
            assertThat(message.guarded()).isTrue();
            assertThat(List.of(person, mother)).allSatisfy(who -> assertThat(who.profile().traces())
                    .noneMatch(trace -> message.json().toString().contains(trace)));
        }
        assertThat(mentioned.text()).contains("recruiter_uz");
    }

    @Test
    void whatIsSentWhileWaitingReachesWhoTakesItAmongTheWordsAndWhatIsGoneIsSaidInItsPlace() {
        Person operator = line.newOperator("operator");
        Person person = line.asksForHuman("person");
        String number = Helpline.number(person);
        person.writes("первое");
        Message lost = person.sends(Media.photo().captioned("раз"));
        person.sends(List.of(Media.photo().captioned("два"), Media.photo().captioned("три")));
        person.writes("последнее");
        person.awaits(m -> fromBot(person).stream().filter(a -> a.text().contains(line.text(REQUEST_ADDED)))
                .count() == 4);
        person.deletes(lost.id());

        line.takes(operator, number);

        operator.awaitsText(words(MEDIA_NOT_PASSED).replace("{number}", number).replace("{kind}",
                line.text(KIND_PHOTO)));
        person.awaitsText(line.text(NOT_DELIVERED_HERE));
        operator.awaitsText("последнее");
        assertThat(fromBot(operator)).extracting(m -> lastLine(m.text())).containsSubsequence("первое", "два", "три",
                "последнее");
        assertThat(everySealed()).isNotEmpty().noneMatch(row -> row.contains("photo"));
    }

    @Test
    void theOperatorsMediaWaitBehindANeutralLineWhileThePhoneMayBeInOtherHands() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        person.writes("/hide");
        person.awaitsText(line.text(HIDE_DONE));

        operator.sends(Media.document("билет.pdf").captioned("ваш билет"));
        person.awaitsText(line.text(NEUTRAL));
        assertThat(fromBot(person)).noneMatch(m -> m.kind().equals("document"));
        person.presses(line.text(SHOW));

        assertThat(person.awaits(m -> m.kind().equals("document")).text()).isEqualTo("ваш билет");
    }

    @Test
    void whatCannotBeShownLaterIsSaidToBoth() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        person.writes("/hide");
        person.awaitsText(line.text(HIDE_DONE));
        Message sent = operator.sends(Media.document("билет.pdf"));
        person.awaitsText(line.text(NEUTRAL));
        operator.deletes(sent.id());

        person.presses(line.text(SHOW));

        operator.awaitsText(line.text(NOT_DELIVERED));
    }

    @Test
    void withoutARequestAnAlbumGetsOneLineAndNothingIsKept() {
        Person person = line.arrives("person");
        int before = fromBot(person).size();

        person.sends(album("до"));

        person.awaitsText(line.text(MEDIA_NOT_YET));
        person.writes("/status");
        person.awaitsText(line.text(STATUS_NONE));
        assertThat(fromBot(person).subList(before, fromBot(person).size()))
                .filteredOn(m -> m.text().contains(line.text(MEDIA_NOT_YET))).hasSize(1);
    }

    @Test
    void anAlbumThatCouldBeForTwoAsksForWhichOnce() {
        Person operator = line.newOperator("operator");
        Person first = talks(operator, "first");
        Person second = talks(operator, "second");
        first.writes("я ещё здесь");
        operator.awaitsText("я ещё здесь");

        int last = operator.sends(album("для второй")).getLast().id();
        isThrough(second);
        line.clock.advance(Duration.ofSeconds(31));
        Message asked = operator.awaitsText(line.text(FOR_WHICH));
        operator.presses(asked, Helpline.number(second));
        second.awaitsText("для второй 4");

        assertThat(fromBot(second)).filteredOn(m -> m.kind().equals("photo")).extracting(Message::text)
                .containsExactly("для второй 0", "для второй 1", "для второй 2", "для второй 3", "для второй 4");
        assertThat(fromBot(operator)).filteredOn(m -> m.id() > last && m.text().equals(line.text(FOR_WHICH)))
                .hasSize(1);
        assertThat(fromBot(first)).noneMatch(m -> m.kind().equals("photo"));
    }

    @Test
    void wordsAfterAnAlbumComeAfterIt() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");

        operator.sends(album("до слов"));
        operator.writes("это справки");
        person.awaitsText("это справки");

        assertThat(fromBot(person)).filteredOn(m -> m.text().startsWith("до слов") || m.text().equals("это справки"))
                .extracting(Message::text).containsExactly("до слов 0", "до слов 1", "до слов 2", "до слов 3",
                        "до слов 4", "это справки");
    }

    @Test
    void whatIsCorrectedWhileTheAlbumWaitsIsWhatArrives() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");

        int second = operator.sends(album("с опиской")).get(1).id();
        operator.edits(second, "исправлено");
        isThrough(person);
        line.clock.advance(Duration.ofSeconds(31));
        person.awaitsText("с опиской 4");

        assertThat(fromBot(person)).filteredOn(m -> m.kind().equals("photo")).extracting(Message::text)
                .containsExactly("с опиской 0", "исправлено", "с опиской 2", "с опиской 3", "с опиской 4");
    }

    /** Sent just before a stop that took longer than words otherwise wait for "for which?". */
    @Test
    void anAlbumIsPassedOnAfterARestartToo() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        operator.writes("сейчас пришлю");
        person.awaitsText("сейчас пришлю");
        operator.sends(album("перед остановкой"));
        isThrough(person);
        line.stops();
        line.clock.advance(Duration.ofHours(2));
        line.starts();
        isThrough(person);
        line.clock.advance(Duration.ofSeconds(31));

        person.awaitsText("перед остановкой 4");
        assertThat(fromBot(person)).filteredOn(m -> m.kind().equals("photo")).hasSize(5);
    }

    @Test
    void mediaThatCouldBeForTwoAskForWhich() {
        Person operator = line.newOperator("operator");
        Person first = talks(operator, "first");
        Person second = talks(operator, "second");
        first.writes("я ещё здесь");
        operator.awaitsText("я ещё здесь");

        operator.sends(Media.photo().captioned("вам"));
        Message asked = operator.awaitsText(line.text(FOR_WHICH));
        operator.presses(asked, Helpline.number(second));

        assertThat(second.awaits(m -> m.kind().equals("photo")).text()).isEqualTo("вам");
        assertThat(fromBot(first)).noneMatch(m -> m.kind().equals("photo"));
    }

    @Test
    void whatCannotBeCopiedIsSaidSo() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");

        person.sends(Media.dice());
        operator.sends(Media.dice());

        person.awaitsText(line.text(MEDIA_CANNOT));
        operator.awaitsText(line.text(ONLY_TEXT));
    }

    private static Person talks(Person operator, String label) {
        Person person = line.asksForHuman(label);
        line.takes(operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));
        return person;
    }

    private static List<Media> album(String word) {
        return IntStream.range(0, 5).mapToObj(i -> Media.photo().captioned(word + " " + i)).toList();
    }

    /** What came before has been worked on: updates are fetched in their order. */
    private static void isThrough(Person person) {
        person.writes("/status");
        person.awaitsAnswer();
    }

    private static List<Message> fromBot(Person person) {
        return person.phone().chat().stream().filter(Message::fromBot).toList();
    }

    /** The message with the words, in the order of the chat. */
    private static int place(Person operator, String words) {
        return fromBot(operator).stream().filter(m -> m.text().contains(words)).findFirst().orElseThrow().id();
    }

    private static String words(org.hamroh.dialog.Line which) {
        return Helpline.book("ru").line(which);
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static List<String> everySealed() {
        return line.database().sql("select sent from request_message where sent is not null")
                .query((row, n) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1)).list();
    }
}
