package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and database come together at the start, or there is no start. */
class VaultSetupTest {

    private static final byte[] NAME = "her name".getBytes(UTF_8);

    private final JdbcClient jdbc = Scratch.jdbc();
    @TempDir
    Path folder;

    @Test
    void anEmptyDatabaseGetsKeysAndTheNextStartFindsThem() {
        byte[] kept = Vaults.open(keys(), jdbc).keep(Field.OPERATOR_NAME, "1", NAME);

        assertThat(Vaults.open(keys(), jdbc).kept(Field.OPERATOR_NAME, "1", kept)).isEqualTo(NAME);
    }

    @Test
    void aSecondInstanceOnTheSameFolderHasTheSameKeys() {
        Vault first = Vaults.open(keys(), jdbc);
        Vault second = Vaults.open(keys(), jdbc);

        assertThat(second.chat(1)).isEqualTo(first.chat(1));
        assertThat(second.open(Field.INBOX_PAYLOAD, "1", first.seal(Field.INBOX_PAYLOAD, "1", NAME))).isEqualTo(NAME);
        assertThat(first.open(Field.INBOX_PAYLOAD, "2", second.seal(Field.INBOX_PAYLOAD, "2", NAME))).isEqualTo(NAME);
    }

    @Test
    void aStartThatWasKilledWhileMakingKeysIsFinishedByTheNext() throws IOException {
        Vaults.open(keys(), jdbc);
        Files.delete(keys().resolve("tags.keyset"));

        JdbcClient empty = Scratch.jdbc();
        Vault vault = Vaults.open(keys(), empty);
        assertThat(Vaults.open(keys(), empty).chat(1)).isEqualTo(vault.chat(1));
    }

    @Test
    void missingKeysAreNotMadeAnew() {
        Vaults.open(keys(), jdbc);
        Path elsewhere = folder.resolve("elsewhere");

        refused(elsewhere, "HAMROH_KEYS holds no keys, but the database was sealed with some: "
                + "put the keys back; none were made.");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void foreignKeysAreRefused() {
        Vaults.open(keys(), jdbc);
        Path foreign = folder.resolve("foreign");
        Vaults.open(foreign, Scratch.jdbc());

        refused(foreign, "The keys in HAMROH_KEYS are not those of this database: put the right ones back.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "root", "tags" })
    void aDamagedKeyFileIsRefusedAndLeftAlone(String name) throws IOException {
        Vaults.open(keys(), jdbc);
        Path file = keys().resolve(name + ".keyset");
        byte[] half = Arrays.copyOf(Files.readAllBytes(file), 40);
        Files.write(file, half);

        assertThatExceptionOfType(KeysRefused.class).isThrownBy(() -> Vaults.open(keys(), jdbc))
                .withMessageStartingWith("The key file " + name + " in HAMROH_KEYS cannot be").withNoCause()
                .satisfies(e -> assertThat(e.getExitCode()).isEqualTo(2));
        assertThat(file).hasBinaryContent(half);
    }

    private void refused(Path keys, String line) {
        assertThatExceptionOfType(KeysRefused.class).isThrownBy(() -> Vaults.open(keys, jdbc)).withMessage(line)
                .satisfies(e -> assertThat(e.getExitCode()).isEqualTo(2));
    }

    private Path keys() {
        return folder.resolve("keys");
    }
}
