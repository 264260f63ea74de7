package org.hamroh.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens vaults as a start does. */
public final class Vaults {

    /** A Monday, in the 48th week. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    private Vaults() {
    }

    public static Vault open(Path keys, JdbcClient jdbc) {
        return open(keys, jdbc, InstantSource.fixed(MONDAY));
    }

    public static Vault open(Path keys, JdbcClient jdbc, InstantSource clock) {
        return new Vault(keyring(keys, jdbc, clock));
    }

    public static WeekKeys weekKeys(Path keys, DataSource database, InstantSource clock) {
        Keyring keyring = keyring(keys, JdbcClient.create(database), clock);
        return new VaultSetup().weekKeys(new JdbcTemplate(database), new Vault(keyring), keyring);
    }

    private static Keyring keyring(Path keys, JdbcClient jdbc, InstantSource clock) {
        try {
            return new VaultSetup().keyring(keys, jdbc, clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RequestKeys requestKeys(JdbcClient jdbc, Vault vault) {
        return new VaultSetup().requestKeys(jdbc, vault);
    }
}
