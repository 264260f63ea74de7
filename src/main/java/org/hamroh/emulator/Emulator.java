package org.hamroh.emulator;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Telegram on this machine: bots speak the Bot API to it over HTTP on a loopback port, people are driven from Java.
 * Thread-safe. Everything is gone when it is closed.
 */
public final class Emulator implements AutoCloseable {

    private final World world;
    private final Faults faults;
    private final HttpFront front;

    private Emulator(Settings settings) {
        this.world = new World(settings);
        this.faults = new Faults(settings.seed(), this::cutsPolls);
        this.front = new HttpFront(settings.port(), new BotApi(world), faults, world);
    }

    public static Emulator start() {
        return start(Settings.standard());
    }

    /** Listens when this returns; an occupied port is an {@link java.io.UncheckedIOException}. */
    public static Emulator start(Settings settings) {
        return new Emulator(settings);
    }

    public int port() {
        return front.port();
    }

    /** What a bot takes for the address of the Bot API; without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Registers a bot; the token is its numeric id, a colon, and anything. */
    public Bot bot(String token, String username) {
        if (!token.matches("\\d{1,15}:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a token looks like 123456:letters");
        }
        Bot bot = new Bot(world, token, username);
        world.change(() -> world.add(bot));
        return bot;
    }

    /** Somebody with a made-up profile, whose app tells no language. */
    public Person person(String label) {
        return person(label, "");
    }

    /** Somebody with a made-up profile; {@code language} is the app's IETF tag, empty for none. */
    public Person person(String label, String language) {
        return person(label, world.look(() -> Profile.random(world.random, language)));
    }

    public Person person(String label, Profile profile) {
        Person person = new Person(world, label, profile);
        world.change(() -> world.add(person));
        return person;
    }

    /** A basic group: its creator and nobody else. */
    public Group group(String title, Person creator) {
        return group(title, creator, false);
    }

    public Group supergroup(String title, Person creator) {
        return group(title, creator, true);
    }

    private Group group(String title, Person creator, boolean supergroup) {
        return world.change(() -> {
            long id = supergroup ? Ids.supergroup(world.random) : Ids.group(world.random);
            GroupChat chat = new GroupChat(world, id, supergroup, title);
            world.add(chat);
            ObjectNode user = creator.profile().user();
            chat.becomes(user, Member.creator(user));
            chat.service(user, Json.object().put(supergroup ? "supergroup_chat_created" : "group_chat_created", true));
            return new Group(world, creator, chat);
        });
    }

    public List<Person> people() {
        return world.look(() -> List.copyOf(world.people()));
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return faults;
    }

    public Ledger ledger() {
        return world.ledger;
    }

    /** Every call so far that broke the specification. */
    public List<Violation> violations() {
        return world.ledger.violations();
    }

    /** Presses of any bot's buttons that were never answered, oldest first. */
    public List<Press> unansweredPresses() {
        return world.look(() -> world.presses().stream().filter(press -> press.answer().isEmpty()).toList());
    }

    /** Switches the flood limits on or off. */
    public void floodLimits(boolean on) {
        world.change(() -> world.rateLimits.on(on));
    }

    /** Is called, from whatever thread, after every change; must be quick and must not throw. */
    public void listens(Runnable listener) {
        world.listens(listener);
    }

    /** Grows with every change of anything a person can see. */
    public long version() {
        return world.version();
    }

    private void cutsPolls() {
        world.look(world::bots).forEach(bot -> bot.queue().cutsPoll());
    }

    @Override
    public void close() {
        faults.close();
        world.look(() -> List.copyOf(world.bots())).forEach(bot -> bot.queue().close());
        front.close();
    }
}
