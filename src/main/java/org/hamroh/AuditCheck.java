package org.hamroh;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.hamroh.casework.Audit;
import org.hamroh.vault.Vault;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks whether anybody has changed, added or taken out an entry of the audit behind the program's back. */
@Command(name = "audit", mixinStandardHelpOptions = true,
        description = "Checks that nobody has changed the record of who did what. Needs the database and the keys. "
                + "On H2 stop the instance first.")
final class AuditCheck implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        Settings read = Settings.read(System.getenv(), System.getProperties(), settings);
        read.problems().forEach(System.err::println);
        if (!read.problems().isEmpty())
            return Serving.REFUSED;
        try {
            Audit.Chain chain = run(read, Serving.isGiven(Serving.URL, settings)
                    ? Map.of()
                    : Map.of(Serving.URL, RotateKeys.url(read)), Clock.systemUTC(), settings);
            System.out.println(told(chain));
            return chain.brokenAt().isEmpty() ? 0 : BROKEN;
        } catch (RuntimeException e) {
            System.err.println(Reasons.line("The audit could not be read", e));
            return Serving.REFUSED;
        }
    }

    static String told(Audit.Chain chain) {
        return chain.brokenAt().map(at -> "The audit is broken at entry " + at + " of " + chain.entries()
                + ": from there on somebody has changed, added or taken out entries. "
                + "Compare it with a backup, and ask who has had access to the database.")
                .orElse("The audit is whole: " + chain.entries() + " entries.");
    }

    /** An instance may be writing meanwhile: all is read as it stood at one moment. */
    static Audit.Chain run(Settings settings, Map<String, ?> more, InstantSource clock, List<String> arguments) {
        try (ConfigurableApplicationContext context = RotateKeys.context(Parts.class, settings, more, arguments)) {
            DataSource database = context.getBean(DataSource.class);
            TransactionTemplate once = new TransactionTemplate(new JdbcTransactionManager(database));
            once.setReadOnly(true);
            once.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            return Objects.requireNonNull(once.execute(status -> {
                JdbcClient jdbc = JdbcClient.create(database);
                return new Audit(jdbc, Vault.reading(settings.folder(Setting.KEYS), jdbc, clock), clock).check();
            }));
        }
    }

    /** Named in no scan. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    private static final class Parts {
    }
}
