package org.hamroh.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings keys and database together at start, and refuses when they do not belong together. */
@Configuration(proxyBeanMethods = false)
class VaultSetup {

    private static final byte[] CHECK = "these keys and this database belong together".getBytes(StandardCharsets.UTF_8);
    private static final String CHECK_ROW = "1";

    @Bean
    Keyring keyring(@Value("${hamroh.keys}") Path folder, JdbcClient jdbc, InstantSource clock)
            throws GeneralSecurityException {
        KeyFiles files = new KeyFiles(folder.toAbsolutePath());
        Optional<byte[]> check = check(jdbc);
        if (!Keyring.exists(files)) {
            if (check.isPresent())
                throw new KeysRefused("HAMROH_KEYS holds no keys, but the database was sealed with some: "
                        + "put the keys back; none were made.");
            if (!isEmpty(jdbc))
                throw new KeysRefused("HAMROH_KEYS holds no keys, but the database is not empty: "
                        + "put the keys back; none were made.");
            Keyring.create(files);
        }
        Keyring keyring = Keyring.open(files, clock);
        Vault vault = new Vault(keyring);
        if (check.isEmpty())
            jdbc.sql("insert into vault_check (id, sealed) values (1, ?) on conflict do nothing")
                    .param(vault.keep(Field.KEY_CHECK, CHECK_ROW, CHECK)).update();
        verify(vault, check(jdbc).orElseThrow());
        return keyring;
    }

    @Bean
    Vault vault(Keyring keyring) {
        return new Vault(keyring);
    }

    @Bean
    WeekKeys weekKeys(JdbcTemplate jdbc, Vault vault, Keyring keyring) {
        return new WeekKeys(jdbc, vault, keyring);
    }

    @Bean
    RequestKeys requestKeys(JdbcClient jdbc, Vault vault) {
        return new RequestKeys(jdbc, vault);
    }

    private static Optional<byte[]> check(JdbcClient jdbc) {
        return jdbc.sql("select sealed from vault_check where id = 1").query((row, n) -> row.getBytes(1)).optional();
    }

    private static boolean isEmpty(JdbcClient jdbc) {
        return Stream.of("inbox", "outbox", "conversation", "help_request", "operator").noneMatch(
                table -> jdbc.sql("select count(*) from " + table).query(Long.class).single() > 0);
    }

    private static void verify(Vault vault, byte[] sealed) {
        try {
            if (Arrays.equals(vault.kept(Field.KEY_CHECK, CHECK_ROW, sealed), CHECK))
                return;
        } catch (SealBroken e) {
            // said below
        }
        throw new KeysRefused("The keys in HAMROH_KEYS are not those of this database: put the right ones back.");
    }
}
