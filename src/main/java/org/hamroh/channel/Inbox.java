package org.hamroh.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Tag;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The table of what came in. The key is the bot, the update's number and a keyed fingerprint of its text: a number that
 * comes again with other content is another update.
 */
@Component
class Inbox {

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Alarms alarms;

    Inbox(JdbcTemplate jdbc, Vault vault, Alarms alarms) {
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Key(long bot, long update, byte[] fingerprint) {
        String text() {
            return bot + "|" + update + "|" + HexFormat.of().formatHex(fingerprint);
        }
    }

    /** A row that is to be worked on. */
    record Row(Key key, byte[] raw, int attempts) {
    }

    Key key(long bot, Raw raw) {
        return new Key(bot, raw.update(), vault.fingerprint(raw.text()));
    }

    /** Stores what was not there yet; says for each row whether it is new. */
    List<Boolean> store(List<Key> keys, List<Raw> updates, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            Raw update = updates.get(i);
            Optional<Tag> chat = update.reading().map(r -> vault.chat(r.address().id()));
            rows.add(new Object[]{ key.bot, key.update, key.fingerprint, chat.map(Tag::bytes).orElse(null),
                update.reading().isPresent() ? "NEW" : "UNREADABLE", Timestamp.from(now),
                vault.seal(Field.INBOX_PAYLOAD, key.text(), update.text()) });
        }
        int[] counts = jdbc.batchUpdate("insert into inbox (bot, update_id, fingerprint, chat, state, received_at, "
                + "payload) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing", rows);
        List<Boolean> isNew = new ArrayList<>();
        for (int count : counts)
            isNew.add(count != 0);
        return isNew;
    }

    /** What a stopped process left undone, in the order in which it came. What does not open is set aside. */
    List<Row> undone() {
        record Stored(Key key, byte[] payload, int attempts) {
        }
        List<Row> rows = new ArrayList<>();
        for (Stored stored : jdbc.query("select bot, update_id, fingerprint, payload, attempts from inbox "
                + "where state = 'NEW' order by seq",
                (row, n) -> new Stored(
                        new Key(row.getLong(1), row.getLong(2), row.getBytes(3)), row.getBytes(4), row.getInt(5))))
            try {
                rows.add(new Row(stored.key, vault.open(Field.INBOX_PAYLOAD, stored.key.text(), stored.payload),
                        stored.attempts));
            } catch (SealBroken e) {
                failed(stored.key, true);
                alarms.raise(Alarms.Kind.TURN_SET_ASIDE, "does not open");
            }
        return rows;
    }

    /** @return how many of them were not done before */
    int done(List<Key> keys) {
        int[] counts = jdbc.batchUpdate(
                "update inbox set state = 'DONE', payload = null, chat = null "
                        + "where bot = ? and update_id = ? and fingerprint = ? and state = 'NEW'",
                keys.stream().map(k -> new Object[]{ k.bot, k.update, k.fingerprint }).toList());
        int sum = 0;
        for (int count : counts)
            sum += count;
        return sum;
    }

    void failed(Key key, boolean aside) {
        jdbc.update(
                "update inbox set attempts = attempts + 1, state = ? "
                        + "where bot = ? and update_id = ? and fingerprint = ?",
                aside ? "QUARANTINED" : "NEW", key.bot, key.update, key.fingerprint);
    }

    /** What was done is remembered only to recognise repeats; what was set aside stays, sealed, for somebody to look. */
    void purge(Instant done, Instant aside) {
        jdbc.update("delete from inbox where state = 'DONE' and received_at < ? "
                + "or state in ('QUARANTINED', 'UNREADABLE') and received_at < ?", Timestamp.from(done),
                Timestamp.from(aside));
    }

    /** Takes a chat's stored texts out; the rows stay to recognise repeats. */
    void forget(Tag chat) {
        jdbc.update("update inbox set payload = null, chat = null, state = 'DONE' where chat = ? and state <> 'NEW'",
                (Object) chat.bytes());
    }
}
