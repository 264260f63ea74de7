package org.hamroh.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a text was shows only in steps of 256 bytes. */
class BodyTest {

    @ParameterizedTest
    @CsvSource({ "0, 256", "1, 256", "252, 256", "253, 512", "508, 512", "509, 768", "4096, 4352" })
    void isPaddedToTheNextStep(int bytes, int size) {
        assertThat(Body.padded("x".repeat(bytes))).hasSize(size);
    }

    @Test
    void bytesCountAndNotLetters() {
        assertThat(Body.padded("я".repeat(126))).hasSize(256);
        assertThat(Body.padded("я".repeat(127))).hasSize(512);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\u0000", "Қазақша", "العربية \u202e", "👩‍👧", "line\nline\t" })
    void comesBackAsItWas(String text) {
        assertThat(Body.text(Body.padded(text))).isEqualTo(text);
    }

    @Test
    void comesBackAtEveryLength() {
        IntStream.range(0, 600).mapToObj("ы"::repeat)
                .forEach(text -> assertThat(Body.text(Body.padded(text))).isEqualTo(text));
    }
}
