package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamroh.directory.Code;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands about wordings, as a coordinator types them, on a copy of the shipped dialogs. */
class WordingCommandTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path desk;
    private int code;

    /** As if nobody had confirmed anything yet. */
    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(Path.of("dialogs"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList())
                Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    @Test
    void aDayWithATranslator() throws IOException {
        String dialogs = folder.toString();
        String sheet = desk.resolve("kk.csv").toString();
        assertThat(typed("status", dialogs)).contains(
                "The dialogs are written in ru. Reviewed by somebody who grew up with it: 0 of ",
                "language  reviewed  complete  missing  stale  not confirmed  same on purpose",
                "kk        0/" + files() + "      yes             0      0", "Not confirmed:",
                "Sign language rsl: 0 of 4 videos are there.");
        assertThat(typed("confirm", "kk", "--dialogs", dialogs)).contains("lines.kk.yaml: ", " confirmed.");
        assertThat(typed("confirm", "kk", "ended", "--dialogs", dialogs)).startsWith("Nothing to confirm");
        assertThat(typed("export", "KK", "--format", "csv", "-o", sheet, "--dialogs", dialogs))
                .matches("\\d+ texts to .*kk.csv\\.\n");
        assertThat(typed("import", sheet, "--dialogs", dialogs)).startsWith("Nothing to change");
        Files.writeString(Path.of(sheet), Files.readString(Path.of(sheet)).replace("\"Артқа\"", "\"Кейін\""));
        assertThat(typed("import", sheet, "--dialogs", dialogs))
                .startsWith("lines.kk.yaml: 1 changed, 0 new, 1 confirmed.\n");
        assertThat(typed("export", "kk", "--format", "xliff", "--dialogs", dialogs)).contains("<target>Кейін</target>");
        assertThat(code).isZero();
    }

    @Test
    void whatTheDirectoryLacksIsMissingToo() throws IOException {
        Path texts = folder.resolve("directory.kk.yaml");
        Files.writeString(texts, Files.readString(texts).replaceFirst("(?m)^TM: .*\n", ""));
        Files.delete(folder.resolve("directory.ky.yaml"));
        assertThat(typed("status", folder.toString()))
                .contains("kk        0/" + files() + "      no              1      0",
                        "directory.kk.yaml: 1 missing, ", "ky        0/" + files() + "      no  ",
                        "directory.ky.yaml: ")
                .doesNotContainPattern("directory.tg.yaml: \\d+ missing");
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "xliff" })
    void theDirectoryGoesToTheTranslatorToo(String format) throws IOException {
        String dialogs = folder.toString();
        Path sheet = desk.resolve("kk." + format);
        Path texts = folder.resolve("directory.kk.yaml");
        String before = Files.readString(texts);
        String numbers = Files.readString(folder.resolve("directory.yaml"));
        typed("confirm", "kk", "--dialogs", dialogs);
        typed("export", "kk", "--format", format, "-o", sheet.toString(), "--dialogs", dialogs);
        Files.writeString(sheet, Files.readString(sheet).replace("Басқа ел", "Бөтен ел"));
        assertThat(typed("import", sheet.toString(), "--dialogs", dialogs))
                .contains("directory.kk.yaml: 1 changed, 0 new, 1 confirmed.\n");
        assertThat(texts).hasContent(before.replace("ZZ: \"Басқа ел\"", "ZZ: \"Бөтен ел\""));
        Files.delete(texts);
        assertThat(typed("import", sheet.toString(), "--dialogs", dialogs))
                .contains("directory.kk.yaml: 0 changed, 72 new");
        assertThat(Directory.read(folder.resolve("directory.yaml")).problems()).extracting(Problem::toString)
                .hasSize(6).allMatch(it -> it.contains(" warning K035: ")).noneMatch(it -> it.contains(".kk."));
        assertThat(Directory.read(folder.resolve("directory.yaml")).directory().country("ZZ", "kk"))
                .isEqualTo("Бөтен ел");
        assertThat(folder.resolve("directory.yaml")).hasContent(numbers);
    }

    @Test
    void aDirectorysTextThatHasChangedMakesItsWordingOld() throws IOException {
        String dialogs = folder.toString();
        Path directory = folder.resolve("directory.yaml");
        assertThat(typed("confirm", "kk", "directory", "--dialogs", dialogs))
                .isEqualTo("directory.kk.yaml: 72 confirmed.\n");
        typed("confirm", "ky", "directory", "--dialogs", dialogs);
        assertThat(Directory.read(directory).problems()).extracting(Problem::code).containsOnly(Code.K035);
        Files.writeString(directory, Files.readString(directory).replace("\"Другая страна\"", "\"Иная  страна\""));
        assertThat(Directory.read(directory).problems()).filteredOn(it -> it.code() == Code.K031)
                .extracting(Problem::toString).hasSize(2).first().asString()
                .startsWith("directory.kk.yaml:13:5: warning K031: The base text of `ZZ` has changed since ")
                .endsWith("`wording confirm kk directory.kk.yaml`.");
        assertThat(typed("status", dialogs)).contains("directory.kk.yaml: 1 stale\n", "directory.ky.yaml: 1 stale\n");
        assertThat(typed("confirm", "kk", "directory.kk.yaml", "--dialogs", dialogs))
                .isEqualTo("directory.kk.yaml: 1 confirmed: ZZ.\n");
        Files.writeString(directory, Files.readString(directory).replace("\"Иная  страна\"", "\"Иная страна\""));
        assertThat(Directory.read(directory).problems()).filteredOn(it -> it.code() == Code.K031).singleElement()
                .extracting(Problem::file).isEqualTo("directory.ky.yaml");
    }

    @Test
    void whatTheDirectoryWouldNotSayIsNotTakenIn() throws IOException {
        String dialogs = folder.toString();
        Path texts = folder.resolve("directory.kk.yaml");
        String before = Files.readString(texts);
        Path bad = Files.writeString(desk.resolve("bad.csv"), """
                file,id,state,ru,kk
                directory,ZZ,,Другая страна,"Ел, 2026"
                directory,called,,Мы звонили сюда {date}.,Қоңырау шалдық.
                directory,XX,,Нет,Жоқ
                directory,kz-112.phones,,112,911
                """);
        assertThat(typed("import", bad.toString(), "--dialogs", dialogs)).contains("bad.csv:2:", "error K052: `ZZ` of "
                + "`directory` has a number in its text", "bad.csv:3:",
                "error K033: `called` of `directory` lacks `{date}`.",
                "bad.csv:4:", "error K032: `directory.yaml` has no text `XX`.", "bad.csv:5:", "`kz-112.phones`",
                "Nothing was written.");
        assertThat(code).isEqualTo(1);
        assertThat(texts).hasContent(before);
        Files.writeString(bad, "file,id,state,ru,kk\ndirectory,ZZ,,Другая страна,\"Ел, 07:30\"\n");
        assertThat(typed("import", bad.toString(), "--dialogs", dialogs)).startsWith("directory.kk.yaml: 1 changed");
        assertThat(typed("reviewed", "kk", "directory", "--by", "a school", "--dialogs", dialogs)).contains("by hand");
        assertThat(code).isEqualTo(2);
        Path directory = folder.resolve("directory.yaml");
        Files.writeString(directory, Files.readString(directory).replace("number: \"112\"", "number: 112"));
        assertThat(typed("confirm", "kk", "--dialogs", dialogs)).contains("directory.yaml:", "error K080",
                "Mend this first");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aDayWithAReviewer() throws IOException {
        String dialogs = folder.toString();
        assertThat(typed("reviewed", "uz-cyrl", "ended", "--by", "teachers of school 7", "--dialogs", dialogs))
                .startsWith("ended.uz-Cyrl.yaml: reviewed as it is, ");
        assertThat(typed("reviewed", "ru", "ended", "--by", "teachers of school 7", "--dialogs", dialogs))
                .startsWith("ended.yaml: reviewed as it is, ");
        assertThat(typed("status", dialogs)).contains("grew up with it: 1 of " + files() + " files.",
                "uz-Cyrl   1/" + files() + " ");
        assertThat(typed("rename", dialogs)).startsWith("Nothing to rename");
        assertThat(code).isZero();
    }

    @Test
    void oneScriptIsMadeFromTheOther() throws IOException {
        Files.delete(folder.resolve("ended.uz-Cyrl.yaml"));
        assertThat(typed("derive", "uz-Cyrl", "--from", "uz-Latn", folder.toString()))
                .startsWith("ended.uz-Cyrl.yaml: 0 changed, ")
                .contains(" new, none of them confirmed or reviewed.\n");
        assertThat(code).isZero();
        assertThat(typed("status", folder.toString()))
                .contains("uz-Cyrl   0/" + files() + "      yes             0      0");
    }

    @Test
    void whatCannotBeDoneIsSaidInALine() throws IOException {
        String dialogs = folder.toString();
        for (String[] line : new String[][]{ {}, { "status", desk + "/none" },
            { "confirm", "uz-latin", "--dialogs", dialogs },
            { "reviewed", "kk", "--by", " ", "--dialogs", dialogs }, { "reviewed", "kk", "--dialogs", dialogs },
            { "reviewed", "kk", "--by", "a school", "--on", "2999-01-01", "--dialogs", dialogs },
            { "reviewed", "de", "--by", "a school", "--dialogs", dialogs }, { "rename", desk + "/none" },
            { "derive", "uz-Cyrl", "--from", "uz-Latn", "--over", "ended.latter", dialogs },
            { "confirm", "ru", "--dialogs", dialogs }, { "confirm", "de", "--dialogs", dialogs },
            { "confirm", "kk", "endet", "--dialogs", dialogs },
            { "confirm", "en", "ended.kk.yaml", "--dialogs", dialogs }, { "export", "kk", "--dialogs", dialogs },
            { "derive", "uz-Cyrl", "--from", "kk", dialogs }, { "derive", "kk", "--from", "uz-Latn", dialogs },
            { "derive", "uz-Cyrl", dialogs }, { "export", "kk", "--format", "doc", "--dialogs", dialogs },
            { "export", "kk", "--format", "csv", "-o", desk + "/none/kk", "--dialogs", dialogs },
            { "import", desk + "/none", "--dialogs", dialogs } }) {
            assertThat(typed(line)).as(String.join(" ", line)).isNotEmpty().doesNotContain("Exception", "\tat ");
            assertThat(code).as(String.join(" ", line)).isEqualTo(2);
        }
        assertThat(typed("confirm", "uz-latin", "--dialogs", dialogs)).contains("Did you mean `uz-Latn`?");
        assertThat(typed("confirm", "uz-latn", "ended", "--dialogs", dialogs))
                .startsWith("ended.uz-Latn.yaml: ").contains(" confirmed: ");
        Path bad = Files.writeString(desk.resolve("bad.csv"), "file,id,state,ru,kk\nended,latter.say,,a,b\n");
        assertThat(typed("import", bad.toString(), "--dialogs", dialogs)).contains("bad.csv:2:21: error K032",
                "Nothing was written.");
        assertThat(code).isEqualTo(1);
        Files.writeString(folder.resolve("ended.yaml"), "a: [");
        assertThat(typed("status", dialogs)).contains("ended.yaml:").contains("Mend this first");
        assertThat(code).isEqualTo(1);
    }

    /** What is printed, on both streams. */
    /** With texts: those of the base language. */
    private static long files() throws IOException {
        try (var files = Files.list(Path.of("dialogs"))) {
            return files.filter(it -> it.getFileName().toString().matches("[^.]+\\.yaml")).count();
        }
    }

    private String typed(String... words) {
        var printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            code = new CommandLine(new WordingCommand()).execute(words);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
