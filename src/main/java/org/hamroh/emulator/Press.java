package org.hamroh.emulator;

import java.time.Instant;
import java.util.Optional;

/** One press of an inline button, and what the bot answered to it. */
public final class Press {

    private final World world;
    private final Chat chat;
    private final Person person;
    private final Bot bot;
    private final String id;
    private final int messageId;
    private final String data;
    private final Instant at;
    private Optional<Answer> answer = Optional.empty();

    Press(World world, Chat chat, Person person, Bot bot, int messageId, String data) {
        this.world = world;
        this.chat = chat;
        this.person = person;
        this.bot = bot;
        this.id = Long.toUnsignedString(world.random.nextLong());
        this.messageId = messageId;
        this.data = data;
        this.at = world.now();
    }

    /** The callback query's id. */
    public String id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public int messageId() {
        return messageId;
    }

    public String data() {
        return data;
    }

    public Instant at() {
        return at;
    }

    public Optional<Answer> answer() {
        return world.look(() -> answer);
    }

    /** Waits until the bot has answered the press; fails after the emulator's patience. */
    public Answer awaitsAnswer() {
        return world.await(chat.changed, () -> answer, () -> "a press of " + data + " nobody answered");
    }

    Chat chat() {
        return chat;
    }

    Bot bot() {
        return bot;
    }

    void answered(Answer given) {
        answer = Optional.of(given);
        chat.changed.signalAll();
    }
}
