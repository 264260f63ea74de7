package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The directory's schema is that of its reader. One that is not is written anew: look at it. */
class DirectorySchemaTest {

    private static final Path SCHEMAS = Path.of("src/docs/schema");

    @Test
    void theSchemaOfTheDirectoryIsThatOfItsReader() throws IOException {
        var file = SCHEMAS.resolve("directory.json");
        var schema = new DirectorySchema().directory();
        var there = Files.exists(file) ? Files.readString(file) : "";
        if (!there.equals(schema)) {
            Files.writeString(file, schema);
        }
        assertThat(there).as("%s as it was; it has been written anew", file).isEqualTo(schema);
    }

    /** Its wordings follow the schema of all wordings, whose only keys are those that its reader knows. */
    @Test
    void theWordingsOfTheDirectoryHaveTheKeysOfAllWordings() throws IOException {
        var wording = JsonMapper.builder().build().readTree(Files.readString(SCHEMAS.resolve("wording.json")));
        assertThat(wording.path("properties").propertyNames()).containsExactlyElementsOf(Shape.WORDING.names());
        assertThat(wording.path("required").valueStream().map(it -> it.stringValue()))
                .containsExactlyElementsOf(Shape.WORDING.needed());
    }

    @Test
    void theShippedDirectoryNamesItsSchema() throws IOException {
        assertThat(Files.readAllLines(Shipped.DIALOGS.resolve("directory.yaml")).getFirst())
                .isEqualTo("# yaml-language-server: $schema=../src/docs/schema/directory.json");
    }
}
