package org.hamroh.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A chat with its messages, as both sides see them. Guarded by the world's lock. */
abstract sealed class Chat permits PrivateChat, GroupChat {

    final World world;
    final Condition changed;
    private final String instance;
    private final NavigableMap<Integer, Message> messages = new TreeMap<>();
    private final Map<Integer, Update> told = new HashMap<>();
    private final Map<Integer, String> reactions = new HashMap<>();
    private final List<Press> presses = new ArrayList<>();
    private int lastId;

    Chat(World world) {
        this.world = world;
        this.changed = world.condition();
        this.instance = Long.toString(world.random.nextLong());
    }

    abstract long id();

    abstract ObjectNode json();

    /** Queues an update about a message for every bot that may know of it. */
    abstract void tell(String kind, Message message);

    /** A message without a keyboard, by whoever {@code sender} (its {@code from} and more) is. */
    Message post(ObjectNode sender, ObjectNode body) {
        return post(sender, body, MissingNode.getInstance(), false);
    }

    Message post(ObjectNode sender, ObjectNode body, JsonNode markup, boolean silent) {
        ObjectNode json = Json.object().put("message_id", ++lastId).setAll(sender);
        json.set("chat", json());
        json.put("date", world.now().getEpochSecond()).setAll(body);
        if (!markup.path("inline_keyboard").isEmpty()) {
            json.set("reply_markup", markup);
        }
        return put(new Message(json, markup, silent, world.nextStamp()));
    }

    Message edit(Message old, ObjectNode json, JsonNode markup) {
        return put(new Message(json, markup, old.silent(), world.nextStamp()));
    }

    private Message put(Message message) {
        messages.put(message.id(), message);
        changed.signalAll();
        return message;
    }

    boolean remove(int messageId) {
        changed.signalAll();
        told.remove(messageId);
        reactions.remove(messageId);
        return messages.remove(messageId) != null;
    }

    /** Queues an update about a message for one bot. */
    final void tell(Bot bot, String kind, Message message) {
        bot.sees(message.senderId());
        bot.queue().add(kind, message.tree().toString(), Limits.KEEPS)
                .ifPresent(update -> told.put(message.id(), update));
    }

    /** Whether the bot told of it last has fetched it, with its last edit, for good. */
    boolean fetched(int messageId) {
        return Optional.ofNullable(told.get(messageId)).filter(Update::confirmed).isPresent();
    }

    /** @param emoji empty: none any more */
    void reacts(int messageId, String emoji) {
        reactions.put(messageId, emoji);
        changed.signalAll();
    }

    /** The bot's reaction on a message; empty if there is none. */
    String reaction(int messageId) {
        return reactions.getOrDefault(messageId, "");
    }

    Optional<Message> message(int messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    Collection<Message> messages() {
        return messages.values();
    }

    List<Message> newestFirst() {
        return new ArrayList<>(messages.descendingMap().values());
    }

    /** Every press of a button here, oldest first. */
    List<Press> presses() {
        return presses;
    }

    boolean olderThan(Message message, Duration age) {
        return message.date().plus(age).isBefore(world.now());
    }

    /** Identifies the chat in every press made in it. */
    String instance() {
        return instance;
    }
}
