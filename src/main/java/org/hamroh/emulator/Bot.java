package org.hamroh.emulator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A registered bot: its queue, and what it has told Telegram about itself. */
public final class Bot {

    private final World world;
    private final long id;
    private final String token;
    private final String username;
    private final UpdateQueue queue;
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, JsonNode> commands = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final PollPace pollPace = new PollPace();
    private boolean readsAll;
    private String webhook = "";

    Bot(World world, String token, String username) {
        this.world = world;
        this.token = token;
        this.username = username;
        this.id = Long.parseLong(token.substring(0, token.indexOf(':')));
        this.queue = new UpdateQueue(world.clock, world.random, world.ledger, world::news);
    }

    public long id() {
        return id;
    }

    public String token() {
        return token;
    }

    public String username() {
        return username;
    }

    /** Switches privacy mode off: the bot is then told all messages of its groups, administrator or not. */
    public Bot readsEverything() {
        world.change(() -> readsAll = true);
        return this;
    }

    /** How many updates wait for it. */
    public int pending() {
        return queue.size();
    }

    /** The id the next update will have, unless {@link #redrawsUpdateIds} comes first. */
    public long nextUpdateId() {
        return queue.nextId();
    }

    /**
     * A week without updates has passed: the next id is drawn anew, lower or higher. Waits until the bot has confirmed
     * what it was given, since what is older than a day is not in a queue anyway.
     */
    public void redrawsUpdateIds(long next) {
        awaitsConfirmed();
        queue.nextIdIs(next);
    }

    /**
     * Puts an update into the queue that no person's act could make: of a kind of tomorrow, broken, or hostile.
     *
     * @param fields what stands after its number, raw; it need not be JSON
     * @return its number
     */
    public long isTold(String fields) {
        return queue.addStrange(fields, Limits.KEEPS).id();
    }

    /** Waits until nothing is in the queue any more; fails after the emulator's patience. */
    public void awaitsConfirmed() {
        if (!queue.awaitsEmpty(world.patience)) {
            throw new AssertionError("the bot has not confirmed " + queue.size() + " updates");
        }
    }

    /** Waits until the bot has a long poll open; fails after the emulator's patience. */
    public void awaitsPoll() {
        if (!queue.awaitsPoll(world.patience)) {
            throw new AssertionError("the bot does not poll");
        }
    }

    /** The commands shown to people of a language (empty for all others) in a scope such as {@code default}. */
    public List<String> commands(String scopeType, String language) {
        return world.look(() -> commands.entrySet().stream()
                .filter(list -> list.getKey().startsWith("{\"type\":\"" + scopeType + "\"")
                        && list.getKey().endsWith("}" + language))
                .flatMap(list -> list.getValue().valueStream()).map(command -> command.path("command").asString())
                .toList());
    }

    UpdateQueue queue() {
        return queue;
    }

    PollPace pollPace() {
        return pollPace;
    }

    ObjectNode user() {
        String name = texts.getOrDefault("name:", "");
        return Json.object().put("id", id).put("is_bot", true).put("first_name", name.isEmpty() ? username : name)
                .put("username", username);
    }

    boolean readsAll() {
        return readsAll;
    }

    /** A bot can ask about somebody only after it has met them. */
    void sees(long personId) {
        seen.add(personId);
    }

    boolean hasSeen(long personId) {
        return seen.contains(personId);
    }

    /** Lists of commands by canonical scope followed by the language. */
    Map<String, JsonNode> commands() {
        return commands;
    }

    /** Name and descriptions by kind, colon, language. */
    Map<String, String> texts() {
        return texts;
    }

    String webhook() {
        return webhook;
    }

    void webhook(String url) {
        webhook = url;
    }
}
