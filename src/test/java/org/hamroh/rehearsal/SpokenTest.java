package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTest {

    private final Spoken spoken = new Spoken();

    @Test
    void aShortTextIsLookedForAsAWholeAndByItsWords() {
        spoken.add("У меня забрали паспорт, мне 17");
        assertThat(spoken.words()).containsExactly("У меня забрали паспорт, мне 17", "меня", "забрали", "паспорт");
    }

    @Test
    void aLongTextIsLookedForByItsWords() {
        String text = IntStream.range(1000, 1030).mapToObj(i -> "слово" + i).collect(Collectors.joining(" "));
        spoken.add(text);
        assertThat(spoken.words()).hasSize(30).startsWith("слово1000");
    }

    @Test
    void shortLatinWordsStandByChanceInWhatIsSealed() {
        spoken.add("help");
        spoken.add("мама");
        assertThat(spoken.words()).containsExactly("мама");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/forget", "/close helped", "/close@hamroh_rehearsal_bot REFERRED ",
        "/start@hamroh_rehearsal_bot" })
    void aCommandIsNoTextOfAPerson(String command) {
        spoken.add(command);
        assertThat(spoken.words()).isEmpty();
    }

    @Test
    void whatFollowsACommandIs() {
        spoken.add("/note боится хозяина");
        assertThat(spoken.words()).containsExactly("боится хозяина", "боится", "хозяина");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/note Рахимжанов", "/note@hamroh_rehearsal_bot Рахимжанов", "/close Рахимжанов" })
    void aSingleWordAfterACommandIsToo(String text) {
        spoken.add(text);
        assertThat(spoken.words()).containsExactly("Рахимжанов");
    }

    @Test
    void whatIsNoCommandOfTelegramIsAText() {
        spoken.add("/паспорт");
        assertThat(spoken.words()).containsExactly("/паспорт", "паспорт");
    }

    @Test
    void thereIsAnEnd() {
        for (int i = 0; i < 10 * Limits.WORDS; i++)
            spoken.add("слово" + i);
        assertThat(spoken.words()).hasSize(Limits.WORDS);
    }
}
