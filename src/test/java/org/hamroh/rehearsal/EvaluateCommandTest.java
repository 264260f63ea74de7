package org.hamroh.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A coordinator asks how well the examples do, and reads what was missed. */
class EvaluateCommandTest {

    private static final String EXAMPLES = """
            language: ru
            danger:
              sold:
                tier1:
                  - "сестру продали"
                  - "брата продали"
                  - "подругу продали на ферму"
                  - "нас продали хозяину"
                  - "меня продали"
                  - "продали мою дочь"
            lost_documents:
              lost:
                - "паспорт потеряла"
                - "потерял паспорт в автобусе"
            harmless:
              things:
                - "продали машину"
                - "продали дом"
                - "телефон купили"
                - "добрый день"
            """;

    @TempDir
    private Path folder;

    @Test
    void whatOthersWroteIsHeardAndWhatWasMissedIsListed() throws IOException {
        Path file = folder.resolve("said.jsonl");
        Files.writeString(file, """
                {"id":"1","lang":"ru","text":"сестру продали","verdict":"danger","category":"sold","tier":1}
                {"id":"2","lang":"ru","text":"небо голубое","verdict":"danger","category":"sold","tier":1}

                {"id":"3","lang":"ru","text":"паспорт потеряла","verdict":"lost_documents","category":"lost","tier":0}
                {"lang":"ru","text":"брата продали","label":"no_trigger","category":"jokes"}
                """);

        String said = said(0, "triage", "evaluate", file.toString(), "--dialogs", dialogs());

        assertThat(said.lines().toList().get(1)).contains("ru", "50.0 % (1/2)", "100.0 % (1/1)", "50.0 % (1/2)");
        assertThat(said).contains("ru danger tier 1 sold: 1 of 2 heard as meant\n  небо голубое: heard as none",
                "ru none jokes: 0 of 1 heard as meant\n  брата продали: heard as danger sold, like брата продали");
    }

    @Test
    void withoutAFileEachExampleIsHeardByWhatWasLearnedFromOthers() throws IOException {
        String said = said(0, "triage", "evaluate", "--dialogs", dialogs());

        assertThat(said).contains("of 6 heard as meant", "of 2 heard as meant", "of 4 heard as meant")
                .containsPattern("all +\\d+\\.\\d % \\(\\d/6\\)");
    }

    @Test
    void linesThatSayNothingOfWhatTheyMeanAreNamed() throws IOException {
        Path file = folder.resolve("said.jsonl");
        Files.writeString(file, "{\"id\":\"1\",\"lang\":\"ru\",\"text\":\"а\"}\n{bad\n");

        assertThat(said(1, "triage", "evaluate", file.toString(), "--dialogs", dialogs())).contains(
                "said.jsonl:1: this line is not like {", "said.jsonl:2: this line is not like {");
        assertThat(said(2, "triage", "evaluate", folder.resolve("none").toString(), "--dialogs", dialogs()))
                .startsWith("No such file: ");
        assertThat(said(2, "triage", "evaluate", folder.toString(), "--dialogs", dialogs()))
                .startsWith("This is a folder: ");
    }

    private String dialogs() throws IOException {
        Path triage = Files.createDirectories(folder.resolve("dialogs").resolve("triage"));
        Files.writeString(triage.resolve("ru.yaml"), EXAMPLES);
        return folder.resolve("dialogs").toString();
    }

    private static String said(int code, String... words) {
        var bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        var both = new PrintStream(bytes, true, UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            var line = new CommandLine(CommandLine.Model.CommandSpec.create());
            CoordinatorCommands.of(List.of(words)).forEach(line::addSubcommand);
            assertThat(line.execute(words)).isEqualTo(code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
