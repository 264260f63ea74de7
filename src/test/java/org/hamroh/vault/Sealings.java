package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with something in each sealed column, each sealed as its owner does. */
final class Sealings {

    static final byte[] WORDS = "потеряла паспорт".getBytes(UTF_8);

    final DataSource database = Scratch.database();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final Vault vault;
    private final RequestKeys requests;
    private int rows;

    Sealings(Path keys, InstantSource clock) {
        JdbcClient client = JdbcClient.create(database);
        vault = Vaults.open(keys, client, clock);
        requests = Vaults.requestKeys(client, vault);
    }

    /** In each field one more value. */
    void everywhere() {
        int row = ++rows;
        UUID id = new UUID(row, 7);
        byte[] chat = ByteBuffer.allocate(Long.BYTES).putLong(row).array();
        jdbc.update("insert into inbox (bot, update_id, fingerprint, state, received_at, payload) "
                + "values (7, ?, ?, 'NEW', now(), ?)", row, chat,
                vault.seal(Field.INBOX_PAYLOAD, "7|" + row + "|" + hex(chat), WORDS));
        jdbc.update("insert into inbox (bot, update_id, fingerprint, state, received_at) "
                + "values (8, ?, ?, 'DONE', now())", row, chat);
        jdbc.update("insert into outbox (id, chat, stream, urgency, state, payload, created_at, about) "
                + "values (?, ?, '', 0, 'READY', ?, now(), ?)", row, chat,
                vault.seal(Field.OUTBOX_PAYLOAD, Integer.toString(row), WORDS), chat);
        conversation(chat);
        requests.create(id);
        jdbc.update("insert into relay (request, address) values (?, ?)", id, vault.seal(Field.RELAY_ADDRESS,
                id.toString(), requests.seal(id, Field.RELAY_ADDRESS, id.toString(), WORDS)));
        jdbc.update("insert into request_message (id, request, seq, direction, written_at, body, sent, copy) "
                + "values (?, ?, 1, 'PERSON', now(), ?, ?, ?)", id, id,
                requests.seal(id, Field.MESSAGE_BODY, id.toString(), WORDS),
                requests.seal(id, Field.MESSAGE_SENT, id.toString(), WORDS),
                requests.seal(id, Field.MESSAGE_COPY, id.toString(), WORDS));
        jdbc.update("insert into request_note (id, request, operator, written_at, body) values (?, ?, 1, now(), ?)",
                id, id, requests.seal(id, Field.NOTE_BODY, id.toString(), WORDS));
        jdbc.update("insert into referral (id, version, request, operator, service, status, items, agreed, drafted_at, "
                + "tried_twice) values (?, 0, ?, 1, 's', 'DRAFTED', ?, '', now(), false)", id, id,
                requests.seal(id, Field.REFERRAL_ITEMS, id.toString(), WORDS));
        jdbc.update("insert into operator (version, chat, address, name, role, reachable, header_fresh, as_person, "
                + "ringing) values (0, ?, ?, ?, 'OPERATOR', true, true, false, false)", chat,
                vault.keep(Field.OPERATOR_ADDRESS, hex(chat), WORDS),
                vault.keep(Field.OPERATOR_NAME, hex(chat), WORDS));
        jdbc.update("insert into desk_pending (token, operator, body, at) values (?, 1, ?, now())", "t" + row,
                vault.seal(Field.DESK_PENDING, "t" + row, WORDS));
        jdbc.update("insert into take_attempt (request, operator, press, begun_at) values (?, 1, ?, now())", id,
                vault.seal(Field.TAKE_PRESS, id.toString(), WORDS));
    }

    /** Where somebody stands. */
    void conversation(byte[] chat) {
        jdbc.update("insert into conversation (chat, language, state, seen_on) values (?, 'ru', ?, current_date)", chat,
                vault.seal(Field.CONVERSATION_STATE, hex(chat), WORDS));
    }

    byte[] state(byte[] chat) {
        return jdbc.query("select state from conversation where chat = ?", (row, n) -> row.getBytes(1), chat)
                .getFirst();
    }

    /** Another database with the same rows: a backup, the write-ahead log, an old page. */
    JdbcTemplate copy() {
        JdbcTemplate copy = new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"));
        jdbc.queryForList("script", String.class).stream().filter(line -> !line.startsWith("CREATE USER"))
                .forEach(copy::execute);
        return copy;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
