package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Паспорт            | pasport
            ПАСПОРТ!!!         | паспорт
            пaспoрт            | паспорт
            ребёнок            | ребенок
            хозяин             | hozyain
            хозяин             | xozyain
            закрыли            | zakryli
            чёрный             | chernyy
            помогитеее         | помогите
            уводится           | уводиться
            ёрдам              | yordam
            йўқ                | yo'q
            йўқ                | yoʻq
            ўғлим              | o‘g‘lim
            қамап қойды        | qamap qoydy
            ҳужжат             | hujjat
            балаларды          | balalardy
            """)
    void spellingsOfOneWordAreOne(String typed, String other) {
        assertThat(Folding.words(typed)).isEqualTo(Folding.words(other));
    }

    @Test
    void differentWordsStayApart() {
        assertThat(Folding.words("бил")).isNotEqualTo(Folding.words("пил"));
        assertThat(Folding.words("шум")).isNotEqualTo(Folding.words("сум"));
    }

    @Test
    void digitsStandApartAndAreKept() {
        assertThat(Folding.words("мне14лет, 3000 тенге")).containsExactly("mne", "14", "let", "3000", "tenge");
        assertThat(Folding.words("٣ أشهر")).startsWith("3");
    }

    @Test
    void aMarkSentSeparatelyIsTheSameLetter() {
        assertThat(Folding.words("мои\u0306")).isEqualTo(Folding.words("мой"));
    }

    @Test
    void textWithoutWordsIsEmpty() {
        assertThat(Folding.words(" 😭😭 ... '' ")).isEmpty();
    }

    @Test
    void thoseWhoWriteByEarSoundTheSame() {
        assertThat(Folding.sound("pasport")).isEqualTo(Folding.sound("paspart"));
    }
}
