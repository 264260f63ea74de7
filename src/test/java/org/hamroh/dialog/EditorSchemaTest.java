package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemas beside the documentation are those of the reader. One that is not is written anew: look at it. */
class EditorSchemaTest {

    private static final Path SCHEMAS = Path.of("src/docs/schema");
    private static final Path DIALOGS = Path.of("dialogs");

    @Test
    void theSchemaOfDialogsIsThatOfTheReader() throws IOException {
        isThere("dialog.json", new EditorSchema().dialogs());
    }

    @Test
    void theSchemaOfWordingsIsThatOfTheReader() throws IOException {
        isThere("wording.json", new EditorSchema().wordings());
    }

    @Test
    void theSchemaOfPlansIsThatOfTheReader() throws IOException {
        isThere("plan.json", new EditorSchema().plans());
    }

    /** The directory's own test looks at that. */
    @Test
    void everyShippedFileNamesItsSchema() throws IOException {
        try (var files = Files.list(DIALOGS)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml") && !name.equals("directory.yaml"))).hasSizeGreaterThan(200)
                    .allSatisfy(name -> {
                        var head = Files.readAllLines(DIALOGS.resolve(name)).getFirst();
                        var schema = name.endsWith(PlanReader.END)
                                ? "plan"
                                : name.matches("[^.]*\\.yaml") ? "dialog" : "wording";
                        assertThat(head).as(name)
                                .isEqualTo("# yaml-language-server: $schema=../src/docs/schema/" + schema + ".json");
                        assertThat(DIALOGS.resolve(head.substring(head.indexOf('=') + 1))).exists();
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "which", "a-b_c", "112", "", "-a", "_a", "A", "а", "a.b", "a b" })
    void anEditorTakesTheSameNamesAsTheReader(String name) {
        assertThat(name.matches(EditorSchema.NAME)).isEqualTo(StepRef.isName(name));
    }

    private static void isThere(String name, String schema) throws IOException {
        var file = SCHEMAS.resolve(name);
        var there = Files.exists(file) ? Files.readString(file) : "";
        if (!there.equals(schema)) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, schema);
        }
        assertThat(there).as("%s as it was; it has been written anew", file).isEqualTo(schema);
    }
}
