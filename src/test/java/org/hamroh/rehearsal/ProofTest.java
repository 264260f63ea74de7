package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Not found" is proof: had what people are or wrote come into the database in the clear, it would be found. */
class ProofTest {

    private static final String REQUEST = "insert into help_request (id, version, number, triage, state, language, "
            + "test, logged_at, topic, country) "
            + "values (random_uuid(), 1, 'XXXXXXXX', 'URGENT', 'WAITING', 'ru', false, current_timestamp, ";
    private static final String OUTGOING = "insert into outbox (id, chat, urgency, state, payload, created_at, about, "
            + "stream, reason) values (1, x'00', 1, 'DEAD', x'00', current_timestamp, x'00', ";

    @TempDir
    private Path folder;
    private DatabaseStory story;

    @BeforeEach
    void opens() throws Exception {
        story = new DatabaseStory(folder);
        story.page.does("/phones/person-1/start", "{}");
    }

    @AfterEach
    void closes() throws Exception {
        story.close();
    }

    @Test
    void wordsOfAPersonAreLookedForInEveryForm() {
        story.page.does("/phones/person-1/write", "{'text':'Меня держит Рахимжанов'}");
        assertThat(story.found("words of Person 1")).isZero();
        story.plants(Base64.getEncoder().encode("x Рахимжанов y".getBytes(StandardCharsets.UTF_16LE)));
        assertThat(story.found("words of Person 1")).isPositive();
    }

    @Test
    void whoAPersonIsIsLookedForBeforeAWordIsWritten() {
        assertThat(story.database.held().lookedFor()).extracting(Held.LookedFor::what, Held.LookedFor::found)
                .containsExactly(tuple("Telegram id of Person 1", 0), tuple("first name of Person 1", 0),
                        tuple("username of Person 1", 0), tuple("phone number of Person 1", 0));
        long id = story.page.chatOf("person-1");
        story.sql.sql("insert into desk_group (configured, moved_to) values (1, ?)").param(id).update();
        story.plants("rehearsal_person_1 Person 1 70000000003".getBytes(StandardCharsets.UTF_8));

        assertThat(story.database.held().lookedFor()).allSatisfy(each -> assertThat(each.found()).as(each.what())
                .isPositive());
    }

    @Test
    void aNumberInAPlainColumnIsFoundInTheFileAsH2WritesIt() {
        long id = story.page.chatOf("person-1");
        story.sql.sql("insert into desk_group (configured, moved_to) values (1, ?)").param(id).update();
        int cells = 1;
        assertThat(story.found("Telegram id of Person 1")).isGreaterThan(cells);
    }

    @Test
    void wordsOfTheProgramItselfAreNobodysWords() {
        story.sql.sql("insert into poll (bot, answered_at) values (1, current_timestamp)").update();
        leaks("help_request.topic", "exploitation");
        story.page.does("/phones/person-1/write", "{'text':'exploitation'}");
        story.page.does("/phones/person-1/write", "{'text':'fingerprint'}");

        assertThat(story.found("words of Person 1")).isZero();
        assertThat(story.database.search("exploitation").found()).as("who asks is told").isPositive();
    }

    /** What only looks like a code does not hide a word that has come where none may. */
    @ParameterizedTest
    @CsvSource({ "help_request.topic,Рахимжанов", "help_request.country,Рахимжан", "outbox.reason,Рахимжанов",
        "outbox.reason,rahimjanov", "outbox.stream,rahimjanov", "desk_pending.token,rahimjanov" })
    void aWordThatLeaksIntoAPlainColumnIsFound(String column, String word) {
        story.page.does("/phones/person-1/write", "{'text':'" + word + "'}");
        assertThat(story.found("words of Person 1")).isZero();
        leaks(column, word);

        assertThat(story.found("words of Person 1")).isPositive();
        assertThat(story.found("words of Person 1")).as("at the next look as well").isPositive();
    }

    @Test
    void aCodeThatNoRowHoldsIsAWordAgain() {
        story.page.does("/phones/person-1/write", "{'text':'exploitation'}");
        leaks("help_request.topic", "exploitation");
        story.plants("exploitation".getBytes(StandardCharsets.UTF_8));
        assertThat(story.found("words of Person 1")).isZero();

        story.sql.sql("delete from help_request").update();
        assertThat(story.found("words of Person 1")).isPositive();
    }

    @Test
    void everyColumnOfCodesIsThereAndIsPlain() throws Exception {
        assertThat(Table.all(story.open).stream().flatMap(table -> table.columns().stream()
                .filter(column -> column.code() && !column.bytes()).map(column -> table.name() + "." + column.name())))
                .containsExactlyInAnyOrderElementsOf(Table.CODES);
    }

    @Test
    void whatWasWrittenWithoutANetworkOrEditedOrInTheGroupCountsAsWell() {
        story.page.does("/phones/person-1/write", "{'text':'Первое'}");
        story.page.does("/phones/person-1/edit", "{'message':2,'text':'Исправленное'}");
        story.page.does("/phones/person-1/online", "{'on':false}");
        story.page.does("/phones/person-1/write", "{'text':'Ожидающее'}");
        story.page.does("/desk/write", "{'as':'operator-1','text':'Обсуждаемое'}");
        story.plants("исправленное ожидающее обсуждаемое".getBytes(StandardCharsets.UTF_8));

        assertThat(story.found("words of Person 1")).isGreaterThanOrEqualTo(2);
        assertThat(story.found("words of Operator 1")).isPositive();
    }

    /** A row that holds this word, and else only what the program puts there. */
    private void leaks(String column, String word) {
        String sql = switch (column) {
        case "help_request.topic" -> REQUEST + "?, '')";
        case "help_request.country" -> REQUEST + "'wages', ?)";
        case "outbox.reason" -> OUTGOING + "'', ?)";
        case "outbox.stream" -> OUTGOING + "?, '')";
        default -> "insert into desk_pending (operator, body, at, token) values (1, x'00', current_timestamp, ?)";
        };
        story.sql.sql(sql).param(word).update();
    }
}
