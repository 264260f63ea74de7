package org.hamroh.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one person sees of the chat with one bot, and does in it. Waits are bounded by the emulator's patience. Long, as
 * every verb of a person is here once.
 */
public final class Phone {

    private final World world;
    private final Bot bot;
    private final Person person;
    private final PrivateChat chat;

    Phone(World world, Bot bot, Person person, PrivateChat chat) {
        this.world = world;
        this.bot = bot;
        this.person = person;
        this.chat = chat;
    }

    /** Opens the chat, unblocking the bot if need be; {@code payload} is that of a start link, or empty. */
    public Message starts(String payload) {
        if (!payload.matches("[A-Za-z0-9_-]{0," + Limits.START_PAYLOAD + "}")) {
            throw new IllegalArgumentException("no start link can carry " + payload);
        }
        return world.change(() -> {
            person.mustBeAlive();
            chat.blocks(false);
            chat.starts();
            return incoming(Typed.text(payload.isEmpty() ? "/start" : "/start " + payload));
        });
    }

    public Message writes(String text) {
        return act(Typed.text(text));
    }

    public Message replies(int messageId, String text) {
        return world.change(() -> act(Typed.reply(Typed.text(text), visible(messageId))));
    }

    public Message sends(Media media) {
        return world.change(() -> act(media.body(world.files)));
    }

    public List<Message> sends(List<Media> album) {
        return world.change(() -> {
            String group = Long.toUnsignedString(world.random.nextLong());
            List<Message> sent = new ArrayList<>();
            for (Media media : album) {
                sent.add(act(media.body(world.files).put("media_group_id", group)));
            }
            return sent;
        });
    }

    public Message edits(int messageId, String text) {
        return world.change(() -> {
            mayWrite();
            Message old = visible(messageId);
            if (old.senderId() != person.id()) {
                throw new IllegalStateException(person + " did not write " + old);
            }
            Message edited = chat.edit(old, Typed.edited(old, text, world.now()), old.markup());
            chat.tell("edited_message", edited);
            return edited;
        });
    }

    /** A place that moves along is somewhere else now. */
    public Message moves(int messageId, double latitude, double longitude) {
        return world.change(() -> {
            mayWrite();
            Message old = visible(messageId);
            if (!old.tree().path("location").has("live_period")) {
                throw new IllegalStateException(old + " does not move");
            }
            ObjectNode json = old.tree().deepCopy().put("edit_date", world.now().getEpochSecond());
            ((ObjectNode) json.path("location")).put("latitude", latitude).put("longitude", longitude);
            Message moved = chat.edit(old, json, old.markup());
            chat.tell("edited_message", moved);
            return moved;
        });
    }

    public Message replies(int messageId, Media media) {
        return world.change(() -> act(Typed.reply(media.body(world.files), visible(messageId))));
    }

    /** Takes a message out of the chat for both sides; the bot is not told. */
    public void deletes(int messageId) {
        world.change(() -> chat.remove(visible(messageId).id()));
    }

    public Press presses(String label) {
        return world.change(() -> {
            Message message = chat.newestFirst().stream().filter(shown -> shown.button(label).isPresent()).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no button " + label + " in\n" + scene()));
            return presses(message, label);
        });
    }

    public Press presses(Message message, String label) {
        return world.change(() -> {
            Button button = visible(message.id()).button(label)
                    .orElseThrow(() -> new IllegalStateException("no button " + label + " in\n" + scene()));
            if (button.data().isEmpty()) {
                throw new IllegalStateException(label + " opens " + button.url());
            }
            return forgesPress(message.id(), button.data());
        });
    }

    public Press forgesPress(int messageId, String data) {
        return world.change(() -> {
            mayWrite();
            chat.acted();
            return Presses.make(world, chat, person, bot, messageId, data);
        });
    }

