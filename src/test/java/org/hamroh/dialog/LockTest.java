package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a wording remembers of the base texts from which it was made. */
class LockTest {

    private static final Text BASE = new Text("Что с документами?", Place.top("documents.yaml"));
    private static final String HASH = Lock.hash(BASE.value());

    @TempDir
    private Path folder;

    @Test
    void aTextThatWasOnlyWrappedAnewSaysTheSame() {
        assertThat(Lock.hash("Что с\n  документами? ")).isEqualTo(HASH);
        assertThat(Lock.hash("Что с документами.")).isNotEqualTo(HASH);
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        var lock = Lock.NONE.with(Map.of("b.say", HASH, "a.say", HASH, "gone.say", HASH), List.of("b.say", "a.say"));
        assertThat(lock.text()).endsWith("never by hand.\nb.say " + HASH + "\na.say " + HASH + "\n");
        assertThat(read(lock.text())).isEqualTo(lock);
    }

    @Test
    void fitsOnlyTheTextItWasMadeFrom() {
        var lock = new Lock(Map.of("a.say", HASH, "b.say", "000000000000"), Map.of());
        assertThat(lock.fits("a.say", BASE)).contains(true);
        assertThat(lock.fits("b.say", BASE)).contains(false);
        assertThat(lock.fits("c.say", BASE)).isEmpty();
    }

    @Test
    void whatIsSpoiltOrSaysTwoThingsConfirmsNothing() throws IOException {
        var spoilt = read("""
                <<<<<<< ours
                a.say %s
                =======
                a.say 000000000000
                >>>>>>> theirs
                b.say
                c.say nohash
                d.say %s
                """.formatted(HASH, HASH).replace("\n", "\r\n"));
        assertThat(spoilt.madeFrom()).containsOnlyKeys("d.say");
        assertThat(Lock.read(folder, "nothing.kk.lock")).isEqualTo(Lock.NONE);
    }

    private Lock read(String text) throws IOException {
        Files.writeString(folder.resolve("documents.kk.lock"), text);
        return Lock.read(folder, "documents.kk.lock");
    }
}
