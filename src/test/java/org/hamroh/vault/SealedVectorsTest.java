package org.hamroh.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was sealed once opens for ever, and only as itself. */
class SealedVectorsTest {

    private static final Vault VAULT = Sample.vault();

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void everyFieldHasItsSample() {
        assertThat(samples()).extracting(Sample::field).contains(Field.values());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void opensToday(Sample sample) {
        assertThat(sample.opened(VAULT, sample.field(), sample.row(), sample.sealed())).isEqualTo(sample.text());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doesNotOpenInAnotherField(Sample sample) {
        for (Field other : Field.values())
            if (other != sample.field())
                refuses(sample, other, sample.row(), sample.sealed());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doesNotOpenInAnotherRow(Sample sample) {
        for (String other : List.of("", "row", sample.row() + "0", sample.row().toUpperCase(Locale.ROOT)))
            refuses(sample, sample.field(), other, sample.sealed());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doesNotOpenWithOneBitAltered(Sample sample) {
        for (int bit = 0; bit < sample.sealed().length * Byte.SIZE; bit++)
            refuses(sample, sample.field(), sample.row(), Sample.flipped(sample.sealed(), bit));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doesNotOpenCutShortNorWithMoreBehind(Sample sample) {
        for (int length = 0; length < sample.sealed().length; length++)
            refuses(sample, sample.field(), sample.row(), Arrays.copyOf(sample.sealed(), length));
        refuses(sample, sample.field(), sample.row(), Arrays.copyOf(sample.sealed(), sample.sealed().length + 1));
    }

    @Test
    void doesNotOpenAsOfAnotherWeek() {
        Sample before = samples().getLast();
        Sample now = samples().getFirst();
        byte[] moved = before.sealed().clone();
        System.arraycopy(now.sealed(), 0, moved, 0, Integer.BYTES);

        refuses(before, before.field(), before.row(), moved);
    }

    @Test
    void theWeekKeyAndTheRootKeyAreNotTheSame() {
        for (Sample sample : samples())
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> {
                if (sample.weekly())
                    VAULT.kept(sample.field(), sample.row(), sample.sealed());
                else
                    VAULT.open(sample.field(), sample.row(), sample.sealed());
            });
    }

    private static void refuses(Sample sample, Field field, String row, byte[] sealed) {
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> sample.opened(VAULT, field, row, sealed))
                .withMessage("a sealed value of " + field + " does not open").withNoCause();
    }
}
