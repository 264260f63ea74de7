package org.hamroh.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New keys in place of all that seal, after somebody may have copied the old ones: what is sealed is sealed anew, and
 * the old keys are destroyed. Only while no instance runs.
 *
 * <p>Killed at any moment, it is run again: meanwhile what lies in the keys folder opens everything. Each run makes
 * keys of its own and seals all of it once more, because nobody knows who has seen the keys of a run that did not end.
 *
 * <p>Two kinds of keys cannot be changed. The tags' key: a tag leads to nobody, so it cannot be computed anew, and
 * whoever copied that key can go on trying to which chat a tag belongs. And a help request's own key, which lies sealed
 * in the database: who had copied the database too opens the words of the requests of that time, also those written
 * later.
 */
public final class Rotation {

    /**
     * What was done.
     *
     * @param sealed how many values were sealed anew
     * @param unopened how many values did not open and were left as they are, by {@code table.column}
     */
    public record Result(long sealed, SortedMap<String, Long> unopened) {
    }

    private final KeyFiles files;
    private final RootKey root;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Runnable step;

    public Rotation(Path keys, DataSource database, InstantSource clock) {
        this(keys, database, clock, () -> {
        });
    }

    /** @param step called after each step with key files, and before each commit */
    Rotation(Path keys, DataSource database, InstantSource clock, Runnable step) {
        this.files = new KeyFiles(keys.toAbsolutePath());
        this.root = new RootFile(files);
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
        this.step = step;
    }

    /** The tables that hold what is sealed anew. */
    public static List<String> tables() {
        return Resealing.FIELDS.stream().map(Field::table).distinct().toList();
    }

    /**
     * Changes the keys.
     *
     * @param settle brings what was sealed anew onto the disk; if it throws, the old keys stay
     * @throws KeysRefused if the keys are not there, cannot be read or are not those of the database: then nothing has
     *         been changed; or if the folder cannot be written to or somebody else changes the database: then the old
     *         keys are still there
     */
    public Result run(Runnable settle) {
        try {
            verify();
            Epoch week = Epoch.at(clock.instant());
            KeyChange change = new KeyChange(files, root, week, step);
            change.begin();
            Result result = new Resealing(jdbc, transaction, step, week, Keyring.open(files, root, clock), weeks())
                    .run();
            settle.run();
            step.run();
            change.end();
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys could not be changed", e);
        }
    }

    /** A week's key that cannot be read may be needed: it is for people to bring it back, or to take it away. */
    private void verify() throws GeneralSecurityException {
        if (!Keyring.exists(files, root))
            throw new KeysRefused("HAMROH_KEYS holds no keys: put the right ones there; nothing was changed.");
        Keyring keyring = Keyring.open(files, root, clock);
        KeyCheck check = new KeyCheck(JdbcClient.create(jdbc));
        if (!check.isThere())
            throw new KeysRefused("The database is empty: is it the right one? Nothing was changed.");
        check.verify(new Vault(keyring));
        weeks().forEach(keyring::epoch);
    }

    private List<Epoch> weeks() {
        return Epoch.in(files.folder()).toList();
    }
}
