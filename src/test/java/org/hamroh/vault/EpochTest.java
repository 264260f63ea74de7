package org.hamroh.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every week has its key; with the key goes what was sealed in that week. */
class EpochTest {

    private Instant now = Vaults.MONDAY;
    private final JdbcClient jdbc = Scratch.jdbc();
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "2026-11-23T00:00:00Z, 202648", "2026-11-22T23:59:59Z, 202647", "2026-11-29T23:59:59Z, 202648",
        "2026-12-31T12:00:00Z, 202653", "2027-01-03T23:59:59Z, 202653", "2027-01-04T00:00:00Z, 202701",
        "2025-12-29T00:00:00Z, 202601" })
    void isTheIsoWeekInUtc(Instant instant, int number) {
        Epoch epoch = Epoch.at(instant);

        assertThat(epoch.number()).isEqualTo(number);
        assertThat(Epoch.of(number)).isEqualTo(epoch);
    }

    @Test
    void lastWeeksWordsOpenThisWeek() {
        Vault vault = Vaults.open(folder, jdbc, () -> now);
        byte[] sealed = vault.seal(Field.INBOX_PAYLOAD, "1", new byte[]{ 7 });
        now = now.plus(Duration.ofDays(8));

        assertThat(vault.open(Field.INBOX_PAYLOAD, "1", sealed)).containsExactly(7);
        assertThat(ByteBuffer.wrap(sealed).getInt()).isEqualTo(202648);
        assertThat(ByteBuffer.wrap(vault.seal(Field.INBOX_PAYLOAD, "1", new byte[]{ 7 })).getInt()).isEqualTo(202649);
    }

    @Test
    void withoutItsKeyFileAWeekIsErasedAndTheOthersAreNot() throws IOException {
        Vault vault = Vaults.open(folder, jdbc, () -> now);
        byte[] old = vault.seal(Field.INBOX_PAYLOAD, "1", new byte[]{ 7 });
        now = now.plus(Duration.ofDays(8));
        byte[] young = vault.seal(Field.INBOX_PAYLOAD, "2", new byte[]{ 8 });

        Files.delete(folder.resolve("epochs/2026-W48.keyset"));
        Vault next = Vaults.open(folder, jdbc, () -> now);

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> next.open(Field.INBOX_PAYLOAD, "1", old));
        assertThat(next.open(Field.INBOX_PAYLOAD, "2", young)).containsExactly(8);
        assertThat(folder.resolve("epochs/2026-W48.keyset")).as("opening makes no keys").doesNotExist();
    }
}
