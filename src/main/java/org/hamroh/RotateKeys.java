package org.hamroh;

import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hamroh.vault.Rotation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes new keys and destroys the old ones, after somebody may have copied them. See {@link Rotation}. */
@Command(name = "rotate-keys", mixinStandardHelpOptions = true,
        description = "Makes new keys, seals everything anew and destroys the old keys: "
                + "for when somebody may have copied them. Stop every instance first.")
final class RotateKeys implements Callable<Integer> {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        Settings read = Settings.read(System.getenv(), System.getProperties(), settings);
        read.problems().forEach(System.err::println);
        if (!read.problems().isEmpty())
            return Serving.REFUSED;
        try {
            run(read, Serving.isGiven(Serving.URL, settings) ? Map.of() : Map.of(Serving.URL, url(read)),
                    Clock.systemUTC(), settings).forEach(System.out::println);
            return 0;
        } catch (RuntimeException e) {
            System.err.println(Reasons.line("The keys could not be changed", e));
            return Serving.REFUSED;
        }
    }

    /** Without a database there none is made: the real one would be left with keys that are no more. */
    static String url(Settings settings) {
        return Serving.h2(settings) + ";IFEXISTS=TRUE";
    }

    /**
     * As much of Spring as the database needs: no web, no poll, no dialogs.
     *
     * @param more the database, if it is not in the environment
     * @return what to tell
     */
    static List<String> run(Settings settings, Map<String, ?> more, InstantSource clock, List<String> arguments) {
        try (ConfigurableApplicationContext context = context(Parts.class, settings, more, arguments)) {
            Alone alone = context.getBean(Alone.class);
            alone.begin();
            return told(new Rotation(settings.folder(Setting.KEYS), context.getBean(DataSource.class), clock)
                    .run(() -> alone.settle(Rotation.tables())));
        }
    }

    static ConfigurableApplicationContext context(Class<?> parts, Settings settings, Map<String, ?> more,
            List<String> arguments) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put("spring.datasource.type", SimpleDriverDataSource.class.getName());
        properties.putAll(more);
        SpringApplication application = new SpringApplication(parts);
        application.setWebApplicationType(WebApplicationType.NONE);
        // what goes wrong is said in one line
        application.setDefaultProperties(Map.of("logging.level.root", "error"));
        application.addInitializers(context -> context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("hamroh", properties)));
        return application.run(arguments.toArray(String[]::new));
    }

    private static List<String> told(Rotation.Result result) {
        String done = "New keys are in use, the old ones are destroyed; " + result.sealed()
                + " values were sealed anew.";
        String left = result.unopened().entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return List.of(left.isEmpty() ? done : done + " Did not open, and were left as they are: " + left + ".",
                "Make new backups of the database and of HAMROH_KEYS now. Destroy all old backups of HAMROH_KEYS: "
                        + "they open old copies of the database.");
    }

    /** Named in no scan: the serving process has no use for it. */
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
    private static final class Parts {

        @Bean
        Alone alone(DataSource database) throws SQLException {
            return new Alone(database);
        }

        /** Nothing is migrated below a running instance. */
        @Bean
        @DependsOn("alone")
        FlywayMigrationStrategy migration() {
            return Flyway::migrate;
        }
    }
}
