package org.hamroh.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamroh.vault.Theft.SETTLED;
import static org.hamroh.vault.Theft.WEEK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamroh.vault.Exhumation.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of keys that is killed: the folder still opens everything, and the next run ends it. */
class RotationKilledTest {

    @TempDir
    Path folder;

    @Test
    void atAnyStepWithTheBotAtWorkBeforeTheNextRun() throws IOException {
        int steps = 0;
        for (boolean killed = true; killed; steps++) {
            Theft theft = theft(steps);
            killed = isKilledAtStep(steps, theft);
            assertThat(theft.opens(theft.keys)).as("killed at step " + steps).isEqualTo(theft.before);

            if (steps % 2 == 0)
                theft.now = theft.now.plus(WEEK);
            Vault between = Vaults.open(theft.keys, JdbcClient.create(theft.sealings.database), () -> theft.now);
            theft.sealings.jdbc.update("insert into conversation (chat, language, state, seen_on) "
                    + "values (?, 'ru', ?, current_date)", new byte[]{ 127 },
                    between.seal(Field.CONVERSATION_STATE, "7f", Sealings.WORDS));
            theft.rotates();

            assertThat(theft.opens(theft.keys)).contains(new Opened(Field.CONVERSATION_STATE, "7f"))
                    .containsAll(theft.before).hasSize(theft.before.size() + 1);
            assertThat(theft.opens(theft.stolen)).isEmpty();
            assertThat(theft.files()).hasSize(3).allMatch(name -> name.endsWith(".keyset"));
        }
        assertThat(steps).as("three files, ten columns, settling, two other weeks, back to one key each, and no kill")
                .isEqualTo(20);
    }

    @Test
    void keysThatWereCopiedMeanwhileOpenNothingAfterTheNextRun() throws IOException {
        for (int step : new int[]{ 3, 9, 15 }) {
            Theft theft = theft(step);
            assertThat(isKilledAtStep(step, theft)).isTrue();
            Path meanwhile = theft.copyOfKeys("meanwhile");
            assertThat(theft.opens(meanwhile)).isEqualTo(theft.before);

            theft.rotates();

            assertThat(theft.opens(meanwhile)).isEmpty();
            assertThat(theft.opens(theft.keys)).isEqualTo(theft.before);
        }
    }

    @Test
    void ifItCannotBeBroughtOntoTheDiskTheOldKeysStay() throws IOException {
        Theft theft = theft(0);

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> theft.rotation(SETTLED).run(() -> {
            throw new Killed();
        }));

        assertThat(theft.files()).contains("epochs/2026-W48.keyset", "epochs/2026-W49.keyset");
        assertThat(theft.opens(theft.keys)).isEqualTo(theft.before);
    }

    @Test
    void namesThatKilledRunsLeftHoldNoKeyAfterwardsAndTakeNoneWithThem() throws IOException {
        Theft theft = theft(0);
        Path keys = theft.keys;
        Path root = Files.createLink(keys.resolve("draft1.tmp"), keys.resolve("root.keyset"));
        Files.createLink(keys.resolve("epochs/gone2.tmp"), keys.resolve("epochs/2026-W50.keyset"));
        Path forgotten = Files.copy(keys.resolve("epochs/2026-W48.keyset"), keys.resolve("epochs/gone3.tmp"));
        Path tagsOutside = Files.createLink(folder.resolve("tags"), keys.resolve("tags.keyset"));
        Path weekOutside = Files.createLink(folder.resolve("week"), forgotten);
        Path rootOutside = Files.createLink(folder.resolve("root"), root);

        theft.rotates();

        assertThat(theft.files()).hasSize(3);
        assertThat(Files.readAllBytes(weekOutside)).containsOnly(0);
        assertThat(Files.readAllBytes(rootOutside)).containsOnly(0);
        assertThat(Files.readAllBytes(tagsOutside)).containsOnly(0);
        assertThat(theft.opens(keys)).isEqualTo(theft.before);
    }

    private Theft theft(int number) throws IOException {
        return new Theft(Files.createDirectory(folder.resolve("theft" + number)));
    }

    private static boolean isKilledAtStep(int number, Theft theft) {
        int[] left = { number };
        try {
            theft.rotation(() -> {
                if (left[0]-- == 0)
                    throw new Killed();
            }).run(SETTLED);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** As a kill: what was not committed is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
