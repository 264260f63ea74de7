package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever has a database, maybe an old copy of it, and every key that is left, tries to open all that is sealed. */
public final class Exhumation {

    /** What opened: which field of which row, or, for what belongs to a help request, of which request. */
    public record Opened(Field field, String of) {
    }

    private final JdbcTemplate database;
    private final Vault vault;
    private final Map<UUID, List<Aead>> requestKeys = new HashMap<>();

    private Exhumation(JdbcTemplate database, Path keys, List<JdbcTemplate> withKeysOf) {
        try {
            KeyFiles files = new KeyFiles(keys);
            this.vault = new Vault(Keyring.open(files, new RootFile(files), InstantSource.system()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        this.database = database;
        withKeysOf.forEach(this::findKeys);
    }

    private void findKeys(JdbcTemplate keysOf) {
        for (SealedRow row : SealedRow.page(keysOf, Field.REQUEST_KEY, Optional.empty(), Integer.MAX_VALUE))
            try {
                byte[] key = vault.open(Field.REQUEST_KEY, row.name(), row.sealed());
                requestKeys.computeIfAbsent(UUID.fromString(row.name()), request -> new ArrayList<>())
                        .add(TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get(), Ciphers.AEAD)
                                .getPrimitive(Ciphers.AEAD, Aead.class));
            } catch (SealBroken | GeneralSecurityException e) {
                // gone, as it should be
            }
    }

    /** Tries them all; keys of requests are looked for in the databases given last. */
    public static Set<Opened> of(JdbcTemplate database, Path keys, JdbcTemplate... withKeysOf) {
        Exhumation exhumation = new Exhumation(database, keys, List.of(withKeysOf));
        Set<Opened> opened = new HashSet<>();
        for (Field field : Field.values())
            switch (field.key()) {
            case WEEK -> exhumation.weekly(field, opened);
            case REQUEST -> exhumation.ofRequests(field, opened);
            case ROOT -> {
                // lives as long as its row
            }
            }
        return opened;
    }

    /** Tries them all, and also what lives as long as its row. */
    public static Set<Opened> withRoot(JdbcTemplate database, Path keys) {
        Set<Opened> opened = of(database, keys, database);
        Exhumation exhumation = new Exhumation(database, keys, List.of());
        for (Field field : Field.values())
            if (field.key() == Field.Key.ROOT)
                exhumation.kept(field, opened);
        return opened;
    }

    private void kept(Field field, Set<Opened> opened) {
        for (SealedRow row : SealedRow.page(database, field, Optional.empty(), Integer.MAX_VALUE))
            try {
                vault.kept(field, row.name(), row.sealed());
                opened.add(new Opened(field, row.name()));
            } catch (SealBroken e) {
                // as it should be
            }
    }

    private void weekly(Field field, Set<Opened> opened) {
        for (SealedRow row : SealedRow.page(database, field, Optional.empty(), Integer.MAX_VALUE))
            try {
                byte[] content = vault.open(field, row.name(), row.sealed());
                if (field != Field.RELAY_ADDRESS || opens(UUID.fromString(row.name()), field, row.name(), content))
                    opened.add(new Opened(field, row.name()));
            } catch (SealBroken e) {
                // as it should be
            }
    }

    private void ofRequests(Field field, Set<Opened> opened) {
        database.query("select id, request, " + field.column() + " from " + field.table(), row -> {
            UUID request = row.getObject(2, UUID.class);
            byte[] sealed = row.getBytes(3);
            if (sealed != null && opens(request, field, row.getObject(1).toString(), sealed))
                opened.add(new Opened(field, request.toString()));
        });
    }

    private boolean opens(UUID request, Field field, String row, byte[] sealed) {
        for (Aead key : requestKeys.getOrDefault(request, List.of()))
            try {
                Vault.decrypt(key, field, row, sealed);
                return true;
            } catch (SealBroken e) {
                // perhaps with another one's
            }
        return false;
    }
}
