package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamroh.vault.Theft.SETTLED;
import static org.hamroh.vault.Theft.WEEK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hamroh.vault.Exhumation.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody has copied the keys: after a change of keys the copy opens nothing, and nobody else has lost anything. */
class RotationTest {

    @TempDir
    Path folder;
    private Theft theft;

    @BeforeEach
    void theKeysAreCopied() throws IOException {
        theft = new Theft(folder);
    }

    @Test
    void theCopyOpensNothingAndTheFolderAllThatItOpenedBefore() throws IOException {
        assertThat(theft.before).extracting(Opened::field).contains(Field.values());
        assertThat(theft.opens(theft.stolen)).isEqualTo(theft.before);

        Rotation.Result result = theft.rotates();

        assertThat(theft.opens(theft.stolen)).isEmpty();
        assertThat(theft.opens(theft.keys)).isEqualTo(theft.before);
        assertThat(result.sealed()).isEqualTo(theft.before.stream()
                .filter(o -> o.field().key() != Field.Key.REQUEST).count());
        assertThat(result.unopened()).isEmpty();
        assertThat(theft.files()).containsExactlyInAnyOrder("root.keyset", "tags.keyset", "epochs/2026-W50.keyset");
    }

    @Test
    void anOldCopyOfTheDatabaseOpensOnlyWithTheOldKeys() {
        JdbcTemplate copy = theft.sealings.copy();

        theft.rotates();

        assertThat(Exhumation.withRoot(copy, theft.keys)).isEmpty();
        assertThat(Exhumation.withRoot(copy, theft.stolen)).isEqualTo(theft.before);
    }

    @Test
    void afterwardsLifeGoesOnWeekAfterWeekAndAgain() throws IOException {
        Tag mother = theft.sealings.vault.chat(7);
        for (int times = 0; times < 3; times++) {
            theft.rotates();
            Vault vault = Vaults.open(theft.keys, JdbcClient.create(theft.sealings.database), () -> theft.now);
            assertThat(vault.chat(7)).isEqualTo(mother);
            byte[] sealed = vault.seal(Field.OUTBOX_PAYLOAD, "1", Sealings.WORDS);
            theft.now = theft.now.plus(WEEK);
            assertThat(vault.open(Field.OUTBOX_PAYLOAD, "1", sealed)).isEqualTo(Sealings.WORDS);
            vault.seal(Field.OUTBOX_PAYLOAD, "1", Sealings.WORDS);
            assertThat(theft.opens(theft.keys)).isEqualTo(theft.before);
        }
        theft.now = theft.now.plus(WEEK).plus(Limits.WEEK_KEPT).plus(WEEK);
        WeekKeys weeks = Vaults.weekKeys(theft.keys, theft.sealings.database, () -> theft.now);
        while (weeks.reseal(theft.now)) {
            // the next step
        }
        weeks.destroy(theft.now);

        assertThat(theft.opens(theft.keys)).isEqualTo(theft.before);
        assertThat(theft.files()).hasSize(3);
    }

    @Test
    void moreRowsThanAPageAreAllSealedAnew() {
        IntStream.range(0, 2 * Limits.RESEALED)
                .forEach(i -> theft.sealings.conversation(("person " + i).getBytes(UTF_8)));
        Set<Opened> before = theft.opens(theft.keys);

        theft.rotates();

        assertThat(theft.opens(theft.stolen)).isEmpty();
        assertThat(theft.opens(theft.keys)).isEqualTo(before).hasSizeGreaterThan(2 * Limits.RESEALED);
    }

    @Test
    void whatDoesNotOpenIsNamedByItsColumnAndLeftAsItIs() {
        JdbcTemplate jdbc = theft.sealings.jdbc;
        jdbc.update("update conversation set chat = ? where chat = (select min(chat) from conversation)",
                (Object) new byte[]{ 9 });
        jdbc.update("update operator set name = address");
        jdbc.update("update outbox set payload = ? where id = 1", (Object) new byte[]{ 0, 3 });
        jdbc.update("update desk_pending set body = ? where token = 't1'", (Object) new byte[9]);
        Set<Opened> before = theft.opens(theft.keys);
        byte[] damaged = theft.sealings.state(new byte[]{ 9 });

        Rotation.Result result = theft.rotates();

        assertThat(result.unopened()).isEqualTo(Map.of("conversation.state", 1L, "operator.name", 3L,
                "outbox.payload", 1L, "desk_pending.body", 1L));
        assertThat(theft.sealings.state(new byte[]{ 9 })).isEqualTo(damaged);
        assertThat(theft.opens(theft.keys)).isEqualTo(before);
        assertThat(theft.opens(theft.stolen)).isEmpty();
    }

    @Test
    void withoutTheRightKeysOrTheRightDatabaseNothingIsChanged() throws IOException {
        Path none = folder.resolve("none");
        refused(none, theft.sealings, "HAMROH_KEYS holds no keys");
        assertThat(none).doesNotExist();
        Path foreign = folder.resolve("foreign");
        Vaults.open(foreign, Scratch.jdbc());
        refused(foreign, theft.sealings, "The keys in HAMROH_KEYS are not those of this database");
        Sealings empty = new Sealings(folder.resolve("others"), () -> theft.now);
        empty.jdbc.update("delete from vault_check");
        refused(theft.keys, empty, "The database is empty");
        Path week = theft.keys.resolve("epochs/2026-W49.keyset");
        Files.write(week, Arrays.copyOf(Files.readAllBytes(week), 40));
        refused(theft.keys, theft.sealings, "The key file epochs/2026-W49 in HAMROH_KEYS cannot be opened");
    }

    private void refused(Path keys, Sealings sealings, String line) throws IOException {
        Map<String, String> untouched = Theft.contents(keys);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> new Rotation(keys, sealings.database, () -> theft.now).run(SETTLED))
                .withMessageStartingWith(line).satisfies(e -> assertThat(e.getExitCode()).isEqualTo(2));
        assertThat(Theft.contents(keys)).isEqualTo(untouched);
    }
}
