package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.hamroh.dialog.Version;
import org.hamroh.dialog.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The versions of the dialogs, as a coordinator types for them. */
class VersionsCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private Path data;
    @TempDir
    private Path dialogs;
    private int code;

    @Test
    void whatWasLiveIsListedAndCanBePutBack() throws IOException {
        Version one = live("menu.yaml", "one", NOW);
        Version two = live("menu.yaml", "two", NOW.plusSeconds(60));
        Version three = live("help.yaml", "new", NOW.plusSeconds(120));
        assertThat(typed("--data", data.toString())).isEqualTo("""
                2026-11-23 09:02:00 +05:00  %s  live   new: help.yaml
                2026-11-23 09:01:00 +05:00  %s         menu.yaml
                2026-11-23 09:00:00 +05:00  %s         -
                """.formatted(three.hash(), two.hash(), one.hash()));

        Files.writeString(dialogs.resolve("menu.yaml"), "half done");
        assertThat(putBack(one.hash().substring(0, 6))).startsWith("Put back " + one.hash()
                + ": menu.yaml; gone: help.yaml.\n");
        assertThat(dialogs.resolve("menu.yaml")).hasContent("one");
        assertThat(typed("--data", data.toString())).startsWith("2026-11-23 09:02:00").contains("  aside  menu.yaml\n");
        assertThat(putBack(one.hash())).startsWith("Nothing to put back");
        assertThat(code).isZero();
    }

    @Test
    void whatIsLiveAgainIsListedForEachTime() throws IOException {
        Version one = live("menu.yaml", "one", NOW);
        Version two = live("menu.yaml", "two", NOW.plusSeconds(60));
        putBack(one.hash());
        live("menu.yaml", "one", NOW.plusSeconds(120));
        assertThat(typed("--data", data.toString(), "--zone", "UTC")).isEqualTo("""
                2026-11-23 04:02:00 +00:00  %s  live   menu.yaml
                2026-11-23 04:01:00 +00:00  %s         menu.yaml
                2026-11-23 04:00:00 +00:00  %s         -
                """.formatted(one.hash(), two.hash(), one.hash()));
    }

    @Test
    void whatCannotBeDoneIsSaidInALine() throws IOException {
        assertThat(typed("--data", data.toString())).startsWith("No versions in ");
        assertThat(code).isZero();
        putBack("abc");
        assertThat(code).isEqualTo(2);
        Version one = live("menu.yaml", "one", NOW);
        live("menu.yaml", "two", NOW);
        typed("--data", data.toString(), "--zone", "Mars");
        assertThat(code).isEqualTo(2);
        putBack("");
        assertThat(code).isEqualTo(2);
        Files.writeString(one.folder().resolve("menu.yaml"), "changed");
        putBack(one.hash());
        assertThat(code).isEqualTo(1);
        typed("put-back", one.hash(), "--data", data.toString(), "--dialogs", dialogs + "/none");
        assertThat(code).isEqualTo(2);
    }

    private Version live(String file, String content, Instant at) throws IOException {
        Files.writeString(dialogs.resolve(file), content);
        Versions versions = Versions.in(data);
        return versions.keepLive(versions.draft(dialogs), at);
    }

    private String putBack(String hash) {
        return typed("put-back", hash, "--data", data.toString(), "--dialogs", dialogs.toString());
    }

    private String typed(String... line) {
        var bytes = new ByteArrayOutputStream();
        var command = new VersionsCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8),
                InstantSource.fixed(NOW.plusSeconds(90)));
        code = new CommandLine(command).execute(line);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
