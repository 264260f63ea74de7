package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** When a folder is read: once it has changed and come to rest, and not again until it changes. */
class FolderWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private Path folder;
    private FolderWatch watch;

    @BeforeEach
    void begin() throws IOException {
        write("menu.yaml", "one");
        watch = new FolderWatch(folder, NOW);
    }

    @Test
    void whatWasThereAtFirstIsKnown() {
        assertThat(watch.isDue(NOW.plusSeconds(5))).isFalse();
    }

    @Test
    void aChangeIsDueWhenTheFolderHasBeenStill() throws IOException {
        write("menu.yaml", "other");
        assertThat(watch.isDue(NOW)).isFalse();
        assertThat(watch.isDue(NOW.plusMillis(499))).isFalse();
        write("more.yaml", "more");
        assertThat(watch.isDue(NOW.plusMillis(500))).isFalse();
        assertThat(watch.isDue(NOW.plusMillis(1000))).isTrue();
        assertThat(watch.isDue(NOW.plusMillis(1500))).isTrue();
        watch.takes();
        assertThat(watch.isStill()).isTrue();
        assertThat(watch.isDue(NOW.plusMillis(2000))).isFalse();
    }

    @Test
    void whatChangesWhileItIsReadIsDueAgain() throws IOException {
        Files.delete(folder.resolve("menu.yaml"));
        watch.isDue(NOW);
        assertThat(watch.isDue(NOW.plusSeconds(1))).isTrue();
        watch.takes();
        write("menu.yaml", "three");
        assertThat(watch.isStill()).isFalse();
        assertThat(watch.isDue(NOW.plusSeconds(2))).isFalse();
        assertThat(watch.isDue(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void aChangeThatDoesNotShowFromOutsideIsFoundWithinAMinute() throws IOException {
        var file = folder.resolve("menu.yaml");
        watch.took(FolderFiles.hash(folder), NOW);
        var time = Files.getLastModifiedTime(file);
        Files.write(file, "two".getBytes());
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant()));
        assertThat(watch.isDue(NOW.plusSeconds(59))).isFalse();
        assertThat(watch.isDue(NOW.plusSeconds(60))).isTrue();
        watch.took(FolderFiles.hash(folder), NOW.plusSeconds(60));
        assertThat(watch.isDue(NOW.plusSeconds(120))).isFalse();
    }

    @Test
    void whatEditorsLeaveBesideIsNothingNew() throws IOException {
        write(".menu.yaml.swp", "x");
        write("menu.yaml~", "x");
        write("4913", "x");
        Files.createDirectory(folder.resolve(".git"));
        watch.isDue(NOW.plusSeconds(1));
        assertThat(watch.isDue(NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void aFolderThatGoesAwayAndComesBackIsTwoChanges() throws IOException {
        var away = folder.resolveSibling("away");
        Files.move(folder, away);
        watch.isDue(NOW);
        assertThat(watch.isDue(NOW.plusSeconds(1))).isTrue();
        watch.takes();
        Files.move(away, folder);
        watch.isDue(NOW.plusSeconds(2));
        assertThat(watch.isDue(NOW.plusSeconds(3))).isTrue();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
