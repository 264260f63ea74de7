package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sealed once for a help request opens for ever, only as itself, and only with that request's key. */
class RequestVectorsTest {

    private static final Vault VAULT = Sample.vault();
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc = Scratch.jdbc();
    private final RequestKeys keys = Vaults.requestKeys(jdbc, VAULT);

    record Word(UUID request, Field field, String row, String text, byte[] sealed) {

        @Override
        public String toString() {
            return field.name();
        }
    }

    @BeforeEach
    void theKeysOfTwoRequests() throws IOException {
        for (String[] key : lines("key"))
            jdbc.sql("insert into request_key (request, wrapped) values (?, ?)")
                    .params(UUID.fromString(key[1]), HEX.parseHex(key[2])).update();
    }

    static List<Word> words() throws IOException {
        return lines("word").stream().map(word -> new Word(UUID.fromString(word[1]), Field.valueOf(word[2]), word[3],
                word[4], HEX.parseHex(word[5]))).toList();
    }

    @Test
    void everyFieldOfARequestHasItsSample() throws IOException {
        assertThat(words()).extracting(Word::field).contains(Field.MESSAGE_BODY, Field.NOTE_BODY, Field.RELAY_ADDRESS);
        assertThat(words()).extracting(Word::field)
                .contains(Arrays.stream(Field.values()).filter(f -> f.key() == Field.Key.REQUEST)
                        .toArray(Field[]::new));
    }

    @ParameterizedTest
    @MethodSource("words")
    void opensToday(Word word) {
        assertThat(new String(keys.open(word.request, word.field, word.row, word.sealed), UTF_8))
                .isEqualTo(word.text);
    }

    @ParameterizedTest
    @MethodSource("words")
    void doesNotOpenInAnotherRequestRowOrField(Word word) throws IOException {
        for (String[] key : lines("key"))
            if (!key[1].equals(word.request.toString()))
                refuses(UUID.fromString(key[1]), word.field, word.row, word.sealed);
        for (String row : List.of("", "row", word.row + "0", word.request.toString()))
            refuses(word.request, word.field, row, word.sealed);
        for (Field field : Field.values())
            if (field != word.field)
                refuses(word.request, field, word.row, word.sealed);
    }

    @ParameterizedTest
    @MethodSource("words")
    void doesNotOpenWithOneBitAlteredCutShortOrWithMoreBehind(Word word) {
        for (int bit = 0; bit < word.sealed.length * 8; bit++)
            refuses(word.request, word.field, word.row, Sample.flipped(word.sealed, bit));
        for (int length = 0; length < word.sealed.length; length++)
            refuses(word.request, word.field, word.row, Arrays.copyOf(word.sealed, length));
        refuses(word.request, word.field, word.row, Arrays.copyOf(word.sealed, word.sealed.length + 1));
    }

    /** Neither with the week's key, nor with the root key. */
    @ParameterizedTest
    @MethodSource("words")
    void doesNotOpenWithAnyOtherKindOfKey(Word word) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> VAULT.open(word.field, word.row, word.sealed));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> VAULT.kept(word.field, word.row, word.sealed));
    }

    @ParameterizedTest
    @EnumSource(names = { "MESSAGE_BODY", "NOTE_BODY", "RELAY_ADDRESS" })
    void aKeyThatWasAlteredOrMovedOpensNothing(Field field) throws IOException {
        Word word = words().stream().filter(each -> each.field == field).findFirst().orElseThrow();
        byte[] key = lines("key").stream().filter(each -> each[1].equals(word.request.toString()))
                .map(each -> HEX.parseHex(each[2])).findFirst().orElseThrow();
        for (int bit = 0; bit < key.length * 8; bit += 7) {
            store(word.request, Sample.flipped(key, bit));
            refusesTheKey(word);
        }
        for (int length = 0; length < key.length; length += 5) {
            store(word.request, Arrays.copyOf(key, length));
            refusesTheKey(word);
        }
        jdbc.sql("update request_key set wrapped = (select wrapped from request_key where request <> ?)")
                .param(word.request).update();
        refusesTheKey(word);
    }

    private void store(UUID request, byte[] key) {
        jdbc.sql("update request_key set wrapped = ? where request = ?").params(key, request).update();
    }

    private void refusesTheKey(Word word) {
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> keys.open(word.request, word.field, word.row, word.sealed))
                .withMessage("a sealed value of REQUEST_KEY does not open").withNoCause();
    }

    private void refuses(UUID request, Field field, String row, byte[] sealed) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.open(request, field, row, sealed))
                .withMessage("a sealed value of " + field + " does not open").withNoCause();
    }

    private static List<String[]> lines(String kind) throws IOException {
        return Files.readAllLines(Sample.FOLDER.resolve("requests.txt")).stream().map(line -> line.split(" "))
                .filter(line -> line[0].equals(kind)).toList();
    }
}