    public Message pressesKey(String label) {
        return world.change(() -> {
            Keyboard.Key key = chat.keyboard().stream().flatMap(shown -> shown.rows().stream()).flatMap(List::stream)
                    .filter(shown -> shown.label().equals(label)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no key " + label + " on " + chat.keyboard()));
            return switch (key.asks()) {
            case "contact" -> sends(Media.ownContact(person.profile(), "+70000000000"));
            case "location" -> sends(Media.location(42.3, 69.6));
            default -> writes(label);
            };
        });
    }

    /** The bot can write no more, and is told so. */
    public void blocks() {
        world.change(() -> chat.blocks(true));
    }

    public void unblocks() {
        world.change(() -> chat.blocks(false));
    }

    /** The messages there are now, oldest first: deleted ones gone, edited ones as they are. */
    public List<Message> chat() {
        return world.look(() -> List.copyOf(chat.messages()));
    }

    /** The newest message of the bot. */
    public Message last() {
        return world.look(() -> chat.newestFirst().stream().filter(Message::fromBot).findFirst()
                .orElseThrow(() -> new IllegalStateException("the bot has written nothing in\n" + scene())));
    }

    public Optional<Keyboard> keyboard() {
        return world.look(chat::keyboard);
    }

    /** What the presses showed, oldest first; empty answers (only the spinner stops) are left out. */
    public List<Answer> answers() {
        return world.look(() -> chat.presses().stream().flatMap(press -> press.answer().stream())
                .filter(answer -> !answer.text().isEmpty() || !answer.url().isEmpty()).toList());
    }

    /** Every press made here, oldest first. */
    public List<Press> presses() {
        return world.look(() -> List.copyOf(chat.presses()));
    }

    public boolean hasBlocked() {
        return world.look(chat::blocked);
    }

    public boolean hasStarted() {
        return world.look(chat::started);
    }

    /** Whether the bot is shown as typing (or uploading) now. */
    public boolean showsAction() {
        return world.look(chat::actionShows);
    }

    /** Whether the bot has fetched a message of the person, with its last edit, for good. */
    public boolean isFetched(int messageId) {
        return world.look(() -> chat.fetched(messageId));
    }

    /** The emoji that the bot has set on a message; empty if there is none. */
    public String reaction(int messageId) {
        return world.look(() -> chat.reaction(messageId));
    }

    /** Waits until the bot's emoji on a message is this one. */
    public void awaitsReaction(int messageId, String emoji) {
        world.await(chat.changed, () -> Optional.of(emoji).filter(chat.reaction(messageId)::equals),
                () -> "#" + messageId + " has " + chat.reaction(messageId) + " in\n" + scene());
    }

    /** The menu of commands that Telegram shows here. */
    public List<Command> commands() {
        return world.look(chat::commands);
    }

    /** Waits for a message of the bot, whether it is there already or comes; gives the newest such. */
    public Message awaits(Predicate<Message> which) {
        return awaitsAfter(-1, which);
    }

    public Message awaitsText(String part) {
        return awaits(message -> message.text().contains(part));
    }

    /** Waits for a message of the bot sent or edited since the person last did something. */
    public Message awaitsAnswer(Predicate<Message> which) {
        return awaitsAfter(world.look(chat::lastAct), which);
    }

    private Message awaitsAfter(long stamp, Predicate<Message> which) {
        return world.await(chat.changed, () -> chat.newestFirst().stream()
                .filter(message -> message.fromBot() && message.stamp() > stamp && which.test(message)).findFirst(),
                this::scene);
    }

    private Message act(ObjectNode body) {
        return world.change(() -> {
            mayWrite();
            return incoming(body);
        });
    }

    private Message incoming(ObjectNode body) {
        Message message = chat.post(person.sender(), body);
        chat.acted();
        chat.tell("message", message);
        return message;
    }

    private void mayWrite() {
        person.mustBeAlive();
        if (!chat.started() || chat.blocked()) {
            throw new IllegalStateException(person + " has " + (chat.started() ? "blocked" : "not started")
                    + " the bot");
        }
    }

    private Message visible(int messageId) {
        return chat.message(messageId)
                .orElseThrow(() -> new IllegalStateException("no message " + messageId + " in\n" + scene()));
    }

    private String scene() {
        return chat.messages().stream().map(Message::toString).collect(Collectors.joining("\n"));
    }
}
