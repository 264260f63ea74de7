package org.hamroh.casework;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.Scratch;
import org.hamroh.vault.Vault;
import org.hamroh.vault.Vaults;
import org.hamroh.vault.WeekKeys;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** The books of casework in a database of their own, with the clock in the test's hands. */
final class Books implements AutoCloseable {

    static final Keeping KEEPING = new Keeping(Duration.ofDays(90), Duration.ofDays(3), Duration.ofDays(730));

    Instant now = Vaults.MONDAY;
    final Path keys;
    final DataSource database = Scratch.database();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final Requests requests;
    final Talk talk;
    final Relay relay;
    private final LocalContainerEntityManagerFactoryBean entities = new LocalContainerEntityManagerFactoryBean();
    private final TransactionTemplate transaction;
    private final Expiry expiry;

    Books(Path keys) {
        this.keys = keys;
        entities.setDataSource(database);
        entities.setPackagesToScan("org.hamroh.casework");
        entities.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        entities.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "none"));
        entities.afterPropertiesSet();
        var factory = Objects.requireNonNull(entities.getObject());
        JpaTransactionManager transactions = new JpaTransactionManager(factory);
        transactions.setDataSource(database);
        transactions.setJpaDialect(new HibernateJpaDialect());
        transaction = new TransactionTemplate(transactions);
        RequestStore store = new JpaRepositoryFactory(SharedEntityManagerCreator.createSharedEntityManager(factory))
                .getRepository(RequestStore.class);

        JdbcClient client = JdbcClient.create(database);
        Vault vault = Vaults.open(keys, client, () -> now);
        RequestKeys requestKeys = Vaults.requestKeys(client, vault);
        talk = new Talk(client, requestKeys, () -> now, new Random(3));
        relay = new Relay(client, requestKeys, vault);
        Referrals referrals = new Referrals(
                new JpaRepositoryFactory(SharedEntityManagerCreator.createSharedEntityManager(factory))
                        .getRepository(ReferralStore.class),
                requestKeys, () -> now, new Random(4));
        requests = new Requests(store, requestKeys, relay, talk, referrals, new FollowUps(client, relay, referrals),
                vault, KEEPING, () -> now);
        expiry = new Expiry(store, requestKeys, relay, talk, referrals, new Audit(client, vault, () -> now), KEEPING, event -> {
        });
    }

    /** A request with a message and a note. */
    UUID logs(String cause) {
        return in(() -> {
            UUID id = requests.log(cause, 7_000_000_000L, "documents", Triage.ROUTINE, "ru", false).id();
            talk.add(id, Talk.Direction.PERSON, "потеряла паспорт");
            talk.note(id, 1, "перезвонить");
            return id;
        });
    }

    void closes(UUID id) {
        in(() -> {
            requests.close(requests.find(id).orElseThrow(), Outcome.HELPED);
            return id;
        });
    }

    void erases(UUID id) {
        in(() -> {
            requests.erase(requests.find(id).orElseThrow());
            return id;
        });
    }

    /** What happens in a day: each step in its transaction, before whose commit something may go wrong. */
    void day(Runnable trouble) {
        WeekKeys weeks = Vaults.weekKeys(keys, database, () -> now);
        List<Supplier<Boolean>> chores = List.of(() -> {
            requests.purge();
            return false;
        }, () -> expiry.words(now), () -> expiry.counts(now), () -> weeks.reseal(now));
        for (Supplier<Boolean> chore : chores)
            while (in(() -> {
                boolean more = chore.get();
                trouble.run();
                return more;
            })) {
                // the next step
            }
        weeks.destroy(now);
    }

    void day() {
        day(() -> {
        });
    }

    /** Another database with the same rows: a backup, the write-ahead log, an old page. */
    JdbcTemplate copy() {
        JdbcTemplate copy = new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"));
        jdbc.queryForList("script", String.class).forEach(line -> {
            if (!line.startsWith("CREATE USER"))
                copy.execute(line);
        });
        return copy;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @Override
    public void close() {
        entities.destroy();
    }
}
