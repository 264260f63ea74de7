package org.hamroh.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings keys and database together at start, and refuses when they do not belong together. */
@Configuration(proxyBeanMethods = false)
class VaultSetup {

    @Bean
    Keyring keyring(@Value("${hamroh.keys}") Path folder, JdbcClient jdbc, InstantSource clock)
            throws GeneralSecurityException {
        KeyFiles files = new KeyFiles(folder.toAbsolutePath());
        RootKey root = new RootFile(files);
        KeyCheck check = new KeyCheck(jdbc);
        if (!Keyring.exists(files, root)) {
            if (check.isThere())
                throw new KeysRefused("HAMROH_KEYS holds no keys, but the database was sealed with some: "
                        + "put the keys back; none were made.");
            if (!isEmpty(jdbc))
                throw new KeysRefused("HAMROH_KEYS holds no keys, but the database is not empty: "
                        + "put the keys back; none were made.");
            Keyring.create(files, root);
        }
        Keyring keyring = Keyring.open(files, root, clock);
        Vault vault = new Vault(keyring);
        if (!check.isThere())
            check.put(vault);
        check.verify(vault);
        return keyring;
    }

    @Bean
    Vault vault(Keyring keyring, ApplicationEventPublisher events) {
        return new Vault(keyring, events::publishEvent);
    }

    @Bean
    WeekKeys weekKeys(JdbcTemplate jdbc, Vault vault, Keyring keyring) {
        return new WeekKeys(jdbc, vault, keyring);
    }

    @Bean
    RequestKeys requestKeys(JdbcClient jdbc, Vault vault) {
        return new RequestKeys(jdbc, vault);
    }

    private static boolean isEmpty(JdbcClient jdbc) {
        return Stream.of("inbox", "outbox", "conversation", "help_request", "operator").noneMatch(
                table -> jdbc.sql("select count(*) from " + table).query(Long.class).single() > 0);
    }
}
