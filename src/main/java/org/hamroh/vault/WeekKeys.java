package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets week keys die. What is still needed of an old week is first sealed anew with this week's key, in small steps;
 * only when a whole pass over the database has found nothing more of it is the key destroyed. Killed at any moment, the
 * next run begins anew and loses nothing. Only for the instance that leads.
 */
public final class WeekKeys {

    private static final Logger LOG = LoggerFactory.getLogger(WeekKeys.class);
    private static final List<Field> FIELDS = Field.weekly();

    /**
     * How far a pass has come.
     *
     * @param before weeks before this one are to die
     * @param field which of the fields is looked at; all are through if there is none of this index
     * @param after the last row looked at
     * @param touched whether anything had to be sealed anew: then another pass has to prove that it holds
     */
    private record Pass(Epoch before, int field, Optional<Object> after, boolean touched) {

        static Pass begin(Epoch before) {
            return new Pass(before, 0, Optional.empty(), false);
        }

        boolean isThrough() {
            return field == FIELDS.size();
        }

        Pass next(List<SealedRow> page, boolean resealed) {
            boolean more = page.size() == Limits.RESEALED;
            Pass next = new Pass(before, more ? field : field + 1,
                    more ? Optional.of(page.getLast().id()) : Optional.empty(), touched || resealed);
            return next.isThrough() && next.touched ? begin(before) : next;
        }
    }

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Keyring keyring;
    private Optional<Pass> pass = Optional.empty();

    WeekKeys(JdbcTemplate jdbc, Vault vault, Keyring keyring) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keyring = keyring;
    }

    /**
     * One small step, in the caller's transaction.
     *
     * @return whether another is needed before the keys can be destroyed
     * @throws KeysRefused if a key file cannot be read: then none is destroyed
     */
    public boolean reseal(Instant now) {
        Epoch before = oldestKept(now);
        // read first: a key that cannot be read just now must not pass for one that nobody needs
        Map<Epoch, Aead> dying = keyring.weeksBefore(before).stream()
                .collect(Collectors.toMap(Function.identity(), keyring::epoch));
        if (dying.isEmpty())
            return false;
        Pass current = pass.filter(p -> p.before.equals(before) && !p.isThrough()).orElseGet(() -> Pass.begin(before));
        // should this step fail, all begins anew
        pass = Optional.empty();
        Field field = FIELDS.get(current.field);
        List<SealedRow> page = SealedRow.page(jdbc, field, current.after, Limits.RESEALED);
        Pass next = current.next(page,
                resealed(field, page.stream().filter(row -> row.isBefore(before)).toList(), dying));
        pass = Optional.of(next);
        return !next.isThrough();
    }

    /** Destroys the keys past their time that nothing needs; what was sealed anew must be on the disk. */
    public void destroy(Instant now) {
        keyring.finishDestroying();
        Epoch before = oldestKept(now);
        if (pass.filter(p -> p.before.equals(before) && p.isThrough()).isPresent())
            for (Epoch week : keyring.weeksBefore(before)) {
                keyring.destroy(week);
                LOG.info("the key of week {} is destroyed", week.number());
            }
        pass = Optional.empty();
    }

    private static Epoch oldestKept(Instant now) {
        return Epoch.at(now.minus(Limits.WEEK_KEPT));
    }

    /** A value that does not open with its week's key needs none. One that has been changed meanwhile is left alone. */
    private boolean resealed(Field field, List<SealedRow> old, Map<Epoch, Aead> dying) {
        List<Object[]> updates = new ArrayList<>();
        for (SealedRow row : old)
            try {
                Aead key = dying.get(row.week());
                if (key != null)
                    updates.add(new Object[]{ vault.seal(field, row.name(),
                            Vault.unsealed(key, field, row.name(), row.sealed())),
                        row.id(), row.sealed() });
            } catch (SealBroken e) {
                // whoever reads it raises the alarm
            }
        if (!updates.isEmpty())
            jdbc.batchUpdate("update " + field.table() + " set " + field.column() + " = ? where " + field.id()
                    + " = ? and " + field.column() + " = ?", updates);
        return !updates.isEmpty();
    }
}
