package org.hamroh.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that shows whether keys and database belong together. */
record KeyCheck(JdbcClient jdbc) {

    private static final byte[] CONTENT = "these keys and this database belong together"
            .getBytes(StandardCharsets.UTF_8);
    private static final String ROW = "1";

    boolean isThere() {
        return sealed().isPresent();
    }

    void put(Vault vault) {
        jdbc.sql("insert into vault_check (id, sealed) values (1, ?) on conflict do nothing")
                .param(vault.keep(Field.KEY_CHECK, ROW, CONTENT)).update();
    }

    /** @throws KeysRefused if these are not the keys of this database */
    void verify(Vault vault) {
        try {
            if (Arrays.equals(vault.kept(Field.KEY_CHECK, ROW, sealed().orElseThrow()), CONTENT))
                return;
        } catch (SealBroken e) {
            // said below
        }
        throw new KeysRefused("The keys in HAMROH_KEYS are not those of this database: put the right ones back.");
    }

    private Optional<byte[]> sealed() {
        return jdbc.sql("select sealed from vault_check where id = 1").query((row, n) -> row.getBytes(1)).optional();
    }
}
