package org.hamroh.dialog;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A step carries its text in a sign language. */
class VideoTest {

    @TempDir
    private Path folder;

    @Test
    void aVideoThatIsThereIsCounted() throws IOException {
        assertThat(withAVideoOf(5_000_000)).isEmpty();
        assertThat(WordingFolder.read(folder).videos()).containsExactly("Sign language rsl: 1 of 1 videos are there.");
    }

    @Test
    void oneThatTelegramWouldNotTakeIsFound() throws IOException {
        assertThat(withAVideoOf(50_000_001)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.K070);
            assertThat(finding.toString()).startsWith("documents.yaml:8:19: warning K070").contains("50 MB");
        });
    }

    private List<Finding> withAVideoOf(long bytes) throws IOException {
        Files.createDirectory(folder.resolve("video"));
        try (var video = new RandomAccessFile(folder.resolve("video/which.mp4").toFile(), "rw")) {
            video.setLength(bytes);
        }
        return Sample.with(folder, Map.of("documents.yaml", """
                dialog: documents
                language: ru
                start: which
                other: "Нажмите кнопку."
                steps:
                  which:
                    say: "Что?"
                    video: { rsl: which.mp4 }
                """)).findings();
    }
}
