package org.hamroh.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hamroh.Helpline;
import org.junit.jupiter.api.Test;

/** H2, as it comes. */
class H2Test extends StoreSuite {

    @Override
    Map<String, String> database() {
        return Map.of();
    }

    /** The file holds what was written over until its place is needed: whoever has the old keys could open it there. */
    @Test
    void afterAChangeOfKeysTheFileHoldsNothingThatWasSealedWithTheOldOnes() throws IOException {
        try (Helpline line = Helpline.in(folder).starts().staffed()) {
            line.asksForHuman("mother");
            List<byte[]> sealed = line.database().sql("select wrapped from request_key union all "
                    + "select state from conversation union all select sealed from vault_check")
                    .query((row, n) -> row.getBytes(1)).list();
            line.stops();
            assertThat(sealed).hasSizeGreaterThan(2).allMatch(this::isInTheFile);

            line.changesKeys();

            assertThat(sealed).noneMatch(this::isInTheFile);
        }
    }

    private boolean isInTheFile(byte[] sealed) {
        try {
            return new String(Files.readAllBytes(folder.resolve("data/hamroh.mv.db")), StandardCharsets.ISO_8859_1)
                    .contains(new String(sealed, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
