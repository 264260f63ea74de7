package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplittingTest {

    private final Splitting splitting = new Splitting();

    SplittingTest() {
        for (int i = 0; i < 3; i++)
            splitting.learn(List.of("pomogite", "nas", "zaperli", "v", "podvale", "ne"));
    }

    @Test
    void whatAPhoneWroteWithoutSpacesIsTakenApart() {
        assertThat(splitting.split("pomogitenaszaperlivpodvale"))
                .containsExactly("pomogite", "nas", "zaperli", "v", "podvale");
    }

    @Test
    void aStrangeWordAmongThemStaysWhole() {
        assertThat(splitting.split("pomogitenaszaperlivchulane")).startsWith("pomogite", "nas", "zaperli");
    }

    @Test
    void aLongWordAndAShortOneStayAsTheyAre() {
        assertThat(splitting.split("dostoprimechatelnost")).containsExactly("dostoprimechatelnost");
        assertThat(splitting.split("nasne")).containsExactly("nasne");
    }
}
