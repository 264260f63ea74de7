package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals anew all that is sealed with the root key or a week's, in pages, each page a transaction. What does not open is
 * counted and left as it is.
 */
final class Resealing {

    /** Those of a help request follow their key, which is sealed with a week's. */
    static final List<Field> FIELDS = Arrays.stream(Field.values()).filter(field -> field.key() != Field.Key.REQUEST)
            .toList();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Runnable step;
    private final Epoch week;
    private final Aead root;
    private final Map<Epoch, Aead> weeks = new HashMap<>();
    private final SortedMap<String, Long> unopened = new TreeMap<>();
    private long sealed;

    /**
     * @param week with whose key everything of a week is sealed
     * @param step called before each commit
     */
    Resealing(JdbcTemplate jdbc, TransactionTemplate transaction, Runnable step, Epoch week, Keyring keyring,
            List<Epoch> weeks) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.step = step;
        this.week = week;
        this.root = keyring.root();
        weeks.forEach(each -> this.weeks.put(each, keyring.epoch(each)));
    }

    /** @throws KeysRefused if somebody else changes a row meanwhile */
    Rotation.Result run() {
        for (Field field : FIELDS) {
            Optional<Object> after = Optional.empty();
            do
                after = page(field, after);
            while (after.isPresent());
        }
        return new Rotation.Result(sealed, unopened);
    }

    /** @return the last row of it, if there may be more */
    private Optional<Object> page(Field field, Optional<Object> after) {
        List<SealedRow> rows = Objects.requireNonNull(transaction.execute(status -> {
            List<SealedRow> page = SealedRow.page(jdbc, field, after, Limits.RESEALED);
            seal(field, page.stream().filter(row -> row.sealed().length > 0).toList());
            step.run();
            return page;
        }));
        return rows.size() < Limits.RESEALED ? Optional.empty() : Optional.of(rows.getLast().id());
    }

    private void seal(Field field, List<SealedRow> rows) {
        List<Object[]> updates = new ArrayList<>();
        for (SealedRow row : rows)
            sealedAnew(field, row).ifPresentOrElse(
                    value -> updates.add(new Object[]{ value, row.id(), row.sealed() }),
                    () -> unopened.merge(field.table() + "." + field.column(), 1L, Long::sum));
        if (updates.isEmpty())
            return;
        int[] changed = jdbc.batchUpdate("update " + field.table() + " set " + field.column() + " = ? where "
                + field.id() + " = ? and " + field.column() + " = ?", updates);
        if (IntStream.of(changed).anyMatch(rowsChanged -> rowsChanged == 0))
            throw new KeysRefused("Somebody else changes the database: stop every instance, and run it again.");
        sealed += updates.size();
    }

    private Optional<byte[]> sealedAnew(Field field, SealedRow row) {
        try {
            if (field.key() == Field.Key.ROOT)
                return Optional.of(Vault.encrypt(root, field, row.name(),
                        Vault.decrypt(root, field, row.name(), row.sealed())));
            Optional<Aead> key = row.isWeekly() ? Optional.ofNullable(weeks.get(row.week())) : Optional.empty();
            return key.map(old -> Vault.sealed(week, Objects.requireNonNull(weeks.get(week)), field, row.name(),
                    Vault.unsealed(old, field, row.name(), row.sealed())));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
