package org.hamroh.emulator;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a phone. What is done without naming a bot is done in the chat with the first one registered. */
public final class Person {

    private final World world;
    private final String label;
    private final Profile profile;
    private boolean deactivated;

    Person(World world, String label, Profile profile) {
        this.world = world;
        this.label = label;
        this.profile = profile;
    }

    /** How a test calls the person; Telegram does not know it. */
    public String label() {
        return label;
    }

    public long id() {
        return profile.id();
    }

    public Profile profile() {
        return profile;
    }

    /** The chat with the first bot. */
    public Phone phone() {
        return phone(world.bots().stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("no bot is registered yet")));
    }

    public Phone phone(Bot bot) {
        return new Phone(world, bot, this, world.look(() -> world.privateChat(bot, this)));
    }

    public Message starts() {
        return phone().starts("");
    }

    /** Follows a link {@code https://t.me/bot?start=payload}. */
    public Message starts(String payload) {
        return phone().starts(payload);
    }

    public Message writes(String text) {
        return phone().writes(text);
    }

    public Message replies(int messageId, String text) {
        return phone().replies(messageId, text);
    }

    public Message edits(int messageId, String text) {
        return phone().edits(messageId, text);
    }

    public Message sends(Media media) {
        return phone().sends(media);
    }

    public Message replies(int messageId, Media media) {
        return phone().replies(messageId, media);
    }

    /** Takes a message out of the chat for both sides; the bot is not told. */
    public void deletes(int messageId) {
        phone().deletes(messageId);
    }

    /** Several media at once, as one album. */
    public List<Message> sends(List<Media> album) {
        return phone().sends(album);
    }

    /** Presses the newest button with this label that the person can see. */
    public Press presses(String label) {
        return phone().presses(label);
    }

    public Press presses(Message message, String label) {
        return phone().presses(message, label);
    }

    /** Sends a press that no button offered: {@code messageId} need not exist, {@code data} may be anything. */
    public Press forgesPress(int messageId, String data) {
        return phone().forgesPress(messageId, data);
    }

    /** Presses a key of the reply keyboard: it types its label. */
    public Message pressesKey(String label) {
        return phone().pressesKey(label);
    }

    public Message writesIn(Group group, String text) {
        return group.talk().posts(this, Typed.text(text));
    }

    public Message repliesIn(Group group, int messageId, String text) {
        return group.talk().replied(this, messageId, text);
    }

    public Message sendsIn(Group group, Media media) {
        return group.talk().posts(this, world.look(() -> media.body(world.files)));
    }

    public Message editsIn(Group group, int messageId, String text) {
        return group.talk().edited(this, messageId, text);
    }

    /** Presses the newest button with this label in the group. */
    public Press pressesIn(Group group, String label) {
        return group.talk().pressed(this, label);
    }

    public Press pressesIn(Group group, Message message, String label) {
        return group.talk().pressed(this, message, label);
    }

    /** Sends a press from the group that no button there offered; whoever was thrown out can try, too. */
    public Press forgesPressIn(Group group, int messageId, String data) {
        return group.talk().forged(this, messageId, data);
    }

    public void leaves(Group group) {
        group.left(this);
    }

    public void blocks() {
        phone().blocks();
    }

    public void unblocks() {
        phone().unblocks();
    }

    public Message awaits(Predicate<Message> which) {
        return phone().awaits(which);
    }

    public Message awaitsText(String part) {
        return phone().awaitsText(part);
    }

    public Message awaitsAnswer() {
        return phone().awaitsAnswer(message -> true);
    }

    /** From now on no bot can write to this person, nor does the person write. */
    public void deletesAccount() {
        world.change(() -> deactivated = true);
    }

    boolean deactivated() {
        return deactivated;
    }

    /** As the sender of a message. */
    ObjectNode sender() {
        ObjectNode sender = Json.object();
        sender.set("from", profile.user());
        return sender;
    }

    void mustBeAlive() {
        if (deactivated) {
            throw new IllegalStateException(label + " has deleted the account");
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
