package org.hamroh.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is strange, broken or hostile ends in an answer, or in nothing where nothing is called for, or is set aside with an
 * alarm. The chat goes on, and nobody else waits for it.
 */
class PoisonTest {

    /** Polled before the poison, and answered within this time: one failed poll, not one for each of them. */
    private static final int BEFORE = 15;
    private static final Duration SOON = Duration.ofSeconds(4);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;
    static Helpline line;
    static Person person;
    static Person other;
    static final Map<Person, Integer> asked = new HashMap<>();

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts().staffed();
        person = line.arrives("person");
        other = line.arrives("other");
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @AfterEach
    void everybodyIsStillHeard() {
        assertHeard(other);
        assertHeard(person);
        assertThat(line.telegram.violations()).isEmpty();
        assertThat(line.database().sql("select count(*) from inbox where state = 'NEW'").query(Integer.class).single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "photo", "voice", "video", "video_note", "audio", "animation", "document", "sticker",
        "venue", "location", "contact", "poll", "dice", "story", "paid_media", "checklist", "game", "giveaway",
        "telepathy", "text" })
    void everythingThatIsNoTextIsAnswered(String kind) {
        for (String content : List.of("null", "7", "{\"file_id\":{\"a\":[1e999]}}"))
            assertAnswered("\"" + kind + "\":" + content + ",\"caption\":\"\\u202e\\ud800\\u0000\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"date\":0", "\"migrate_to_chat_id\":1e400", "\"new_chat_members\":[{}]",
        "\"reply_to_message\":[]", "\"reply_to_message\":{\"message_id\":99999999999999999999},\"photos\":[]" })
    void aMessageOfWhichNothingIsUnderstoodIsAnswered(String rest) {
        assertAnswered(rest);
    }

    @ParameterizedTest
    @MethodSource("words")
    void whateverIsWrittenIsAnswered(String name, String json) {
        Message before = person.phone().last();

        tells("\"text\":" + json);

        assertThat(person.awaits(m -> m.id() > before.id()).text()).isNotBlank();
    }

