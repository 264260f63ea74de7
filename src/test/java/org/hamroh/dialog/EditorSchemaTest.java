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

    @Test
    void theSchemaOfDialogsIsThatOfTheReader() throws IOException {
        isThere("dialog.json", new EditorSchema().dialogs());
    }

    @Test
    void theSchemaOfWordingsIsThatOfTheReader() throws IOException {
        isThere("wording.json", new EditorSchema().wordings());
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
