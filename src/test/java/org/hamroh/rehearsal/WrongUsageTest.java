package org.hamroh.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Somebody mistypes a command, and is told the right form, in no words of a program. */
class WrongUsageTest {

    @TempDir
    private Path folder;

    @Test
    void aDayInAnotherOrder() {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(said(2, "check", "--as-of", "31.12.2027")).contains("`31.12.2027` is no day: write year, month and "
                + "day, as in " + today);
        assertThat(said(2, "preview", "--as-of", "today")).contains("`today` is no day", today);
    }

    @Test
    void aFileForAFolderAndAFolderForAFile() throws IOException {
        for (var words : List.of(List.of("check", "dialogs/menu.yaml"), List.of("preview", "dialogs/menu.yaml"),
                List.of("talk", "--dialogs", "dialogs/menu.yaml"),
                List.of("wording", "status", "dialogs/menu.yaml"))) {
            assertThat(said(2, words.toArray(String[]::new)))
                    .isEqualTo("This is a file: dialogs/menu.yaml. Name the folder that it lies in.\n");
        }
        assertThat(said(2, "triage", "dialogs")).startsWith("This is a folder: dialogs. Name a file of lines like {");
        assertThat(said(2, "wording", "import", "dialogs")).startsWith("This is a folder: dialogs. ");
        assertThat(said(2, "check", folder.resolve("none").toString())).startsWith("No such folder: ");
    }

    @Test
    void aPlanThatLiesElsewhere() throws IOException {
        var plan = folder.resolve("m.plan.yaml");
        Files.copy(Path.of("dialogs/school.plan.yaml"), plan);
        assertThat(said(2, "play", plan.toString()))
                .isEqualTo("There are no dialogs beside " + plan + ". Say where they are: play " + plan
                        + " --dialogs dialogs\n");
    }

    @Test
    void linesThatTriageCannotRead() throws IOException {
        var file = folder.resolve("said.jsonl");
        Files.writeString(file, "{\"id\":1,\"text\":\"a\"}\n\n{bad\n{\"id\":2}\n");
        assertThat(said(1, "triage", file.toString())).isEqualTo("""
                FILE:3: this line is not like {"id":"1","lang":"ru","text":"…"}.
                FILE:4: this line is not like {"id":"1","lang":"ru","text":"…"}.
                """.replace("FILE", file.toString()));
        Files.write(file, new byte[]{ (byte) 0xff, (byte) 0xfe });
        assertThat(said(1, "triage", file.toString())).isEqualTo(file + " is not in UTF-8. Save it again with that "
                + "encoding.\n");
        assertThat(said(2, "triage", folder.resolve("none").toString())).startsWith("No such file: ");
    }

    @Test
    void aTimeZoneThatThereIsNot() {
        assertThat(said(2, "versions", "--data", folder.toString(), "--zone", "Shymkent"))
                .isEqualTo("There is no time zone Shymkent: write it as Asia/Almaty.\n");
    }

    /** What is written to the terminal as an error. */
    private static String said(int code, String... words) {
        var bytes = new ByteArrayOutputStream();
        var before = System.err;
        var err = new PrintStream(bytes, true, UTF_8);
        System.setErr(err);
        try {
            var line = new CommandLine(CommandLine.Model.CommandSpec.create());
            CoordinatorCommands.of(List.of(words)).forEach(line::addSubcommand);
            line.setErr(new PrintWriter(err, true));
            assertThat(line.execute(words)).isEqualTo(code);
        } finally {
            System.setErr(before);
        }
        assertThat(bytes.toString(UTF_8)).doesNotContain("Exception", "java.");
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
