package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SieveTest {

    private final Sieve sieve = new Sieve();

    @Test
    void eachNeedleIsReportedAtEachOfItsPlaces() {
        sieve.add("паспорт", 0);
        sieve.add("паспорта", 1);
        sieve.add("хозяин", 2);

        assertThat(sifted("хозяин взял паспорт, нет паспорта")).containsExactlyInAnyOrder(2, 0, 0, 1);
    }

    @Test
    void theFirstAndTheLastBytesCountToo() {
        sieve.add("abcd", 0);
        assertThat(sifted("abcd")).containsExactly(0);
        assertThat(sifted("xabcd")).containsExactly(0);
        assertThat(sifted("abc")).isEmpty();
        assertThat(sifted("")).isEmpty();
    }

    private List<Integer> sifted(String hay) {
        List<Integer> found = new ArrayList<>();
        sieve.sift(hay.getBytes(StandardCharsets.UTF_8), found::add);
        return found;
    }
}
