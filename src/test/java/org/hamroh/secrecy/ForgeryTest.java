package org.hamroh.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Press;
import org.hamroh.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A button's data can be sent by anybody, from anywhere, at any time, changed at will. Where it was not offered it changes
 * nothing that is somebody else's, and the press is answered all the same.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgeryTest {

    /** By the Bot API. */
    private static final int LONGEST = 64;

    @TempDir
    static Path folder;
    static Helpline line;
    static Person mother;
    static Person father;
    static Set<String> everything;

    private final Set<String> data = new LinkedHashSet<>(everything);

    @BeforeAll
    static void aTalkIsUnderWayAndSomebodyWaits() {
        line = Helpline.in(folder).starts().staffed();
        mother = line.arrives("mother");
        mother.presses(line.label("menu", "topics", "documents"));
        mother.awaitsAnswer();
        line.asksForHuman(mother);
        father = line.asksForHuman("father");
        line.takes(line.operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        line.takes(line.operator, Helpline.number(father));
        father.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("тайна матери");
        line.operator.awaitsText("тайна матери");
        line.operator.writes("кому это?");
        line.operator.awaitsText(line.text(FOR_WHICH));
        line.operator.writes("/switch");
        line.operator.awaitsText(line.text(SWITCH_WHICH));
        Message heard = line.operator.awaitsText("тайна матери");
        line.operator.replies(heard.id(), "/close");
        line.operator.awaits(m -> m.button(line.text(OUTCOME_REFERRED)).isPresent());
        mother.writes("/forget");
        mother.awaits(m -> m.button(line.text(FORGET_YES)).isPresent());
        everything = new LinkedHashSet<>();
        for (Collection<Message> chat : List.of(mother.phone().chat(), father.phone().chat(),
                line.operator.phone().chat(), line.desk.chat()))
            chat.stream().flatMap(m -> m.buttons().stream()).map(Button::data).forEach(everything::add);
        // once they were there: the card's button, and that of a line that is shown on demand
        for (String id : line.database().sql("select cast(id as varchar) from help_request").query(String.class).list())
            everything.add("d:take:" + id);
        for (String id : line.database().sql("select cast(id as varchar) from request_message").query(String.class)
                .list())
            everything.add("v:" + id);
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @Test
    void aStrangerOfTheBotGetsNowhereFromTheOwnChatNorFromTheGroup() {
        Person stranger = line.arrives("stranger");
        // whose chat it is may of course erase what is in it
        Set<String> foreign = new LinkedHashSet<>(data);
        foreign.removeIf(d -> d.startsWith("f:"));

        assertThatNothingChangesWhen(stranger, foreign, d -> stranger.forgesPress(stranger.phone().last().id(), d));
        assertThatNothingChangesWhen(stranger, data, d -> stranger.forgesPressIn(line.desk, 1, d));
        assertThat(stranger.phone().chat()).extracting(Message::text).noneMatch(text -> text.contains("тайна"));
    }

    @Test
    void anotherPersonInATalkGetsNowhere() {
        Set<String> foreign = new LinkedHashSet<>(data);
        father.phone().chat().stream().flatMap(m -> m.buttons().stream()).map(Button::data).forEach(foreign::remove);
        foreign.removeIf(d -> d.startsWith("f:"));

        assertThatNothingChangesWhen(father, foreign, d -> father.forgesPress(father.phone().last().id(), d));

        assertThat(father.phone().chat()).extracting(Message::text).noneMatch(text -> text.contains("тайна"));
    }

    @Test
    void aColleagueGetsNowhereWithButtonsOfAnothersTalks() {
        line.colleague.starts();
        line.colleague.awaitsText("/queue");
        data.removeIf(d -> d.startsWith("d:person"));

        assertThatNothingChangesWhen(line.colleague, data, d -> line.colleague.forgesPress(1, d));
        assertThatNothingChangesWhen(line.colleague, data, d -> line.colleague.forgesPressIn(line.desk, 1, d));
        assertThat(line.colleague.phone().chat()).extracting(Message::text)
                .noneMatch(text -> text.contains("тайна") || text.contains("кому это?"));
    }

    @Test
    void whoNeverStartedTheBotAndWhoWasThrownOutGetNowhere() {
        Person fired = line.newOperator("fired");
        line.desk.removes(fired);
        Person silent = line.telegram.person("silent", "ru");
        line.desk.adds(silent);
        fired.starts();

        assertThatNothingChangesWhen(fired, data, d -> fired.forgesPressIn(line.desk, 1, d));
        assertThatNothingChangesWhen(silent, data, d -> silent.forgesPressIn(line.desk, 1, d));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void afterForgettingNoButtonBringsAnythingBack() {
        mother.presses(line.text(FORGET_YES));
        mother.awaitsText(line.text(FORGOTTEN));
        line.operator.awaitsText(line.text(PERSON_ERASED));
        String erased = line.database().sql("select cast(id as varchar) from help_request where state = 'ERASED'")
                .query(String.class).single();
        Set<String> dead = new LinkedHashSet<>(data);
        dead.removeIf(d -> d.startsWith("d:") && !d.contains(erased));

        assertThatNothingChangesWhen(line.operator, dead, d -> line.operator.forgesPress(1, d));
        assertThatNothingChangesWhen(line.operator, dead, d -> line.operator.forgesPressIn(line.desk, 1, d));
        assertThatNothingChangesWhen(mother, data, d -> mother.forgesPress(1, d));
        assertThat(line.database().sql("select state from help_request where cast(id as varchar) = ?").param(erased)
                .query(String.class).single()).isEqualTo("ERASED");
    }

    private void assertThatNothingChangesWhen(Person presser, Collection<String> offered,
            Function<String, Press> press) {
        settle();
        List<String> before = state(presser);
        List<Press> presses = new ArrayList<>();
        for (String each : offered)
            for (String forged : forgeries(each).toList())
                presses.add(press.apply(forged));
        presses.forEach(Press::awaitsAnswer);
        settle();
        assertThat(presses).hasSizeGreaterThan(40);
        assertThat(state(presser)).isEqualTo(before);
        assertThat(line.telegram.unansweredPresses()).isEmpty();
        assertThat(line.telegram.violations()).isEmpty();
    }

    private static Stream<String> forgeries(String data) {
        return Stream.of(data, "", "d:", data + ":", data.substring(0, data.length() - 1), altered(data, 0),
                altered(data, 2), altered(data, data.length() / 2), altered(data, data.length() - 1),
                filled(data, LONGEST),
                filled(data, LONGEST + 1));
    }

    private static String altered(String data, int at) {
        int place = Math.min(at, data.length() - 1);
        return data.substring(0, place) + (char) (data.charAt(place) ^ 1) + data.substring(place + 1);
    }

    private static String filled(String data, int bytes) {
        return data + "x".repeat(Math.max(0, bytes - data.getBytes(StandardCharsets.UTF_8).length));
    }

    /** One writer does all in order: when a later word is answered, what came before is done. */
    private void settle() {
        line.coordinator.starts();
        line.coordinator.awaitsAnswer();
        line.bot.awaitsConfirmed();
    }

    /** All that a forged press must not move. Where a presser stands in the own chat is the presser's own matter. */
    private List<String> state(Person presser) {
        byte[] own = line.part(Vault.class).chat(presser.id()).bytes();
        String others = " where operator not in (select id from operator where chat = ?)";
        List<String> state = new ArrayList<>();
        for (String table : List.of("help_request", "request_key", "relay", "request_message", "request_note", "card",
                "alarm", "take_attempt"))
            state.addAll(Rows.of(line.database().sql("select * from " + table)));
        state.addAll(Rows.of(line.database().sql("select * from desk_pending" + others).param(own)));
        state.addAll(Rows.of(line.database()
                .sql("select chat, language, state from conversation where chat <> ?").param(own)));
        state.addAll(Rows.of(line.database()
                .sql("select chat, role, in_hand, as_person from operator where chat <> ?").param(own)));
        return state;
    }
}
