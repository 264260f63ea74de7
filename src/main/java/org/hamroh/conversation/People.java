package org.hamroh.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Relay;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Engine;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * How the desk's words reach a person, who stays unknown to it. What comes long after the person's last word is a neutral
 * line with a button that shows it.
 */
@Component
public class People {

    private final Relay relay;
    private final ConversationStore store;
    private final Dialogs dialogs;
    private final Vault vault;
    private final Post post;
    private final InstantSource clock;

    People(Relay relay, ConversationStore store, Dialogs dialogs, Vault vault, Post post, InstantSource clock) {
        this.relay = relay;
        this.store = store;
        this.dialogs = dialogs;
        this.vault = vault;
        this.post = post;
        this.clock = clock;
    }

    /** One line of the bot's own. Does nothing if there is no way to the person any more. */
    public void say(HelpRequest request, Line line) {
        address(request.id()).ifPresent(to -> send(request, to, dialogs.book(request.language()).line(line),
                Keyboard.NONE, Revealing.LINE + line.id(), ""));
    }

    /** An operator reads, and is about to write. */
    public void showTyping(HelpRequest request) {
        address(request.id())
                .ifPresent(to -> post.send(Outgoing.of(new Parcel.Typing(to)).about(request.id().toString())));
    }

    /** The talk is over: a last line, and the dialog stands at its menu again, not where it was left before the talk. */
    public void end(HelpRequest request) {
        Book book = dialogs.book(request.language());
        address(request.id()).ifPresent(to -> send(request, to, book.line(Line.CLOSED_BY_OPERATOR),
                Reopening.button(book, request), Revealing.CLOSED + request.id(), ""));
        address(request.id()).map(to -> store.load(vault.chat(to.id()))).filter(c -> !c.isNew())
                .ifPresent(c -> store.store(c.at(Engine
                        .play(dialogs.book(c), c.state(), new Input.Start(), clock.instant()).state())));
    }

    /** Whether there is still a way to the person. */
    public boolean canReach(HelpRequest request) {
        return address(request.id()).isPresent();
    }

    /**
     * Passes an operator's words on.
     *
     * @param ref under which the receipts tell whether they arrived
     * @return false if there is no way to the person any more
     */
    public boolean relay(HelpRequest request, Talk.Message message, String ref) {
        Optional<Address> to = address(request.id());
        to.ifPresent(address -> send(request, address, message.text(), Keyboard.NONE,
                Revealing.MESSAGE + message.id(), ref));
        return to.isPresent();
    }

    /**
     * Something with buttons of its own.
     *
     * @param reveal what the button of the neutral line carries
     * @return false if there is no way to the person any more
     */
    boolean ask(HelpRequest request, String text, Keyboard buttons, String reveal) {
        Optional<Address> to = address(request.id());
        to.ifPresent(address -> send(request, address, text, buttons, reveal, ""));
        return to.isPresent();
    }

    /** The neutral line alone, however short ago the person wrote. */
    void askNeutrally(HelpRequest request, String reveal, Book book) {
        address(request.id()).ifPresent(to -> post.send(Outgoing.of(neutral(to, book, reveal)).as(Urgency.SOON)
                .about(request.id().toString())));
    }

    private void send(HelpRequest request, Address to, String text, Keyboard buttons, String reveal, String ref) {
        Book book = dialogs.book(request.language());
        Conversation person = store.load(vault.chat(to.id()));
        boolean watched = person.isHidden() || person.seen().plus(Limits.ALONE).isBefore(clock.instant());
        Parcel parcel = watched ? neutral(to, book, reveal) : new Parcel.Message(to, text, buttons);
        post.send(Outgoing.of(parcel).as(Urgency.SOON).ref(ref).about(request.id().toString()));
    }

    private static Parcel neutral(Address to, Book book, String reveal) {
        return new Parcel.Message(to, book.line(Line.NEUTRAL),
                Keyboard.column(List.of(new Keyboard.Button(book.line(Line.SHOW), reveal))));
    }

    private Optional<Address> address(UUID request) {
        return relay.address(request).map(Address::new);
    }
}
