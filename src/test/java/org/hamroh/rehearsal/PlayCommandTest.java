package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A coordinator plays her plans against the shipped dialogs, and checks a folder that has plans in it. */
class PlayCommandTest {

    private static final String HOLDS = """
            plan: mine
            conversations:
              numbers:
                - { press: numbers, at: country.which }
                - { press: kz, numbers: KZ, at: numbers.show }
            """;

    @TempDir
    Path folder;

    private String said = "";

    @Test
    void theShippedPlansHold() {
        assertThat(runs(PlayCommand::new, "dialogs")).isZero();
        assertThat(said).startsWith("All is well: ").contains(" conversations in ", "kk", "ru", "uz-Latn");
    }

    @Test
    void aFileIsPlayedAgainstTheDialogsThatAreNamed() throws IOException {
        String plan = Files.writeString(folder.resolve("mine.plan.yaml"), HOLDS).toString();

        assertThat(runs(PlayCommand::new, plan, "--dialogs", "dialogs")).isZero();
        assertThat(said).startsWith("All is well: 1 conversation in ");

        Files.writeString(folder.resolve("mine.plan.yaml"), HOLDS.replace("KZ", "KG"));
        assertThat(runs(PlayCommand::new, plan, "--dialogs", "dialogs")).isEqualTo(1);
        assertThat(said).startsWith("mine.plan.yaml:5:7: error K060: In every language: row 2 of `numbers` (press: kz)"
                + ": numbers: expected KG, came KZ.");
    }

    @Test
    void whatCannotBePlayedIsWrongUsage() throws IOException {
        assertThat(runs(PlayCommand::new, folder.resolve("none").toString())).isEqualTo(2);
        assertThat(runs(PlayCommand::new, folder.toString())).isEqualTo(2);
        assertThat(runs(PlayCommand::new, "dialogs/menu.yaml")).isEqualTo(2);
        assertThat(runs(TalkCommand::new, "--language", "xx")).isEqualTo(2);
        assertThat(runs(TalkCommand::new, "--dialogs", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(said).isEmpty();
    }

    @Test
    void errorsOfTheDialogsComeFirst() throws IOException {
        Files.writeString(folder.resolve("mine.plan.yaml"), HOLDS);
        Files.writeString(folder.resolve("menu.yaml"), "dialog: menu\nlanguage: ru\nstart: nowhere\nsteps: {}\n");

        assertThat(runs(PlayCommand::new, folder.toString())).isEqualTo(1);
        assertThat(said).contains("menu.yaml:", "Nothing was played").doesNotContain("K060");
        assertThat(runs(CheckCommand::new, folder.toString())).isEqualTo(1);
        assertThat(said).contains("menu.yaml:").doesNotContain("K060");
    }

    @Test
    void aCheckPlaysThePlansToo() throws IOException {
        copies(Path.of("dialogs"), folder);
        assertThat(runs(CheckCommand::new, folder.toString(), "--as-of", "2026-11-23")).isZero();

        Path menu = folder.resolve("menu.yaml");
        Files.writeString(menu, Files.readString(menu).replace("go: numbers.show", "go: about.who"));
        assertThat(runs(CheckCommand::new, folder.toString())).isEqualTo(1);
        assertThat(said.lines()).anyMatch(line -> line.startsWith("danger.plan.yaml:") && line.contains("K060"));
    }

    private int runs(Supplier<?> command, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new CommandLine(command.get()).execute(arguments);
        } finally {
            System.setOut(before);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }

    private static void copies(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path))
                    Files.createDirectories(target);
                else
                    Files.copy(path, target);
            }
        }
    }
}
