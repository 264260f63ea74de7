package org.hamroh.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hamroh.emulator.Keyboard;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Phone;

/**
 * A phone as its owner holds it: without a network its screen stays as it was, and what is written waits. Thread-safe.
 */
final class Handset {

    private record Unsent(int id, String text, OptionalInt replyTo, Instant at) {
    }

    private final String id;
    private final Phone phone;
    private final InstantSource clock;
    private final List<Unsent> unsent = new ArrayList<>();
    private Optional<Glass> frozen = Optional.empty();

    Handset(String id, Phone phone, InstantSource clock) {
        this.id = id;
        this.phone = phone;
        this.clock = clock;
    }

    synchronized boolean online() {
        return frozen.isEmpty();
    }

    /** The chat, to do something in it at once. */
    synchronized Phone connected() {
        if (!online())
            throw new Refused(id + " has no network: only texts can be written, and they wait.");
        return phone;
    }

    synchronized void writes(String text, OptionalInt replyTo) {
        if (online())
            sends(text, replyTo);
        else
            waits(text, replyTo);
    }

    /** Goes off the network, or comes back: what waited goes out in the order it was written. */
    synchronized void network(boolean on) {
        if (!on && online())
            frozen = Optional.of(live());
        if (on && !online()) {
            frozen = Optional.empty();
            while (!unsent.isEmpty()) {
                Unsent next = unsent.removeFirst();
                sends(next.text, stillThere(next.replyTo));
            }
        }
    }

    /** What is on the screen. */
    synchronized Glass glass() {
        return frozen.map(glass -> glass.with(unsent.stream().map(this::waiting).toList())).orElseGet(this::live);
    }

    private void sends(String text, OptionalInt replyTo) {
        replyTo.ifPresentOrElse(answered -> Refused.asked(() -> phone.replies(shown(answered), text)),
                () -> Refused.asked(() -> phone.writes(text)));
    }

    private void waits(String text, OptionalInt replyTo) {
        if (!phone.hasStarted() || phone.hasBlocked())
            throw new Refused(id + " has " + (phone.hasStarted() ? "blocked" : "not started") + " the bot.");
        if (unsent.size() >= Limits.WAITING)
            throw new Refused("No more than " + Limits.WAITING + " texts wait for the network.");
        // not Telegram's numbers: those come when Telegram has the message
        unsent.add(new Unsent(-1 - unsent.size(), text, replyTo, clock.instant()));
    }

    /** An answer to what has been deleted meanwhile goes out as a plain text. */
    private OptionalInt stillThere(OptionalInt replyTo) {
        return replyTo.isPresent() && message(replyTo.getAsInt()).isPresent() ? replyTo : OptionalInt.empty();
    }

    private int shown(int message) {
        return message(message).map(Message::id)
                .orElseThrow(() -> new NotThere("There is no message " + message + " in this chat."));
    }

    private Optional<Message> message(int message) {
        return phone.chat().stream().filter(each -> each.id() == message).findFirst();
    }

    private Glass live() {
        return new Glass(newest(phone.chat()).map(this::bubble).toList(),
                phone.keyboard().map(Handset::keys).orElse(List.of()), phone.commands(), phone.showsAction());
    }

    private Bubble bubble(Message message) {
        return message.fromBot()
                ? Bubble.of(message, Bubble.BOT, Bubble.Mark.NONE)
                : Bubble.of(message, id, Bubble.Mark.of(phone.isFetched(message.id())))
                        .reacted(phone.reaction(message.id()));
    }

    private Bubble waiting(Unsent text) {
        return Bubble.waiting(text.id, id, text.text, text.at, text.replyTo);
    }

    /** Without what Telegram itself writes ("… joined the group"). */
    static Stream<Message> newest(List<Message> chat) {
        List<Message> said = chat.stream().filter(message -> !message.kind().equals("service")).toList();
        return said.subList(Math.max(0, said.size() - Limits.MESSAGES), said.size()).stream();
    }

    private static List<List<String>> keys(Keyboard keyboard) {
        return keyboard.rows().stream().map(row -> row.stream().map(Keyboard.Key::label).toList()).toList();
    }
}
