package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows of the database; and that it would find what must not be there. */
class DatabaseTest {

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
    void everyTableIsThereAndIsSaidInASentence() {
        assertThat(story.database.held().tables()).hasSizeGreaterThan(15)
                .allSatisfy(table -> assertThat(table.about()).as(table.name()).matches("[A-Z].{20,}\\."));
    }

    /** A column of bytes that is no tag is shown as sealed: whoever adds one must have thought of it. */
    @Test
    void everyColumnOfBytesIsATagOrSealed() throws Exception {
        assertThat(Table.all(story.open).stream().flatMap(table -> table.columns().stream()
                .filter(Table.Column::bytes).map(column -> table.name() + "." + column.name() + " " + column.kind())))
                .containsExactlyInAnyOrder("audit.seal TAG", "audit_chain.head_seal TAG", "audit_chain.tail_seal TAG",
                        "conversation.chat TAG", "conversation.state SEALED", "chat_gate.chat TAG",
                        "desk_pending.body SEALED", "inbox.chat TAG", "inbox.fingerprint TAG",
                        "inbox.payload SEALED", "operator.address SEALED", "operator.chat TAG",
                        "operator.name SEALED", "outbox.about TAG", "outbox.chat TAG", "outbox.payload SEALED",
                        "referral.items SEALED",
                        "relay.address SEALED", "request_key.wrapped SEALED", "request_message.body SEALED",
                        "request_message.copy SEALED", "request_message.sent SEALED",
                        "request_note.body SEALED", "take_attempt.press SEALED", "trace.chat TAG",
                        "vault_check.sealed SEALED");
    }

    @Test
    void cellsSayWhatCanBeReadInThem() {
        story.sql.sql("insert into inbox (bot, update_id, fingerprint, state, received_at, payload) "
                + "values (7, 8, ?, 'DONE', timestamp with time zone '2026-11-23 06:00:00+00', ?)")
                .params(new byte[32], new byte[184]).update();

        assertThat(story.table("inbox").rows()).isEqualTo(1);
        assertThat(story.table("inbox").newest().getFirst().cells())
                .extracting(Held.Cell::column, Held.Cell::value, Held.Cell::kind)
                .contains(tuple("bot", "7", Held.Kind.PLAIN), tuple("chat", "", Held.Kind.EMPTY),
                        tuple("fingerprint", "000000000000000000000000…", Held.Kind.TAG),
                        tuple("payload", "sealed, 184 bytes: 000000000000000000000000…", Held.Kind.SEALED));
    }

    @Test
    void theNewestRowsAreShownAndAllAreCounted() {
        for (int i = 1; i <= 8; i++)
            story.sql.sql("insert into desk_group (configured, moved_to) values (?, 0)").param(-i * 1000L).update();
        story.sql.sql("insert into request_key (request, wrapped) values (random_uuid(), ?)").param(new byte[9])
                .update();

        assertThat(story.table("desk_group").rows()).isEqualTo(8);
        assertThat(story.table("desk_group").newest()).hasSize(Limits.ROWS);
        assertThat(story.table("request_key").newest().getFirst().cells().getFirst().kind())
                .as("a number that names a request is no secret").isEqualTo(Held.Kind.PLAIN);
    }

    @Test
    void whatStandsInACellIsFoundAndInTheFileToo() {
        assertThat(story.database.search("Рахимжанов").found()).isZero();
        story.plants("хозяин Рахимжанов".getBytes(StandardCharsets.UTF_8));
        assertThat(story.database.search("Рахимжанов").found()).isGreaterThanOrEqualTo(2);
        assertThat(story.database.search("рахимжанов").found()).isGreaterThanOrEqualTo(2);
        assertThat(story.database.search("Рахимбаев").found()).isZero();
    }

    @Test
    void aRowThatIsGoneMayStillStandInTheFile() {
        story.plants("хозяин Рахимжанов".getBytes(StandardCharsets.UTF_8));
        story.sql.sql("delete from vault_check").update();
        assertThat(story.table("vault_check").rows()).isZero();
        assertThat(story.database.search("Рахимжанов").found()).isPositive();
    }

    @Test
    void theBytesAreTheSameWhoeverReadsThem() throws Exception {
        story.plants("хозяин Рахимжанов".getBytes(StandardCharsets.UTF_8));
        try (DatabaseFile file = new DatabaseFile(folder, Limits.FILE)) {
            byte[] copied = file.copied(story.open);
            assertThat(Sought.isIn(copied, "Рахимжанов")).isTrue();
            assertThat(Sought.isIn(file.bytes(story.open), "Рахимжанов")).isTrue();
        }
        assertThat(folder).as("no copy is left").isDirectoryNotContaining("glob:**.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "я" })
    void whatIsTooShortIsRefused(String text) {
        assertThatThrownBy(() -> story.database.search(text)).isInstanceOf(Refused.class)
                .hasMessage("What is looked for has at least 4 Latin letters or digits, "
                        + "or 2 letters of another script, and at most 100.");
    }

    @Test
    void aLookSaysHowMuchItHasSeen() {
        Held held = story.database.held();
        assertThat(held.fileBytes()).isGreaterThan(4096);
        story.sql.sql("insert into desk_group (configured, moved_to) values (1, 2)").update();
        assertThat(story.database.held().cells()).isEqualTo(held.cells() + 2);
    }

    @Test
    void aLookThatEndsBeforeTheEndSaysSo() {
        assertThat(story.database.held().whole()).isTrue();
        assertThat(story.database.search("Рахимжанов").whole()).isTrue();
        for (int i = 1; i <= 2 * Limits.ROWS; i++)
            story.sql.sql("insert into desk_group (configured, moved_to) values (?, 0)").param(i).update();

        assertThat(story.looking(new Depth(Limits.ROWS, Limits.FILE)).held().whole()).as("too many cells").isFalse();
        assertThat(story.looking(new Depth(Limits.CELLS, 4096)).search("Рахимжанов"))
                .satisfies(found -> assertThat(found.fileBytes()).isEqualTo(4096))
                .satisfies(found -> assertThat(found.whole()).as("too long a file").isFalse());
        assertThat(story.looking(Depth.STANDARD).search("Рахимжанов").whole()).isTrue();
    }
}
