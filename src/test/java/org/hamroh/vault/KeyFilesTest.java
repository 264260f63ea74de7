package org.hamroh.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The folder of keys: who may read it, and what is never written over. */
class KeyFilesTest {

    private final JdbcClient jdbc = Scratch.jdbc();
    @TempDir
    Path folder;

    @BeforeEach
    void theHelplineHasRunForAWeek() {
        Vaults.open(keys(), jdbc).seal(Field.INBOX_PAYLOAD, "1", new byte[1]);
        Vaults.open(keys(), jdbc, InstantSource.fixed(Vaults.MONDAY.plus(Duration.ofDays(7))))
                .seal(Field.INBOX_PAYLOAD, "2", new byte[1]);
    }

    @Test
    void thereIsOneFileAKeyAndNothingElse() throws IOException {
        assertThat(contents().keySet()).containsExactlyInAnyOrder("root.keyset", "tags.keyset",
                "epochs/2026-W48.keyset", "epochs/2026-W49.keyset");
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        try (Stream<Path> all = Files.walk(keys())) {
            for (Path path : all.toList())
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        }
    }

    @Test
    void laterStartsWriteNothingOver() throws IOException {
        Map<String, String> before = contents();

        Vaults.open(keys(), jdbc).seal(Field.INBOX_PAYLOAD, "3", new byte[1]);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whoComesSecondTakesTheFirstOnesKey() throws Exception {
        KeyFiles files = new KeyFiles(keys());
        byte[] first = Files.readAllBytes(keys().resolve("root.keyset"));

        Keyring.create(files, new RootFile(files));

        assertThat(keys().resolve("root.keyset")).hasBinaryContent(first);
        assertThat(contents().keySet()).noneMatch(name -> name.endsWith(".tmp"));
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> all = Files.walk(keys())) {
            for (Path path : all.filter(Files::isRegularFile).toList())
                contents.put(keys().relativize(path).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(path)));
        }
        return contents;
    }

    private Path keys() {
        return folder.resolve("keys");
    }
}
