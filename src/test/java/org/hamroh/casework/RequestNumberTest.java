package org.hamroh.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number that is read aloud, typed on a phone, and must never be found in ordinary words. */
class RequestNumberTest {

    private static final RequestNumber NUMBER = new RequestNumber("BCDF2345");

    @Test
    void isShownInTwoHalves() {
        assertThat(NUMBER).hasToString("№ BCDF-2345");
    }

    @Test
    void hasNoVowelsAndNoLookAlikes() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            assertThat(RequestNumber.of(bytes).letters()).matches("[BCDFGHJKMNPQRSTVWXZ23456789]{8}");
        }
    }

    @Test
    void theSameBytesGiveTheSameNumberToday() {
        byte[] bytes = ByteBuffer.allocate(16).putLong(1).putLong(-1).array();

        assertThat(RequestNumber.of(bytes).letters()).isEqualTo("5ZWWGSX4");
        assertThat(RequestNumber.of(new byte[16]).letters()).isEqualTo("BBBBBBBB");
    }

    @ParameterizedTest
    @ValueSource(strings = { "№ BCDF-2345", "№BCDF-2345", "BCDF-2345", "BCDF2345", "BCDF 2345", "bcdf-2345",
        "№ bcdf2345", "  № BCDF-2345\n", "#BCDF2345", "# BCDF-2345", "N BCDF-2345", "n bcdf2345", "BCDF–2345",
        "BCDF—2345", "№  BCDF—2345" })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(RequestNumber.typed(typed)).contains(NUMBER);
    }

    @Test
    void whatIsShownIsReadAgain() {
        Random random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            RequestNumber number = RequestNumber.of(new byte[]{ (byte) random.nextInt(), (byte) i, 3, 4, 5, 6, 7, 8 });
            assertThat(RequestNumber.typed(number.toString())).contains(number);
            assertThat(RequestNumber.typed(number.letters().toLowerCase(Locale.ROOT))).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "№", "-", "ПАСПОРТ", "ПАСПОРТА", "паспорту", "потеряла", "помогите", "документ",
        "ВСМНРТХК", "passport", "document", "yordamga", "hujjatim", "pasportm", "thursday", "BCDF-234", "BCDF-23456",
        "BCDF--2345", "BCD-F2345", "BCDF_2345", "BCDF2340", "BCDF2341", "BCDFO345", "BCDFI345", "AEIOUY23",
        "my № BCDF-2345", "№ BCDF-2345 please", "№№ BCDF-2345", "/status BCDF-2345", "87770102030", "+77001112233",
        "01.01.2027", "BCDF\n\n2345" })
    void ordinaryWordsAreNoNumber(String words) {
        assertThat(RequestNumber.typed(words)).isEmpty();
    }
}
