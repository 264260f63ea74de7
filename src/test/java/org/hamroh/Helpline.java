package org.hamroh;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.SettableClock;
import org.hamroh.emulator.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole helpline for a story: a Telegram, a desk with people, and the bot itself talking to it over HTTP. */
public final class Helpline implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    public final SettableClock clock = new SettableClock(MORNING);
    public final Emulator telegram = Emulator.start(Settings.standard().withClock(clock));
    public final Bot bot = telegram.bot("4242:story", "hamroh_story_bot");
    public final Person coordinator = telegram.person("coordinator", "ru");
    public final Person operator = telegram.person("operator", "ru");
    public final Person colleague = telegram.person("colleague", "ru");
    public final Group desk = telegram.supergroup("desk", coordinator);

    private final Map<String, String> settings = new HashMap<>();
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

    public Helpline starts() {
        var read = org.hamroh.Settings.read(settings, Map.of(), List.of());
        running = Serving.run(read, Map.of("server.port", "0", "spring.datasource.url", Serving.h2(read)),
                Map.of("clock", clock), List.of());
        return this;
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

    /** A new person with a walk from the start to a logged request. */
    public Person asksForHuman(String label) {
        Person person = telegram.person(label, "ru");
        person.starts();
        person.awaitsText("Что случилось?");
        person.pressesKey("Написать человеку");
        person.awaitsText("Позвать оператора?");
        person.presses("Да, позовите оператора");
        person.awaitsText("Ваше обращение: № ");
        return person;
    }

    /** The number that the person was told. */
    public static String number(Person person) {
        String text = person.awaitsText("Ваше обращение: № ").text();
        int at = text.indexOf("№ ");
        return text.substring(at, at + 11);
    }

    /** The card of a request in the desk's group. */
    public Message card(String number) {
        return desk.awaits(message -> message.fromBot() && message.text().contains(number));
    }

    /** The operator presses take on a card, and is reached. */
    public void takes(Person operator, String number) {
        operator.pressesIn(desk, card(number), "Беру");
        operator.awaitsText("▶ " + number);
    }

    @Override
    public void close() {
        if (running != null)
            running.close();
        telegram.close();
    }
}
