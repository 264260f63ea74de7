package org.hamroh.dialog;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** "Did you mean …?" is asked only if it is likely. */
class NearestTest {

    @ParameterizedTest
    @CsvSource({ "lost,lost,0", "lost,lots,1", "lost,last,1", "lost,lst,1", "lost,losst,1", "'',lost,4", "kz,ru,2" })
    void theDistanceIsWhatItTakesToMendTheWord(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void theNearestNameIsNamedAndAFarOneIsNot() {
        assertThat(Nearest.of("optoins", List.of("say", "other", "options"))).contains("options");
        assertThat(Nearest.of("country", List.of("say", "other", "options"))).isEmpty();
        assertThat(Nearest.ask("lots", List.of("last", "lost"))).isEqualTo("Did you mean `lost`?");
    }
}
