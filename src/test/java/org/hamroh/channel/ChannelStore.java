package org.hamroh.channel;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.hamroh.vault.Scratch;
import org.hamroh.vault.Vault;
import org.hamroh.vault.Vaults;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The channel's tables in a database of their own, with a vault and a clock that the test moves. */
final class ChannelStore {

    Instant now = Vaults.MONDAY;
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final LeadTransaction lead;
    final Vault vault;
    final Inbox inbox;
    final Outbox outbox;
    final Traces traces;
    final Post post;
    final Alarms alarms;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    ChannelStore(Path keys) {
        DataSource database = Scratch.database();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        lead = new LeadTransaction(transaction, new Term(jdbc, transaction, false), new Durability(jdbc));
        vault = Vaults.open(keys, JdbcClient.create(database), () -> now);
        alarms = new Alarms(meters, event -> {
        });
        inbox = new Inbox(jdbc, vault, alarms);
        outbox = anotherOutbox();
        traces = new Traces(jdbc, () -> now);
        post = new Post(outbox);
    }

    /** As after a restart: nothing is remembered but the tables. */
    Outbox anotherOutbox() {
        return new Outbox(jdbc, vault, JsonMapper.builder().build(), () -> now, alarms);
    }

    Posted posted(Outgoing outgoing) {
        Posted posted = outbox.posted(outgoing);
        outbox.insert(List.of(posted));
        return posted;
    }

    static Outgoing message(long chat, String text) {
        return Outgoing.of(new Parcel.Message(new Address(chat), text, Keyboard.NONE));
    }

    static Raw update(long id, long chat, String text) {
        Reading reading = new Reading(new Address(chat), Optional.empty(), OptionalLong.of(1),
                new Content.Text(text, OptionalLong.empty()));
        return new Raw(id, text.getBytes(StandardCharsets.UTF_8), Optional.of(reading));
    }

    List<String> ready() {
        return texts(anotherOutbox().ready());
    }

    static List<String> texts(List<Posted> rows) {
        return rows.stream().map(row -> row.outgoing().parcel()).filter(Parcel.Message.class::isInstance)
                .map(parcel -> ((Parcel.Message) parcel).text()).toList();
    }

    List<String> column(String sql, Object... values) {
        return jdbc.query(sql, (row, n) -> String.valueOf(row.getString(1)), values);
    }

    int alarmed(Alarms.Kind kind) {
        return meters.find("hamroh.alarms").tag("kind", kind.name().toLowerCase(Locale.ROOT)).counters().stream()
                .mapToInt(counter -> (int) counter.count()).sum();
    }
}
