package org.hamroh.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A coordinator types {@code check}. */
class CheckCommandTest {

    private static final String RULE = """
            dialog: address
            language: ru
            start: when
            other: "Нажмите кнопку."
            steps:
              when:
                say: "За 30 дней. Правила меняются."
                rule: { source: "Приказ № 7", last_checked: 2026-11-23, valid_from: unknown, until: 2027-03-31 }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void theShippedFolderIsCopied() throws IOException {
        try (var files = Files.walk(Path.of("dialogs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(Path.of("dialogs").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void findingsOfDialogsDirectoryAndTriageStandInOneList() throws IOException {
        Files.writeString(folder.resolve("address.yaml"), "dialog: address: адрес\n");
        Files.writeString(folder.resolve("directory.yaml"), "directory: services\nlanguage: ru\nnever: []\nwhat: 1\n");
        Files.writeString(folder.resolve("triage/zz.yaml"), "a: b: c\n");

        assertThat(types()).isEqualTo(1);
        assertThat(said())
                .contains("address.yaml:1:16: error K001: ",
                        "directory.yaml:4:1: error K002: Nothing here is called `what`. ",
                        "triage/zz.yaml:1:5: error ")
                .matches("(?s).* errors.* in \\d+ files\\. The bot does not start.*");
        assertThat(said().lines().filter(line -> line.matches("\\S+\\.yaml:.*"))
                .map(line -> line.split(":", 2)[0]).toList())
                .isSorted();
    }

    @Test
    void aRuleIsFineUntilItsLastDayAndThenAWarning() throws IOException {
        Files.writeString(folder.resolve("address.yaml"), RULE);
        var menu = Files.readString(folder.resolve("menu.yaml"));
        assertThat(menu).contains("options:\n");
        Files.writeString(folder.resolve("menu.yaml"), menu.replaceFirst("( +)options:\n",
                "$1options:\n$1  address: { label: \"Адрес\", go: address.when }\n"));

        assertThat(types("--as-of", "2027-03-31")).isZero();
        assertThat(said()).doesNotContain("K051");
        assertThat(types("--as-of", "2027-04-01")).isZero();
        assertThat(said()).contains("address.yaml:8:89: warning K051: The rule that `address.when` tells held until "
                + "2027-03-31.");
    }

    @Test
    void programsAskForTheirOwnFormat() throws IOException {
        Files.writeString(folder.resolve("address.yaml"), "dialog: address: адрес\n");
        assertThat(types("--format", "json")).isEqualTo(1);
        assertThat(said()).startsWith("{").contains("\"code\":\"K001\"").endsWith("}\n").hasLineCount(1);
        assertThat(types("--format", "github")).isEqualTo(1);
        assertThat(said()).contains("address.yaml,line=1,col=16::K001 ");
    }

    @Test
    void aFormatThatDoesNotExistOrAFolderThatIsNotThereIsWrongUsage() {
        assertThat(types("--format", "xml")).isEqualTo(2);
        assertThat(new CommandLine(new CheckCommand(new PrintStream(out, true, UTF_8), () -> Ink.PLAIN))
                .execute(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    private int types(String... options) {
        out.reset();
        var line = new CommandLine(new CheckCommand(new PrintStream(out, true, UTF_8), () -> Ink.PLAIN));
        line.setErr(new PrintWriter(new StringWriter()));
        var words = new ArrayList<>(List.of(folder.toString(), "--as-of", "2026-11-23"));
        if (List.of(options).contains("--as-of")) {
            words.subList(1, 3).clear();
        }
        words.addAll(List.of(options));
        return line.execute(words.toArray(String[]::new));
    }

    private String said() {
        return out.toString(UTF_8);
    }
}