    static Stream<Arguments> words() {
        return Stream.of(word("nothing but U+0000", "\\u0000"), word("half characters", "\\ud800 \\udc00\\ud83d"),
                word("turned around", "\\u202e\\u2066abc\\u2069\\u202c"), word("zero width", "\\u200b\\u200d\\ufeff"),
                word("piled up", "a" + "\\u0301".repeat(10_000)), word("as long as can be", "ы".repeat(4096)),
                word("five times as long", "😀".repeat(20_000)), word("a megabyte", "x".repeat(1 << 20)),
                word("markup", "<b>&amp;</i><script> *_`[a](tg://user?id=1)"), word("braces", "{number} {text} {{}}"),
                word("a formula", "=cmd()|'/c'!A1"), word("a query", "'; drop table inbox; --"),
                word("a family", "👩‍👧‍👦".repeat(300)), word("a number", "№ BCDF-GHJK ".repeat(300)),
                word("lines", "\\n\\r\\t\\u2028\\u2029".repeat(400) + "x"), word("a slash", "/" + "a".repeat(5000)),
                word("a command and U+0000", "/status \\u0000\\ud800"), word("danger", "нас заперли \\u0000\\u202e"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed" })
    void aNoteOfTelegramsOwnIsPassedOver(String kind) {
        long before = said(person, MEDIA_NOT_YET);
        tells("\"" + kind + "\":{}");

        assertHeard(person);
        assertThat(said(person, MEDIA_NOT_YET)).isEqualTo(before);
    }

    @Test
    void halfCharactersInPressesKeepNoOtherPressFromBeingAnswered() {
        for (int i = 0; i < 20; i++)
            offers("\"callback_query\":{\"id\":\"\\ud800" + i + "\",\"data\":\"" + (i % 2 == 0 ? "d:take:" : "v:")
                    + "\\udc00\",\"message\":{\"message_id\":1," + chat(person) + "}," + from(person) + "}");

        person.forgesPress(person.phone().last().id(), "x").awaitsAnswer();
    }

    @Test
    void anUpdateWithoutANumberIsKeptAndAskedForWithoutHasteUntilOneWithANumberComes() {
        line.bot.isTold("\"telepathy\":{},\"update_id\":\"none\"");
        long polls = polls();
        long start = System.nanoTime();
        // the first is still the one that brought it
        while (polls() < polls + 4)
            Thread.onSpinWait();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
        assertHeard(person);
        line.bot.awaitsConfirmed();
        assertThat(line.database().sql("select count(*) from inbox where update_id = 0 and state = 'UNREADABLE'")
                .query(Integer.class).single()).isOne();
    }

    private static long polls() {
        return line.telegram.ledger().callsOf("getUpdates").size();
    }

    @Test
    void numbersOfUpdatesMayGrowBeyondThirtyTwoBits() {
        line.bot.redrawsUpdateIds(Integer.MAX_VALUE - 1L);
        for (int i = 0; i < 5; i++)
            assertHeard(person);

        line.bot.awaitsConfirmed();
        assertThat(line.bot.nextUpdateId()).isGreaterThan(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"edited_message\":{%s}", "\"telepathy\":{%s}", "\"message_reaction\":{%s}",
        "\"my_chat_member\":{%s}", "\"chat_member\":{%s}", "\"chat_member\":{%s,\"new_chat_member\":{\"user\":[]}}",
        "\"channel_post\":{%s,\"text\":\"x\"}", "\"business_message\":{%s,\"text\":\"x\"}", "\"message\":{%s},\"x\":[]",
        "\"callback_query\":{\"id\":\"9\",\"from\":{\"id\":1},\"message\":{%s}}",
        "\"callback_query\":{\"id\":\"\",\"message\":{%s,\"message_id\":9007199254740993},\"data\":\"d:\\u0000\"}" })
    void anUpdateOfAnyKindWithAChatIsWorkedOn(String update) {
        double alarms = alarms("turn_set_aside") + alarms("turn_failed");
        Person stranger = line.telegram.person("stranger", "ru");

        offers(update.replace("%s", chat(stranger)));

        assertThat(alarms("turn_set_aside") + alarms("turn_failed")).isEqualTo(alarms);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsKeptSealedWithAnAlarmAndHoldsNobodyUp(String name, String update) {
        double alarms = alarms("unreadable_update");
        for (int i = 0; i < BEFORE; i++)
            asks(other);
        long id = line.bot.isTold(update);

        Duration waited = assertHeard(other);

        line.bot.awaitsConfirmed();
        assertThat(line.telegram.ledger().wasConfirmed(id)).isTrue();
        assertThat(alarms("unreadable_update")).isEqualTo(alarms + 1);
        assertThat(waited).isLessThan(SOON);
    }

    static Stream<Arguments> unreadable() {
        String deep = "[".repeat(2000) + "]".repeat(2000);
        return Stream.of(Arguments.of("no chat", "\"message\":{}"), Arguments.of("no kind", "\"poll\":7"),
                Arguments.of("a chat beyond all numbers", "\"message\":{\"chat\":{\"id\":92233720368547758070}}"),
                Arguments.of("a fraction of a chat", "\"message\":{\"chat\":{\"id\":7.5},\"text\":\"x\"}"),
                Arguments.of("a message in a list", "\"message\":[{}]"),
                Arguments.of("too deep", "\"message\":{\"x\":" + deep + "}"),
                Arguments.of("a number without end", "\"x\":" + "9".repeat(2000)),
                Arguments.of("a name without end", "\"" + "x".repeat(100_000) + "\":{}"),
                Arguments.of("broken off", "\"message\":{\"text\":\"x"),
                Arguments.of("no JSON", "\"message\":{\"chat\":{\"id\":7}},,"),
                Arguments.of("a half character as it is", "\"\\ud8\":{}"));
    }

    @Test
    void bidiControlsOfAPersonTurnNothingAroundOnTheOperatorsScreen() {
        Person mother = line.asksForHuman("mother");
        String number = Helpline.number(mother);
        mother.writes("до\u202Eотправки\u2066");
        line.takes(line.operator, number);
        mother.awaitsText(line.text(OPERATOR_JOINED));

        assertThat(line.operator.awaitsText("отправки").text()).isEqualTo(number + "\nдо\uFFFDотправки\uFFFD");
        for (char control : "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
            mother.writes("а" + control + "б");
            line.operator.awaitsAnswer();
        }
        mother.writes("семья 👩‍👧");
        assertThat(line.operator.awaitsText("семья").text()).as("what only joins stays").endsWith("семья 👩‍👧");
        assertThat(line.operator.phone().chat()).filteredOn(Message::fromBot).extracting(Message::text)
                .noneMatch(text -> text.codePoints()
                        .anyMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069));
        line.operator.writes("/close helped");
        mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
    }

    private static void assertAnswered(String rest) {
        long before = said(person, MEDIA_NOT_YET);
        tells(rest);
        awaits(person, MEDIA_NOT_YET, before + 1);
    }

    @Test
    void whatIsNotPassedOnInATalkIsSaidToWhoeverSentIt() {
        Person mother = line.asksForHuman("mother");
        line.takes(line.operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        Message note = line.operator.writes("/note дайте адрес");
        line.operator.awaitsText(line.text(NOTE_KEPT));

        line.operator.edits(note.id(), "дайте адрес");
        line.operator.awaitsText(line.text(EDIT_NOWHERE));
        mother.sends(Media.dice());
        mother.awaitsText(line.text(MEDIA_CANNOT));
        line.operator.sends(Media.dice());
        line.operator.awaitsText(line.text(ONLY_TEXT));

        assertThat(line.operator.phone().chat()).filteredOn(Message::fromBot).noneMatch(m -> m.kind().equals("dice"));
        assertThat(mother.phone().chat()).filteredOn(Message::fromBot).extracting(Message::text)
                .noneMatch(text -> text.contains("дайте адрес"));
    }

    /** A message of the person, offered as it stands. */
    private static void tells(String rest) {
        double failed = alarms("turn_failed") + alarms("unreadable_update");
        offers("\"message\":{" + chat(person) + ",\"message_id\":" + (1_000_000 + line.bot.nextUpdateId()) + "," + rest
                + "}");
        assertThat(alarms("turn_failed") + alarms("unreadable_update")).isEqualTo(failed);
    }

    private static void offers(String update) {
        long id = line.bot.isTold(update);
        assertHeard(other);
        line.bot.awaitsConfirmed();
        assertThat(line.telegram.ledger().wasConfirmed(id)).isTrue();
    }

    private static String chat(Person person) {
        return "\"chat\":{\"id\":" + person.id() + ",\"type\":\"private\"}," + from(person);
    }

    private static String from(Person person) {
        return "\"from\":" + JSON.writeValueAsString(Map.of("id", person.id(), "first_name", "x"));
    }

    private static void asks(Person person) {
        person.writes("/help");
        asked.merge(person, 1, Integer::sum);
    }

    /**
     * Asks for help, and waits until that and all earlier ones were answered.
     *
     * @return how long it took
     */
    private static Duration assertHeard(Person person) {
        long start = System.nanoTime();
        asks(person);
        awaits(person, HELP, asked.get(person));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void awaits(Person person, Line what, long times) {
        // counted once for each new message, not once for each message there is
        person.awaits(m -> m.id() == person.phone().last().id() && said(person, what) >= times);
    }

    private static long said(Person person, Line what) {
        return person.phone().chat().stream().filter(m -> m.fromBot() && m.text().contains(line.text(what))).count();
    }

    private static double alarms(String kind) {
        return line.part(MeterRegistry.class).find("hamroh.alarms").tag("kind", kind).counters().stream()
                .mapToDouble(c -> c.count()).sum();
    }

    private static Arguments word(String name, String escaped) {
        return Arguments.of(name, "\"" + escaped + "\"");
    }
}
