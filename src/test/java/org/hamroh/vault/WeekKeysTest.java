package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week's key dies when its time is over, and takes with it all that was erased, but nothing that is still needed. */
class WeekKeysTest {

    private static final byte[] WORDS = "слова".getBytes(UTF_8);
    private static final Duration OVER = Duration.ofDays(7).plus(Limits.WEEK_KEPT);

    private Instant now = Vaults.MONDAY;
    private final DataSource database = Scratch.database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    @TempDir
    Path keys;
    private Vault vault;

    @BeforeEach
    void theHelplineRuns() {
        vault = Vaults.open(keys, JdbcClient.create(database), () -> now);
    }

    @Test
    void livesForItsWeekAndThirtyDays() {
        conversation("one");

        now = Instant.parse("2026-12-29T23:59:59Z");
        runs();
        assertThat(week("2026-W48")).as("a Sunday and thirty days").exists();
        now = Vaults.MONDAY.plus(OVER);
        runs();
        assertThat(week("2026-W48")).doesNotExist();
    }

    @Test
    void whatIsStillNeededIsSealedAnewAndWhatWasErasedStaysSealedForEver() {
        String stays = conversation("stays");
        String goes = conversation("goes");
        byte[] copy = state(goes);
        jdbc.update("delete from conversation where chat = ?", (Object) HexFormat.of().parseHex(goes));

        now = now.plus(OVER);
        runs();

        assertThat(vault.open(Field.CONVERSATION_STATE, stays, state(stays))).isEqualTo(WORDS);
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault.open(Field.CONVERSATION_STATE, goes, copy));
    }

    /** The names of rows stand in the list of fields a second time; here with what each table's owner binds to. */
    @Test
    void everyWeeklyFieldIsSealedAnew() {
        UUID id = new UUID(3, 7);
        String chat = HexFormat.of().formatHex(new byte[]{ 1, (byte) 0xfe });
        jdbc.update("insert into inbox (bot, update_id, fingerprint, state, received_at, payload) "
                + "values (7, 8, ?, 'NEW', now(), ?)", new byte[]{ (byte) 0xab },
                vault.seal(Field.INBOX_PAYLOAD, "7|8|ab", WORDS));
        jdbc.update("insert into outbox (id, chat, stream, urgency, state, payload, created_at, about) "
                + "values (5, ?, '', 0, 'READY', ?, now(), ?)", new byte[1],
                vault.seal(Field.OUTBOX_PAYLOAD, "5", WORDS), new byte[1]);
        jdbc.update("insert into conversation values (?, 'ru', ?, current_date)", HexFormat.of().parseHex(chat),
                vault.seal(Field.CONVERSATION_STATE, chat, WORDS));
        jdbc.update("insert into relay (request, address) values (?, ?)", id,
                vault.seal(Field.RELAY_ADDRESS, id.toString(), WORDS));
        jdbc.update("insert into request_key values (?, ?)", id, vault.seal(Field.REQUEST_KEY, id.toString(), WORDS));
        jdbc.update("insert into desk_pending values ('t0ken', 1, ?, now())",
                vault.seal(Field.DESK_PENDING, "t0ken", WORDS));
        jdbc.update("insert into take_attempt values (?, 1, ?, now())", id,
                vault.seal(Field.TAKE_PRESS, id.toString(), WORDS));

        now = now.plus(OVER);
        runs();

        opens(Field.INBOX_PAYLOAD, "7|8|ab");
        opens(Field.OUTBOX_PAYLOAD, "5");
        opens(Field.CONVERSATION_STATE, chat);
        opens(Field.RELAY_ADDRESS, id.toString());
        opens(Field.REQUEST_KEY, id.toString());
        opens(Field.DESK_PENDING, "t0ken");
        opens(Field.TAKE_PRESS, id.toString());
    }

    @Test
    void noKeyDiesBeforeAWholePassHasFoundNothingMoreOfItsWeek() {
        IntStream.range(0, 3 * Limits.RESEALED).forEach(i -> conversation("person " + i));
        now = now.plus(OVER);

        WeekKeys weeks = weekKeys();
        assertThat(weeks.reseal(now)).isTrue();
        weeks.destroy(now);
        assertThat(week("2026-W48")).as("asked for too early").exists();
        weekKeys().destroy(now);
        assertThat(week("2026-W48")).as("asked for after a restart").exists();

        runs();
        assertThat(week("2026-W48")).doesNotExist();
        assertThat(Exhumation.of(jdbc, keys)).hasSize(3 * Limits.RESEALED);
    }

    @Test
    void aValueThatDoesNotOpenKeepsNoKeyAlive() {
        conversation("broken");
        jdbc.update("update conversation set chat = ?", (Object) new byte[]{ 9 });

        now = now.plus(OVER);
        runs();

        assertThat(week("2026-W48")).doesNotExist();
    }

    @Test
    void aKeyFileThatCannotBeReadIsLeftAloneWithAllOthers() throws IOException {
        conversation("one");
        Files.write(week("2026-W48"), new byte[10]);

        now = now.plus(OVER);

        assertThatExceptionOfType(KeysRefused.class).isThrownBy(() -> weekKeys().reseal(now));
        assertThat(week("2026-W48")).exists();
    }

    @Test
    void anotherInstanceThatHasUsedTheKeyOpensNothingWithItEither() {
        String person = conversation("one");
        byte[] copy = state(person);
        Vault standby = Vaults.open(keys, JdbcClient.create(database), () -> now);
        assertThat(standby.open(Field.CONVERSATION_STATE, person, copy)).isEqualTo(WORDS);

        now = now.plus(OVER);
        runs();

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> standby.open(Field.CONVERSATION_STATE, person, copy));
    }

    @Test
    void aNameThatAKilledStartLeftForTheKeyHoldsNothingAfterwards() throws IOException {
        conversation("one");
        Path left = Files.createLink(keys.resolve("epochs/draft.tmp"), week("2026-W48"));

        now = now.plus(OVER);
        runs();

        assertThat(Files.readAllBytes(left)).containsOnly(0);
    }

    @Test
    void aKeyThatAKilledRunHadOnlyTakenAwayIsDestroyedByTheNext() throws IOException {
        conversation("one");
        Path left = Files.copy(week("2026-W48"), keys.resolve("epochs/gone1.tmp"));
        Path elsewhere = Files.createLink(keys.resolve("elsewhere"), left);

        runs();

        assertThat(left).doesNotExist();
        assertThat(Files.readAllBytes(elsewhere)).containsOnly(0);
        assertThat(week("2026-W48")).exists();
    }

    @Test
    void anotherNameOfAKeyInUseIsTakenAwayAndTheKeyIsNot() throws IOException {
        String person = conversation("one");
        Path left = Files.createLink(keys.resolve("epochs/gone1.tmp"), week("2026-W48"));

        runs();

        assertThat(left).doesNotExist();
        assertThat(Vaults.open(keys, JdbcClient.create(database), () -> now)
                .open(Field.CONVERSATION_STATE, person, state(person))).isEqualTo(WORDS);
    }

    private void runs() {
        WeekKeys weeks = weekKeys();
        while (weeks.reseal(now))
            assertThat(week("2026-W48")).exists();
        weeks.destroy(now);
    }

    private WeekKeys weekKeys() {
        return Vaults.weekKeys(keys, database, () -> now);
    }

    private String conversation(String name) {
        String chat = HexFormat.of().formatHex(name.getBytes(UTF_8));
        jdbc.update("insert into conversation values (?, 'ru', ?, current_date)", name.getBytes(UTF_8),
                vault.seal(Field.CONVERSATION_STATE, chat, WORDS));
        return chat;
    }

    private byte[] state(String chat) {
        return jdbc.query("select state from conversation where chat = ?", (row, n) -> row.getBytes(1),
                HexFormat.of().parseHex(chat)).getFirst();
    }

    private void opens(Field field, String row) {
        byte[] sealed = jdbc.query("select " + field.column() + " from " + field.table(), (r, n) -> r.getBytes(1))
                .getFirst();
        assertThat(vault.open(field, row, sealed)).as(field.name()).isEqualTo(WORDS);
    }

    private Path week(String name) {
        return keys.resolve("epochs/" + name + ".keyset");
    }
}
