package org.hamroh.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person and a bot. Guarded by the world's lock. */
final class PrivateChat extends Chat {

    private final Bot bot;
    private final Person person;
    private boolean started;
    private boolean blocked;
    private long lastAct;
    private Optional<Keyboard> keyboard = Optional.empty();
    private Instant actsUntil = Instant.MIN;

    PrivateChat(World world, Bot bot, Person person) {
        super(world);
        this.bot = bot;
        this.person = person;
    }

    @Override
    long id() {
        return person.id();
    }

    @Override
    ObjectNode json() {
        return person.profile().chat();
    }

    @Override
    void tell(String kind, Message message) {
        tell(bot, kind, message);
    }

    /** The bot writes: a reply keyboard, or its removal, takes effect with the message. */
    @Override
    Message post(ObjectNode sender, ObjectNode body, JsonNode markup, boolean silent) {
        Message message = super.post(sender, body, markup, silent);
        if (message.fromBot()) {
            actsUntil = Instant.MIN;
        }
        if (markup.has("keyboard")) {
            keyboard = Optional.of(Keyboard.of(markup, message.id()));
        } else if (markup.has("remove_keyboard")) {
            keyboard = Optional.empty();
        }
        return message;
    }

    /** With the message that brought it, the reply keyboard goes too, as it does in Telegram's apps. */
    @Override
    boolean remove(int messageId) {
        keyboard = keyboard.filter(shown -> shown.messageId() != messageId);
        return super.remove(messageId);
    }

    Person person() {
        return person;
    }

    Optional<Keyboard> keyboard() {
        return keyboard;
    }

    /** The person did something; what comes after it may be an answer. */
    void acted() {
        lastAct = world.stamp();
    }

    long lastAct() {
        return lastAct;
    }

    boolean started() {
        return started;
    }

    boolean blocked() {
        return blocked;
    }

    void starts() {
        started = true;
    }

    /** The bot is seen to be typing, or uploading something. */
    void showsAction() {
        actsUntil = world.now().plus(Limits.CHAT_ACTION);
    }

    boolean actionShows() {
        return world.now().isBefore(actsUntil);
    }

    List<Command> commands() {
        return new CommandMenu(bot, person.profile()).in(this);
    }

    /** Changes nothing, and tells nothing, when it is so already. */
    void blocks(boolean nowBlocked) {
        if (blocked == nowBlocked) {
            return;
        }
        blocked = nowBlocked;
        ObjectNode update = Json.object();
        update.set("chat", json());
        update.set("from", person.profile().user());
        update.put("date", world.now().getEpochSecond());
        update.set("old_chat_member", botAs(!blocked));
        update.set("new_chat_member", botAs(blocked));
        bot.queue().add("my_chat_member", update.toString(), Limits.KEEPS);
        changed.signalAll();
    }

    private ObjectNode botAs(boolean kicked) {
        return (kicked ? Member.kicked(bot.user()) : Member.member(bot.user())).json();
    }
}
