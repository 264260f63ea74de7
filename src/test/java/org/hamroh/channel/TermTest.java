package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.hamroh.vault.Scratch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on one database: whoever has lost the lead, knowingly or not, changes nothing more. */
@Timeout(60)
class TermTest {

    private static EmbeddedPostgres server;

    private final DataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Term first = new Term(jdbc, transaction, true);
    private final Term second = new Term(jdbc, transaction, true);

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    private static DataSource database() {
        return server.getPostgresDatabase();
    }

    @BeforeEach
    void theBooksAreThere() {
        jdbc.execute("drop table if exists lead");
        jdbc.execute("drop table if exists word");
        jdbc.execute("create table lead (id smallint primary key, term bigint not null)");
        jdbc.execute("create table word (said varchar(20))");
        jdbc.update("insert into lead values (1, 0)");
    }

    private LeadTransaction of(Term term) {
        return new LeadTransaction(transaction, term, new Durability(new JdbcTemplate(Scratch.database())));
    }

    private void says(Term term, String word) {
        of(term).run(() -> jdbc.update("insert into word values (?)", word));
    }

    @Test
    void whoeverLedBeforeCommitsNothingMore() {
        first.begin();
        says(first, "before");
        second.begin();

        assertThatExceptionOfType(Term.Over.class).isThrownBy(() -> says(first, "too late"));
        says(second, "after");
        assertThat(jdbc.queryForList("select said from word", String.class)).containsExactly("before", "after");
    }

    /** What it stores just then is stored before the next looks for what is undone. */
    @Test
    void theNextBeginsOnlyWhenTheLastOneHasCommitted() throws Exception {
        first.begin();
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> last = CompletableFuture.runAsync(() -> of(first).run(() -> {
            jdbc.update("insert into word values ('just now')");
            stored.countDown();
            await(goOn);
        }), threads);
        stored.await();
        CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(() -> {
            second.begin();
            return jdbc.queryForObject("select count(*) from word", Integer.class);
        }, threads);
        while (jdbc.queryForList("select 1 from pg_locks where not granted").isEmpty())
            assertThat(seen).isNotDone();

        assertThat(seen).isNotDone();
        goOn.countDown();
        last.join();
        assertThat(seen.join()).isOne();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
