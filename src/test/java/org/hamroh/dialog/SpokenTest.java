package org.hamroh.dialog;

import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** People type what is on a button, and hardly ever exactly. */
class SpokenTest {

    private static final List<Option> OPTIONS = List.of(option("yes", "Да, я в опасности"), option("more", "Ещё раз"),
            option("age", "1"), option("sign", "❓"), option("kk", "Иә, қауіптемін"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            да, я в опасности!!! | yes
            ДА,  Я В ОПАСНОСТИ   | yes
            «еще раз»            | more
            Ещё\u00a0раз.         | more
            иә, қауіптемін       | kk
            2                    | more
            2)                   | more
            ٢                    | more
            1                    | age
            """)
    void aLabelOrItsNumberMeansTheOption(String text, String option) {
        assertThat(Spoken.option(text.replace("\\u00a0", "\u00a0"), OPTIONS)).hasValueSatisfying(
                found -> assertThat(found.id()).isEqualTo(option));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?", "❓", "да", "нет, я в опасности не нахожусь", "0", "6", "-", "112", "2 3", "раз" })
    void anythingElseMeansNone(String text) {
        assertThat(Spoken.option(text, OPTIONS)).isEmpty();
    }

    private static Option option(String id, String label) {
        return new Option(id, label, new TreeMap<>(), new Go.Return());
    }
}
