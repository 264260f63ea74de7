package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hamroh.Helpline;
import org.hamroh.casework.Audit;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person takes back or corrects, and what leads to somebody and is asked about first. */
class TakingBackTest {

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
        assertThat(line.part(Audit.class).brokenAt()).isEmpty();
    }

    @Test
    void whatIsAnsweredWithDeleteLeavesTheOperatorsChatAndTheBooksInWhateverLanguage() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        Message address = person.writes("улица Абая, 5");
        operator.awaitsText("улица Абая");
        Message photo = person.sends(Media.photo().captioned("мой дом"));
        operator.awaitsText("мой дом");
        int kept = messages();

        person.replies(address.id(), "Удали!");
        person.awaitsText(line.text(TAKEN_BACK));
        person.replies(photo.id(), "🗑");
        gone(operator, "мой дом");
        Message later = person.writes("улица Сатпаева");
        operator.awaitsText("Сатпаева");
        person.replies(later.id(), "delete");

        gone(operator, "Абая");
        gone(operator, "Сатпаева");
        operator.awaitsText(line.text(WITHDRAWN));
        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains("Удали") || m.text().contains("🗑"));
        assertThat(messages()).isEqualTo(kept - 2);
    }

    @Test
    void ofSeveralWordsThatCameTogetherTheOthersStay() {
        Person operator = line.newOperator("operator");
        Person person = line.asksForHuman("person");
        person.writes("первое слово");
        Message second = person.writes("второе слово");
        person.writes("третье слово");
        line.takes(operator, Helpline.number(person));
        operator.awaitsText("третье слово");

        person.replies(second.id(), "сотри");

        gone(operator, "второе");
        assertThat(operator.awaitsText("первое слово").text()).contains("третье слово");
    }

    @Test
    void whatIsTakenBackBeforeSomebodyTakesItReachesNobody() {
        Person operator = line.newOperator("operator");
        Person person = line.asksForHuman("person");
        Message photo = person.sends(Media.photo().captioned("секрет"));
        person.awaitsText(line.text(REQUEST_ADDED));
        // whatever language the chat is in
        person.replies(photo.id(), "өшір");
        person.awaitsText(line.text(TAKEN_BACK));
        person.writes("другое");

        line.takes(operator, Helpline.number(person));

        operator.awaitsText("другое");
        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains("секрет"));
    }

    @Test
    void forgettingTakesTheWordsAndPhotosOutOfTheOperatorsChat() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        person.sends(Media.photo().captioned("мой дом"));
        operator.awaitsText("мой дом");

        person.writes("/forget");
        person.awaitsText(line.text(FORGET_ASK));
        person.presses(line.text(FORGET_YES));

        operator.awaitsText(line.text(PERSON_ERASED));
        gone(operator, "мой дом");
    }

    @Test
    void whatIsOnItsWayToTheOperatorWhileThePersonForgetsLeavesHerChatToo() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        asksToForget(person);
        hangs(operator, "улица Абая");
        person.writes("улица Абая");
        operator.awaitsText("улица Абая");

        person.presses(line.text(FORGET_YES));

        operator.awaitsText(line.text(PERSON_ERASED));
        gone(operator, "Абая");
        assertThat(line.database().sql("select count(*) from desk_message m join help_request r on r.id = m.request "
                + "where r.state = 'ERASED'").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsOnItsWayToThePersonWhileTheyForgetBreaksNoSeal() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        asksToForget(person);
        hangs(person, "ждите там");
        operator.writes("ждите там");
        person.awaitsText("ждите там");

        person.presses(line.text(FORGET_YES));

        person.awaitsText(line.text(FORGOTTEN));
        operator.awaitsText(line.text(PERSON_ERASED));
        operator.writes("/queue");
        operator.awaitsAnswer();
        assertThat(line.desk.chat()).noneMatch(m -> m.text().contains("SEAL_BROKEN"));
    }

    @Test
    void ofSeveralWordsOnTheirWayWhileTheRequestIsGivenBackEachCanBeTakenBack() {
        Person operator = line.newOperator("operator");
        Person person = line.asksForHuman("person");
        person.writes("первое слово");
        Message second = person.writes("второе слово");
        person.writes("третье слово");
        hangs(operator, "третье слово");
        line.takes(operator, Helpline.number(person));
        operator.awaitsText("третье слово");
        operator.replies(operator.awaitsText(line.text(HEADER)).id(), "/handback");
        person.awaitsText(line.text(OPERATOR_LEFT));
        operator.awaits(m -> m.text().contains(Helpline.number(person)) && m.id() > operator
                .awaitsText("третье слово").id());

        person.replies(second.id(), "сотри");

        person.awaitsText(line.text(TAKEN_BACK));
        gone(operator, "второе");
        assertThat(operator.awaitsText("первое слово").text()).contains("третье слово");
    }

    @Test
    void forgettingTakesAwayAllThatWasSaidOfTheRequestAtTheDesk() {
        Person first = line.newOperator("first");
        Person second = line.newOperator("second");
        Person person = talks(first, "person");
        first.writes("/note боится мужа");
        first.awaitsText(line.text(NOTE_KEPT));
        first.writes("/refer");
        Message services = first.awaits(m -> m.text().contains(line.text(REFER_WHERE)));
        first.presses(services, services.buttons().getFirst().label());
        first.awaitsText("(need)");
        first.replies(first.awaitsText(line.text(HEADER)).id(), "/refer name Айгуль");
        first.awaits(m -> m.text().contains("Айгуль") && m.text().contains("(need)"));
        first.replies(first.awaitsText(line.text(HEADER)).id(), "/transfer знает узбекский");
        first.presses(first.awaitsText(line.text(GIVE_TO_WHOM)), second.profile().firstName());
        second.presses(second.awaitsText("узбекский"), line.text(TAKE_OVER));
        second.awaits(m -> m.text().contains("боится мужа") && m.text().contains("узбекский"));
        person.awaitsText(line.text(OPERATOR_CHANGED));

        asksToForget(person);
        person.presses(line.text(FORGET_YES));

        second.awaitsText(line.text(PERSON_ERASED));
        for (Person operator : new Person[]{ first, second })
            for (String words : new String[]{ "Айгуль", "боится", "узбекский", line.text(HEADER) })
                gone(operator, words);
    }

    @Test
    void oneMessageIsWithdrawnOnceHoweverManyWordsItHolds() {
        Person operator = line.newOperator("operator");
        Person person = line.asksForHuman("person");
        person.writes("первое слово");
        person.writes("второе слово");
        line.takes(operator, Helpline.number(person));
        Message together = operator.awaitsText("второе слово");
        person.writes("и ещё");
        operator.awaitsText("и ещё");
        // as the clock would have it: each a little later
        assertThat(line.database().sql("update desk_copy set at = dateadd(millisecond, -1, at) where part = (select "
                + "min(part) from desk_copy where message = ? and operator = (select max(id) from operator))")
                .param(together.id()).update()).isEqualTo(1);

        asksToForget(person);
        person.presses(line.text(FORGET_YES));

        operator.awaitsText(line.text(PERSON_ERASED));
        gone(operator, "слово");
        gone(operator, "и ещё");
        assertThat(line.telegram.ledger().callsOf("deleteMessage")).filteredOn(
                call -> call.param("chat_id").equals(Long.toString(operator.id()))
                        && call.param("message_id").equals(Long.toString(together.id())))
                .hasSize(1);
    }

    @Test
    void whoHasLeftTheDeskIsNotToldThatAPersonForgot() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        operator.writes("/close helped");
        operator.awaitsText(line.text(CLOSED));
        operator.leaves(line.desk);
        operator.writes("/queue");
        operator.awaitsAnswer();

        asksToForget(person);
        person.presses(line.text(FORGET_YES));
        person.awaitsText(line.text(FORGOTTEN));
        Person other = talks(line.newOperator("other"), "person");
        other.writes("жду");

        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains(line.text(PERSON_ERASED)));
    }

    @Test
    void aCorrectionReachesTheOperatorAsOneInReplyToTheFirst() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        Message said = person.writes("я в Шымкенте");
        Message first = operator.awaitsText("Шымкенте");
        Message photo = person.sends(Media.photo().captioned("дом 5"));
        Message seen = operator.awaitsText("дом 5");

        person.edits(said.id(), "я в Алматы");
        person.edits(photo.id(), "дом 7");

        Message changed = operator.awaitsText("Алматы");
        assertThat(changed.text()).contains(line.text(CHANGED));
        assertThat(changed.replyTo()).hasValue(first.id());
        Message other = operator.awaitsText("дом 7");
        assertThat(other.kind()).isEqualTo("photo");
        assertThat(other.replyTo()).hasValue(seen.id());
        assertThat(operator.phone().chat()).anyMatch(m -> m.text().contains("Шымкенте"));

        person.replies(said.id(), "убери");
        gone(operator, "Шымкенте");
        gone(operator, "Алматы");
    }

    @Test
    void anOperatorsCorrectionChangesThePersonsCopyAndANoteNeverDoes() { // T-19
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        Message answer = operator.writes("Приходите в десять");
        Message seen = person.awaitsText("в десять");
        Message note = operator.writes("/note она боится мужа");
        operator.awaitsText(line.text(NOTE_KEPT));

        operator.edits(note.id(), "она боится мужа");
        operator.awaitsText(line.text(EDIT_NOWHERE));
        operator.edits(answer.id(), "/note она боится");
        operator.awaitsText(line.text(EDIT_NOT_SENT));
        operator.edits(answer.id(), "Приходите в одиннадцать");

        assertThat(person.awaitsText("в одиннадцать").id()).isEqualTo(seen.id());
        operator.awaitsText(line.text(CHANGE_SENT));
        assertThat(person.phone().chat()).noneMatch(m -> m.text().contains("боится") || m.text().contains("в десять"));
    }

    @Test
    void aContactAForwardAndAMovingPlaceGoOnOnlyAfterAYesAndWithoutWhoTheyLeadTo() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        Person other = line.telegram.person("other", "ru");

        person.sends(Media.contact("+77010000001", "Азиз", other.id()));
        person.presses(person.awaitsText(line.text(SHARE_CONTACT)), line.text(SHARE_YES));
        operator.awaitsText("+77010000001");
        person.sends(Media.forwarded("приезжай сюда", other.profile()));
        person.presses(person.awaitsText(line.text(SHARE_FORWARD)), line.text(SHARE_YES));
        operator.awaitsText("приезжай сюда");
        Message place = person.sends(Media.liveLocation(42.3, 69.6, 900));
        person.presses(person.awaitsText(line.text(SHARE_PLACE)), line.text(SHARE_YES));
        Message shown = operator.awaits(m -> m.kind().equals("location"));
        person.phone().moves(place.id(), 42.4, 69.6);
        person.sends(List.of(Media.photo().from(other.profile()), Media.photo().from(other.profile())));
        person.presses(person.awaits(m -> m.id() > place.id() && m.text().contains(line.text(SHARE_FORWARD))),
                line.text(SHARE_YES));
        operator.awaits(m -> operator.phone().chat().stream().filter(p -> p.kind().equals("photo")).count() == 2);

        person.sends(Media.contact("+77010000002", "Азиз", other.id()));
        person.presses(person.awaits(m -> m.button(line.text(SHARE_NO)).isPresent()), line.text(SHARE_NO));
        person.awaitsText(line.text(NOT_SHARED));
        person.writes("и всё");
        operator.awaitsText("и всё");

        assertThat(shown.json().path("location").has("live_period")).isFalse();
        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains("+77010000002"))
                .noneMatch(m -> m.text().contains("Азиз")).noneMatch(m -> m.json().has("forward_origin"))
                .filteredOn(m -> m.kind().equals("location")).hasSize(1);
        assertThat(operator.phone().chat()).noneMatch(
                m -> other.profile().traces().stream().anyMatch(trace -> m.json().toString().contains(trace)));
    }

    @Test
    void aStrangersYesPassesNothingOn() {
        Person operator = line.newOperator("operator");
        Person person = talks(operator, "person");
        person.sends(Media.contact("+77010000003", "Азиз", 0));
        Message asked = person.awaitsText(line.text(SHARE_CONTACT));
        Person stranger = line.arrives("stranger");

        stranger.forgesPress(1, asked.button(line.text(SHARE_YES)).orElseThrow().data());
        stranger.awaitsAnswer();
        person.writes("подождите");

        operator.awaitsText("подождите");
        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains("+77010000003"));
    }

    private static Person talks(Person operator, String label) {
        Person person = line.asksForHuman(label);
        line.takes(operator, Helpline.number(person));
        person.awaitsText(line.text(OPERATOR_JOINED));
        return person;
    }

    private static void asksToForget(Person person) {
        person.writes("/forget");
        person.awaitsText(line.text(FORGET_ASK));
    }

    /** These words arrive at once, but the bot hears of it later. */
    private static void hangs(Person to, String words) {
        line.telegram.faults().next(call -> call.method().equals("sendMessage")
                && call.param("chat_id").equals(Long.toString(to.id())) && call.param("text").contains(words), 1,
                new Fault.Hangs(Duration.ofSeconds(3), true));
    }

    private static void gone(Person operator, String words) {
        operator.awaits(any -> operator.phone().chat().stream().noneMatch(m -> m.text().contains(words)));
    }

    private static int messages() {
        return line.database().sql("select count(*) from request_message").query(Integer.class).single();
    }
}
