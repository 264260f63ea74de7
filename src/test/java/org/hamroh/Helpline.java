package org.hamroh;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Library;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Services;
import org.hamroh.dialog.StepRef;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.SettableClock;
import org.hamroh.emulator.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole helpline for a story: a Telegram, a desk with people, and the bot itself talking to it over HTTP. */
public final class Helpline implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    private static final Pattern NUMBER = Pattern.compile("№ [BCDFGHJKMNPQRSTVWXZ2-9]{4}-[BCDFGHJKMNPQRSTVWXZ2-9]{4}");
    private static final Library LIBRARY = Library
            .read(Path.of("dialogs"), Services.of(Set.of(), (c, l) -> c, (c, l) -> List.of())).library();
    private static final Book WORDS = LIBRARY.book("ru");

    public final SettableClock clock = new SettableClock(MORNING);
    /** On a busy machine a first answer takes its time. */
    public final Emulator telegram = Emulator
            .start(Settings.standard().withClock(clock).withPatience(Duration.ofSeconds(30)));
    public final Bot bot = telegram.bot("4242:story", "hamroh_story_bot");
    public final Person coordinator = telegram.person("coordinator", "ru");
    public final Person operator = telegram.person("operator", "ru");
    public final Person colleague = telegram.person("colleague", "ru");
    public final Group desk = telegram.supergroup("desk", coordinator);

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Object> parts = new HashMap<>(Map.of("clock", clock));
    private final Map<String, String> spring = new HashMap<>();
    private final Path folder;
    private ConfigurableApplicationContext running;

    private Helpline(Path folder) {
        this.folder = folder;
        desk.adds(bot);
        desk.promotes(bot);
        desk.adds(operator);
        desk.adds(colleague);
        settings.put("HAMROH_TELEGRAM_TOKEN", bot.token());
        settings.put("HAMROH_TELEGRAM_URL", telegram.url().toString());
        settings.put("HAMROH_DESK_CHAT", Long.toString(desk.id()));
        settings.put("HAMROH_TELEGRAM_LIMITS", "learn");
        settings.put("HAMROH_DATA", folder.resolve("data").toString());
        settings.put("HAMROH_KEYS", folder.resolve("keys").toString());
    }

    /** Not started yet: a story may set things first. */
    public static Helpline in(Path folder) {
        return new Helpline(folder);
    }

    public static Helpline started(Path folder) {
        return in(folder).starts();
    }

    public Helpline with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Sends no faster than Telegram takes it, and so takes its time: for stories of many people at once. */
    public Helpline paced() {
        return with("HAMROH_TELEGRAM_LIMITS", "telegram");
    }

    /** On another database than the one that comes with it. */
    public Helpline on(Map<String, String> database) {
        spring.putAll(database);
        return this;
    }

    /** Something of the story's own among the bot's parts. */
    public Helpline with(Object part) {
        parts.put("storys own " + parts.size(), part);
        return this;
    }

    public Helpline starts() {
        var read = org.hamroh.Settings.read(settings, Map.of(), List.of());
        Map<String, String> more = new HashMap<>(Map.of("server.port", "0", "spring.datasource.url", Serving.h2(read)));
        more.putAll(spring);
        running = Serving.run(read, more, parts, List.of());
        return this;
    }

    /** What the database holds. */
    public JdbcClient database() {
        return running.getBean(JdbcClient.class);
    }

    public <T> T part(Class<T> type) {
        return running.getBean(type);
    }

    public Path folder() {
        return folder;
    }

    public void stops() {
        running.close();
    }

    /** The operator has opened her chat with the bot. */
    public Helpline staffed() {
        operator.starts();
        operator.awaitsText("/queue");
        return this;
    }

    /** Somebody new at the desk, who has opened her chat with the bot. */
    public Person newOperator(String label) {
        Person operator = telegram.person(label, "ru");
        desk.adds(operator);
        operator.starts();
        operator.awaitsText("/queue");
        return operator;
    }

    /** A new person who is in the menu. */
    public Person arrives(String label) {
        return arrives(label, WORDS);
    }

    /** A new person who is in the menu, in the language of the book. */
    public Person arrives(String label, Book book) {
        Person person = telegram.person(label, "ru");
        person.starts();
        speaks(person, book);
        return person;
    }

    public void speaksRussian(Person person) {
        speaks(person, WORDS);
    }

    private static void speaks(Person person, Book book) {
        String name = book.line(Line.LANGUAGE_NAME);
        person.presses(person.awaits(m -> m.button(name).isPresent()), name);
        person.awaitsText(constant(book.step(book.menu()).orElseThrow().say()));
    }

    /** The languages as shipped. */
    public static Set<String> languages() {
        return LIBRARY.languages();
    }

    public static Book book(String language) {
        return LIBRARY.book(language);
    }

    /** A new person with a walk from the start to a logged request. */
    public Person asksForHuman(String label) {
        Person person = arrives(label);
        return asksForHuman(person);
    }

    public Person asksForHuman(Person person) {
        person.pressesKey(text(Line.BUTTON_PERSON));
        person.awaitsText(step("person", "start"));
        person.presses(label("person", "start", "yes"));
        person.awaitsText(step("person", "called"));
        return person;
    }

    /** The number that the person was told. */
    public static String number(Person person) {
        return number(person.awaits(m -> m.fromBot() && NUMBER.matcher(m.text()).find()));
    }

    /** The number in a message. */
    public static String number(Message message) {
        Matcher number = NUMBER.matcher(message.text());
        return number.find() ? number.group() : "";
    }

    /** What a step says, as far as it is always the same: stories go by ids, so that coordinators can change words. */
    public String step(String dialog, String step) {
        return constant(WORDS.step(new StepRef(dialog, step)).orElseThrow().say());
    }

    public String label(String dialog, String step, String option) {
        return WORDS.step(new StepRef(dialog, step)).orElseThrow().options().stream()
                .filter(o -> o.id().equals(option)).findFirst().orElseThrow().label();
    }

    /** A line outside the steps, as far as it is always the same. */
    public String text(Line line) {
        return constant(WORDS.line(line));
    }

    private static String constant(String text) {
        return Arrays.stream(text.split("\\{\\w+}")).map(String::strip).max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    /** The card of a request in the desk's group. */
    public Message card(String number) {
        return desk.awaits(message -> message.fromBot() && message.text().contains(number));
    }

    /** The operator presses take on a card, and is reached. */
    public void takes(Person operator, String number) {
        Message open = desk.awaits(m -> m.text().contains(number) && m.button(text(Line.TAKE)).isPresent());
        operator.pressesIn(desk, open, text(Line.TAKE));
        operator.awaits(m -> m.text().contains(number) && m.text().contains(text(Line.HEADER)));
    }

    /** Between two runs, as somebody does who fears that the keys were copied. */
    public List<String> changesKeys() {
        var read = org.hamroh.Settings.read(settings, Map.of(), List.of());
        return RotateKeys.run(read, spring.isEmpty() ? Map.of(Serving.URL, RotateKeys.url(read)) : spring, clock,
                List.of());
    }

    /** Between two runs, as an auditor does. */
    public String checksAudit() {
        var read = org.hamroh.Settings.read(settings, Map.of(), List.of());
        return AuditCheck.told(AuditCheck.run(read,
                spring.isEmpty() ? Map.of(Serving.URL, RotateKeys.url(read)) : spring, clock, List.of()));
    }

    @Override
    public void close() {
        if (running != null)
            running.close();
        telegram.close();
    }
}
