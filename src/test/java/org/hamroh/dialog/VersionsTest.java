package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept of each version, for how long, and how one comes back. */
class VersionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00.123Z");

    @TempDir
    private Path data;
    @TempDir
    private Path dialogs;
    private Versions versions;

    @BeforeEach
    void open() {
        versions = Versions.in(data);
    }

    @Test
    void aVersionIsAPlainCopyNamedByTimeAndHash() throws IOException {
        write("menu.yaml", "one\r\n\u0000");
        write("menu.kk.lock", "lock");
        write("triage/ru.yaml", "examples");
        write("notes.txt", "not ours");
        var version = live();
        assertThat(version.folder().getFileName()).hasToString("2026-11-23T04-00-00.123Z-" + version.hash());
        assertThat(FolderFiles.names(version.folder())).containsExactly("menu.kk.lock", "menu.yaml", "triage/ru.yaml");
        assertThat(version.folder().resolve("menu.yaml")).hasSameBinaryContentAs(dialogs.resolve("menu.yaml"));
        assertThat(versions.all()).containsExactly(version);
    }

    @Test
    void eachTimeThatContentWentLiveIsKeptButNoSecondStart() throws IOException {
        write("menu.yaml", "one");
        var one = live();
        assertThat(live()).isEqualTo(one);
        write("menu.yaml", "two");
        var two = live();
        write("menu.yaml", "one");
        var again = live();
        assertThat(again.hash()).isEqualTo(one.hash()).isNotEqualTo(two.hash());
        assertThat(versions.all()).containsExactly(again, two, one);
        assertThat(versions.live()).contains(again);
        assertThat(versions.find(one.hash())).containsExactly(again);
        assertThat(Files.list(data.resolve("versions"))).hasSize(3);
    }

    @Test
    void theOldestGoFirstAndNeverTheLiveOne() throws IOException {
        write("menu.yaml", "live");
        var live = live();
        for (int i = 0; i < Limits.VERSIONS + 5; i++) {
            write("menu.yaml", "edited " + i);
            versions.putBack(live, dialogs, NOW);
        }
        assertThat(versions.all()).hasSize(Limits.VERSIONS + 1).last().isEqualTo(live);
        assertThat(versions.live()).contains(live);
    }

    @Test
    void theOldestCanBePutBackWhenThereIsRoomForNoMore() throws IOException {
        write("menu.yaml", "oldest");
        var oldest = live();
        for (int i = 1; i < Limits.VERSIONS; i++) {
            write("menu.yaml", "edited " + i);
            live();
        }
        write("menu.yaml", "not kept yet");
        versions.putBack(oldest, dialogs, NOW);
        assertThat(dialogs.resolve("menu.yaml")).hasContent("oldest");
        assertThat(versions.all()).contains(oldest);
    }

    @Test
    void puttingBackTakesAwayOnlyWhatDialogsAreReadFrom() throws IOException {
        write("menu.yaml", "one");
        write("person.yaml", "same");
        var one = live();
        write("menu.yaml", "two");
        write("help.yaml", "new");
        write("triage/kk.yaml", "new");
        write("notes.txt", "hers");
        write("other/help.yaml", "hers");
        write("yarn.lock", "hers");
        var change = versions.putBack(one, dialogs, NOW);
        assertThat(change).isEqualTo(new FolderChange(List.of("menu.yaml"), List.of(),
                List.of("help.yaml", "triage/kk.yaml")));
        assertThat(FolderFiles.names(dialogs)).containsExactly("menu.yaml", "person.yaml");
        assertThat(dialogs.resolve("menu.yaml")).hasContent("one");
        assertThat(dialogs.resolve("notes.txt")).exists();
        assertThat(dialogs.resolve("other/help.yaml")).exists();
        assertThat(dialogs.resolve("yarn.lock")).exists();

        var aside = versions.all().getFirst();
        assertThat(aside.isLive()).isFalse();
        assertThat(aside.folder().resolve("triage/kk.yaml")).hasContent("new");
        versions.putBack(aside, dialogs, NOW);
        assertThat(dialogs.resolve("help.yaml")).hasContent("new");
    }

    @Test
    void whatSomebodyChangedInAVersionIsNotPutBack() throws IOException {
        write("menu.yaml", "one");
        var one = live();
        write("menu.yaml", "two");
        Files.writeString(one.folder().resolve("menu.yaml"), "three");
        assertThatThrownBy(() -> versions.putBack(one, dialogs, NOW)).isInstanceOf(IOException.class);
        assertThat(dialogs.resolve("menu.yaml")).hasContent("two");
    }

    @Test
    void aFolderThatIsMuchMoreThanDialogsIsNotCopied() throws IOException {
        for (int i = 0; i < 5; i++) {
            write(i + ".yaml", "x".repeat((int) Limits.VERSION / 4));
        }
        assertThatThrownBy(() -> versions.draft(dialogs)).isInstanceOf(IOException.class);
        assertThat(Files.list(data.resolve("versions"))).isEmpty();
    }

    private Version live() throws IOException {
        return versions.keepLive(versions.draft(dialogs), NOW);
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(dialogs.resolve(file).getParent());
        Files.writeString(dialogs.resolve(file), content);
    }
}
