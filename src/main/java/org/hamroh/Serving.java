package org.hamroh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hamroh.channel.BallastFiles;
import org.hamroh.channel.Limits;
import org.hamroh.rehearsal.RehearsalLine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the process that serves, and says in one line why it does not. */
final class Serving {

    static final int REFUSED = 2;
    static final String URL = "spring.datasource.url";

    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;RETENTION_TIME=" + Limits.H2_RETENTION.toMillis()
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private Serving() {
    }

    /** @return false if it was refused, with the reasons printed */
    static boolean start(List<String> arguments, boolean rehearsal) {
        Settings settings = Settings.read(System.getenv(), System.getProperties(), arguments);
        List<String> problems = new ArrayList<>(settings.problems());
        if (problems.isEmpty())
            problems.addAll(check(settings, rehearsal));
        problems.forEach(System.err::println);
        if (!problems.isEmpty())
            return false;
        Optional<RehearsalLine> line = Optional.empty();
        try {
            if (rehearsal)
                line = Optional.of(open(settings));
            ConfigurableApplicationContext running = run(settings, line, arguments);
            if (rehearsal)
                System.out.println("The rehearsal is ready: http://localhost:"
                        + running.getEnvironment().getProperty("local.server.port") + " (Ctrl-C ends it)");
            return true;
        } catch (RuntimeException e) {
            line.ifPresent(RehearsalLine::close);
            System.err.println(Reasons.line("Could not start", e));
            return false;
        }
    }

    private static List<String> check(Settings settings, boolean rehearsal) {
        List<String> problems = new ArrayList<>();
        if (rehearsal && settings.has(Setting.TELEGRAM_TOKEN))
            problems.add("A rehearsal takes no token: unset HAMROH_TELEGRAM_TOKEN, or start without `rehearse`.");
        if (!rehearsal && !settings.has(Setting.TELEGRAM_TOKEN))
            problems.add("Set HAMROH_TELEGRAM_TOKEN (or HAMROH_TELEGRAM_TOKEN_FILE) to the bot's token from BotFather; "
                    + "`rehearse` needs none.");
        if (!rehearsal && settings.folder(Setting.KEYS).startsWith(settings.folder(Setting.DATA)))
            problems.add("HAMROH_KEYS lies inside HAMROH_DATA: whoever takes the data would have its keys.");
        return problems;
    }

    static RehearsalLine open(Settings settings) {
        RehearsalLine line = RehearsalLine.open(settings.folder(Setting.DATA));
        settings.set(Setting.TELEGRAM_TOKEN, line.token());
        settings.set(Setting.TELEGRAM_URL, line.url());
        settings.set(Setting.DESK_CHAT, line.desk());
        settings.set(Setting.DATA, line.data().toString());
        settings.set(Setting.KEYS, line.keys().toString());
        return line;
    }

    static ConfigurableApplicationContext run(Settings settings, Optional<RehearsalLine> line,
            List<String> arguments) {
        Map<String, Object> more = new HashMap<>();
        if (line.isPresent() || !isGiven(URL, arguments))
            more.put(URL, h2(settings));
        if (line.isPresent()) {
            more.put("hamroh.rehearsal", "true");
            // whoever reaches this page plays everybody on it
            more.put("server.address", "127.0.0.1");
        }
        return run(settings, more,
                line.<Map<String, Object>>map(it -> Map.of("rehearsalLine", it, "clock", it.clock())).orElse(Map.of()),
                arguments);
    }

    /** @param beans what comes from outside, by name: a rehearsal line, or a test's clock */
    static ConfigurableApplicationContext run(Settings settings, Map<String, ?> more, Map<String, ?> beans,
            List<String> arguments) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.putAll(more);
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("hamroh", properties));
            beans.forEach(context.getBeanFactory()::registerSingleton);
        });
        return application.run(arguments.toArray(String[]::new));
    }

    static String h2(Settings settings) {
        return BallastFiles.url(settings.folder(Setting.DATA).resolve("hamroh")) + H2;
    }

    static boolean isGiven(String property, List<String> arguments) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return System.getenv(variable) != null || System.getProperty(property) != null
                || arguments.stream().anyMatch(a -> a.startsWith("--" + property + "="));
    }
}
