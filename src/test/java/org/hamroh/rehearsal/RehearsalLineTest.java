package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Its files are its own, for as long as it runs. */
class RehearsalLineTest {

    @TempDir
    private Path data;

    @Test
    void eachBeginsWithEmptyFolders() throws Exception {
        Path old = file("rehearsal/data/hamroh.mv.db");
        try (RehearsalLine line = RehearsalLine.open(data)) {
            assertThat(old).doesNotExist();
            assertThat(line.folder()).isEmptyDirectory();
        }
    }

    @Test
    void aSecondOneIsRefusedBeforeItWipesTheFirstOnesFiles() throws Exception {
        try (RehearsalLine line = RehearsalLine.open(data)) {
            Path used = file("rehearsal/data/hamroh.mv.db");

            assertThatThrownBy(() -> RehearsalLine.open(data))
                    .hasMessage("Another rehearsal is running in HAMROH_DATA: end it, or choose another folder.")
                    .isInstanceOfSatisfying(RehearsalRefused.class, e -> assertThat(e.getExitCode()).isEqualTo(2));
            assertThat(used).exists();
            assertThat(line.folder()).isDirectory();
        }
    }

    @Test
    void whenItHasEndedAnotherCanBegin() {
        RehearsalLine.open(data).close();
        RehearsalLine.open(data).close();
    }

    @Test
    void whatElseLiesInTheFolderStays() throws Exception {
        Path other = file("hamroh.mv.db");
        RehearsalLine.open(data).close();
        assertThat(other).exists();
    }

    private Path file(String name) throws Exception {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
