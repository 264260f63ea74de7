package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The directory on the command line: it goes out and comes in, and nothing is ever overwritten. */
class DirectoryCommandTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatWentOutComesInAsAProposal() throws IOException {
        for (String out : List.of("x.json", "x", "x.zip")) {
            String format = out.endsWith("json") ? "json" : "csv";
            assertThat(run("export", "--format", format, "-o", path(out))).isZero();
            assertThat(run("import", path(out), "-o", path(out + ".yaml"))).isZero();
            assertThat(folder.resolve(out + ".yaml")).content().contains("verdict: hold").doesNotContain(": shown\n");
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "mine");
        assertThat(run("export", "-o", path("x.json"))).isZero();

        assertThat(run("export", "-o", mine.toString())).isEqualTo(2);
        assertThat(run("export", "--format", "csv", "-o", folder.toString())).isEqualTo(2);
        assertThat(run("import", path("x.json"), "-o", mine.toString())).isEqualTo(2);
        assertThat(mine).content().isEqualTo("mine");
    }

    @Test
    void badInputIsRefusedInSentencesAndLeavesNothing() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{ \"services\": [ {}, {} ] }");

        assertThat(run("import", path("bad.json"), "-o", path("new.yaml"))).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("services[0].name is missing.",
                "services[1].name is missing.", "Nothing is written.").doesNotContain("Exception");
        assertThat(folder.resolve("new.yaml")).doesNotExist();
        assertThat(run("import", path("gone.json"))).isEqualTo(2);
        assertThat(run("export", "--format", "xml", "-o", path("y"))).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new CommandLine(new DirectoryCommand(out, out)).execute(words);
    }
}
