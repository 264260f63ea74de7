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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A coordinator types {@code preview}. */
class PreviewCommandTest {

    static final Path SMALL = Path.of("src/test/resources/org/hamroh/rehearsal/preview");
    private static final Path BROKEN = Path.of("src/test/resources/org/hamroh/dialog/gallery/broken");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void thePageHoldsWhatTheFolderHolds() throws IOException {
        assertThat(types(SMALL.resolve("dialogs"))).isEqualTo(1);
        String golden = Files.readString(SMALL.resolve("golden.json"));
        JsonNode data = data(page());
        // It has hardly any line, and which are missing changes with every new one.
        ((ArrayNode) data.path("findings")).removeIf(it -> it.path("code").stringValue("").equals("K005"));
        assertThat(pretty(data)).isEqualTo(golden);
    }

    @Test
    void theSameDialogsMakeTheSamePageAndItIsSmall() throws IOException {
        assertThat(types(Path.of("dialogs"))).isZero();
        assertThat(said()).contains("All is well.", "Open " + folder.resolve("page.html"));
        String first = page();
        assertThat(types(Path.of("dialogs"))).isZero();
        assertThat(page()).isEqualTo(first).hasSizeLessThan(3_000_000);
        assertThat(data(first).path("languages").valueStream().filter(it -> it.path("isOffered").booleanValue(false)))
                .hasSize(8);
    }

    @Test
    void noTextOfAFileIsTakenForThePagesOwn() throws IOException {
        types(SMALL.resolve("dialogs"));
        String page = page();
        assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("</script><!--")
                .containsOnlyOnce("default-src 'none'");
        assertThat(page.split("</script>", -1)).hasSize(3); // its data and its code
        assertThat(page.replace("'http://www.w3.org/2000/svg'", "")).doesNotContain("http://", "https://", "<link",
                "@import", "import(");
    }

    @Test
    void whateverIsBrokenThereIsAPageThatSaysSo() throws IOException {
        try (var files = Files.list(BROKEN)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml") && Files.isRegularFile(it)).sorted()
                    .toList()) {
                Path copy = Files.createDirectories(folder.resolve("d/" + file.getFileName()));
                try (var small = Files.list(SMALL.resolve("dialogs"))) {
                    for (Path each : small.toList())
                        Files.copy(each, copy.resolve(each.getFileName()));
                }
                Files.copy(file, copy.resolve("documents.yaml"));
                assertThat(types(copy)).as(file.toString()).isEqualTo(1);
                assertThat(data(page()).path("findings").size()).as(file.toString()).isPositive();
                assertThat(data(page()).path("dialogs").size()).as(file.toString()).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void aFolderThatIsNotThereOrAFileThatCannotBeWrittenIsWrongUsage() {
        assertThat(types(folder.resolve("none"))).isEqualTo(2);
        assertThat(types(SMALL.resolve("dialogs"), "--out", folder.resolve("none/page.html").toString())).isEqualTo(2);
        assertThat(types(SMALL.resolve("dialogs"), "--what")).isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    private int types(Path dialogs, String... options) {
        out.reset();
        var line = new CommandLine(new PreviewCommand(new PrintStream(out, true, UTF_8)));
        line.setErr(new PrintWriter(new StringWriter()));
        var words = new ArrayList<>(List.of(dialogs.toString(), "--as-of", "2026-11-23"));
        if (!List.of(options).contains("--out"))
            words.addAll(List.of("--out", folder.resolve("page.html").toString()));
        words.addAll(List.of(options));
        return line.execute(words.toArray(String[]::new));
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("page.html"));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    static JsonNode data(String page) {
        String begin = "id=\"data\">";
        int from = page.indexOf(begin) + begin.length();
        return JsonMapper.builder().build().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static String pretty(JsonNode data) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(data) + "\n";
    }
}
