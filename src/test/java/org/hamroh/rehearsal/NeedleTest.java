package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever form a text has been given, it is found; where it is not, nothing is. */
class NeedleTest {

    private static final String WORD = "Рахимжанов";

    @Test
    void aTextIsFoundInEveryCharset() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
            assertThat(places(WORD, ("меня зовут " + WORD + ".").getBytes(charset))).as(charset.name()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = { "рахимжанов", "РАХИМЖАНОВ", "Рахимжанов" })
    void howItIsWrittenDoesNotMatter(String written) {
        assertThat(places(written, WORD.toUpperCase(Locale.ROOT))).isEqualTo(1);
        assertThat(places(written, WORD.toLowerCase(Locale.ROOT))).isEqualTo(1);
    }

    @Test
    void aTextIsFoundInHexInBothCases() {
        byte[] bytes = ("я " + WORD).getBytes(StandardCharsets.UTF_8);
        assertThat(places(WORD, HexFormat.of().formatHex(bytes))).isEqualTo(1);
        assertThat(places(WORD, HexFormat.of().withUpperCase().formatHex(bytes))).isEqualTo(1);
    }

    @Test
    void aTextIsFoundInBase64WhereverItBeginsAndEnds() {
        for (int before = 0; before < 6; before++)
            for (int after = 0; after < 6; after++) {
                byte[] bytes = ("x".repeat(before) + WORD + "y".repeat(after)).getBytes(StandardCharsets.UTF_8);
                assertThat(places(WORD, Base64.getEncoder().encodeToString(bytes))).as(before + " before, " + after)
                        .isPositive();
                assertThat(places(WORD, Base64.getUrlEncoder().encodeToString(bytes))).isPositive();
            }
    }

    @Test
    void aTextIsFoundAsJsonMayEscapeIt() {
        assertThat(places("паспорт", "{\"text\":\"\\u043f\\u0430\\u0441\\u043f\\u043e\\u0440\\u0442\"}")).isEqualTo(1);
    }

    @Test
    void aNumberIsFoundInBinaryToo() {
        long id = 5_000_000_003L;
        assertThat(places("5000000003", ByteBuffer.allocate(8).putLong(id).array())).isEqualTo(1);
        assertThat(places("5000000003", ByteBuffer.allocate(8).putLong(Long.reverseBytes(id)).array())).isEqualTo(1);
        assertThat(places("5000000003", groups(id))).isEqualTo(1);
        assertThat(places("+70000000003", "70000000003")).isEqualTo(1);
    }

    @Test
    void inNoiseNothingIsFound() {
        byte[] noise = new byte[4 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        for (String text : List.of(WORD, "паспорт", "passport", "5000000003", "rehearsal_person_1"))
            assertThat(places(text, noise)).as(text).isZero();
    }

    @Test
    void everyFormIsLongEnoughToMeanSomething() {
        assertThat(Needle.forms("мама")).allSatisfy(form -> assertThat(form.length)
                .isGreaterThanOrEqualTo(Limits.SOUGHT_BYTES));
    }

    @Test
    void aSmallNumberIsNotLookedForByZerosThatAreEverywhere() {
        for (String number : List.of("7777", "4294967295"))
            assertThat(Needle.forms(number)).as(number)
                    .noneSatisfy(form -> assertThat(ByteBuffer.wrap(form).getInt()).isZero());
        assertThat(places("7777", "7777")).isEqualTo(1);
        assertThat(places("4294967296", ByteBuffer.allocate(8).putLong(4_294_967_296L).array())).isEqualTo(1);
    }

    /** As H2 writes it: seven bits a byte, the lowest first. */
    private static byte[] groups(long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BigInteger left = BigInteger.valueOf(number);
        for (; left.bitLength() > 7; left = left.shiftRight(7))
            bytes.write((left.intValue() & 0x7f) | 0x80);
        bytes.write(left.intValue());
        return bytes.toByteArray();
    }

    private static int places(String sought, String hay) {
        return places(sought, hay.getBytes(StandardCharsets.UTF_8));
    }

    private static int places(String sought, byte[] hay) {
        Sieve sieve = new Sieve();
        sieve.add(sought, 0);
        List<Integer> found = new ArrayList<>();
        sieve.sift(hay, found::add);
        return found.size();
    }
}
