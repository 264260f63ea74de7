package org.hamroh.directory;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * DQ-4: what people and operators say came of calling a number. After {@link Limits#REPORTS} of different origin it is
 * in doubt until somebody of us has called. That a number was seen published is the file's to say, and no report or call
 * changes it. All of it works inside the caller's transaction.
 */
@Component
public class NumberReports {

    /** What came of a call. */
    public enum Said {
        SILENT, WRONG, ANSWERED
    }

    /** From where we called. */
    public enum Network {
        MOBILE, LANDLINE, ABROAD
    }

    /** A call of our own that was answered. */
    public record Call(LocalDate day, Network network) {
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    /** Asked for with every number that is shown. */
    private volatile Set<ServiceNumber> doubted;

    NumberReports(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        doubted = read();
    }

    /** Whether it is in doubt. Whether it is hidden then is the directory's to say: emergency numbers never are. */
    public boolean isDoubted(ServiceNumber number) {
        return doubted.contains(number);
    }

    /** @param from a request, or whoever else says so: the same one counts once, with the last word */
    public void report(ServiceNumber number, Said said, UUID from) {
        jdbc.sql("delete from number_report where service = ? and number = ? and reporter = ?")
                .params(number.service(), number.number(), from).update();
        jdbc.sql("insert into number_report (service, number, reporter, said, at) values (?, ?, ?, ?, ?)")
                .params(number.service(), number.number(), from, said.name(), Timestamp.from(clock.instant()))
                .update();
        if (!isKeptInDoubt(number) && silent(number) >= Limits.REPORTS) {
            jdbc.sql("insert into number_doubt (service, number, since) values (?, ?, ?)")
                    .params(number.service(), number.number(), Timestamp.from(clock.instant())).update();
            afterCommit(number, true);
            events.publishEvent(new NumberDoubted(number));
        }
    }

    /** Somebody of us has called and was answered: what was said before counts no more. */
    public void called(ServiceNumber number, Network network) {
        for (String table : new String[]{ "number_report", "number_doubt", "number_call" }) {
            jdbc.sql("delete from " + table + " where service = ? and number = ?")
                    .params(number.service(), number.number()).update();
        }
        jdbc.sql("insert into number_call (service, number, called_on, network) values (?, ?, ?, ?)")
                .params(number.service(), number.number(),
                        Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), network.name())
                .update();
        afterCommit(number, false);
    }

    public Optional<Call> lastCall(ServiceNumber number) {
        return jdbc.sql("select called_on, network from number_call where service = ? and number = ?")
                .params(number.service(), number.number())
                .query((row, n) -> new Call(row.getDate(1).toLocalDate(), Network.valueOf(row.getString(2))))
                .optional();
    }

    /** Takes away what these have said; a number that is in doubt by then stays so. */
    public void forget(Collection<UUID> from) {
        from.forEach(it -> jdbc.sql("delete from number_report where reporter = ?").param(it).update());
    }

    /** Takes away what is past its time, and reads what another instance may have written. */
    public void renew(Instant now) {
        jdbc.sql("delete from number_report where at < ?").param(Timestamp.from(now.minus(Limits.REPORTED))).update();
        doubted = read();
    }

    /** Different origins that found nobody there, since somebody was last answered. */
    private int silent(ServiceNumber number) {
        return jdbc.sql("""
                select count(*) from number_report where service = ? and number = ? and said <> 'ANSWERED' and at >= ?
                and not exists (select 1 from number_report later where later.service = number_report.service
                and later.number = number_report.number and later.said = 'ANSWERED' and later.at > number_report.at)
                """).params(number.service(), number.number(),
                Timestamp.from(clock.instant().minus(Limits.REPORTED))).query(Integer.class).single();
    }

    private boolean isKeptInDoubt(ServiceNumber number) {
        return jdbc.sql("select count(*) from number_doubt where service = ? and number = ?")
                .params(number.service(), number.number()).query(Integer.class).single() > 0;
    }

    private Set<ServiceNumber> read() {
        return Set.copyOf(jdbc.sql("select service, number from number_doubt")
                .query((row, n) -> new ServiceNumber(row.getString(1), row.getString(2))).list());
    }

    /** What is rolled back was never said. */
    private void afterCommit(ServiceNumber number, boolean isDoubted) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var now = new HashSet<>(doubted);
                if (isDoubted) {
                    now.add(number);
                } else {
                    now.remove(number);
                }
                doubted = Set.copyOf(now);
            }
        });
    }
}
