package org.hamroh.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Relay;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
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

    /** All that the person of this request has asked for; none if there is no way to them any more. */
    List<UUID> requests(HelpRequest request) {
        return address(request.id()).map(to -> store.load(vault.chat(to.id())).requests()).orElse(List.of());
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
        to.ifPresent(address -> {
            if (message.isMedia() && !isWatched(address))
                media(address, message).forEach(parcel -> post(request, parcel, ref));
            else
                send(request, address, message.text(), Keyboard.NONE, Revealing.MESSAGE + message.id(),
                        isWatched(address) ? ref : ref + "|" + message.id());
        });
        return to.isPresent();
    }

    /** An operator's correction, where her words stand already. */
    public void correct(HelpRequest request, long copy, Talk.Message corrected, String ref) {
        address(request.id())
                .ifPresent(to -> post(request, new Parcel.Edit(to, copy, corrected.text(), Keyboard.NONE), ref));
    }

    /** As it is copied out of the operator's chat; words too long for a caption go before it. */
    static List<Parcel> media(Address to, Talk.Message message) {
        Sent sent = message.sent().orElseThrow();
        Address from = new Address(sent.chat());
        if (!Content.Media.isCaptioned(sent.kind()))
            return List.of(
                    new Parcel.Copy(to, from, sent.message(), Optional.empty(), false, OptionalLong.empty()));
        return message.text().length() <= Parcel.Copy.CAPTION
                ? List.of(new Parcel.Copy(to, from, sent.message(), Optional.of(message.text()), false,
                        OptionalLong.empty()))
                : List.of(new Parcel.Message(to, message.text(), Keyboard.NONE),
                        new Parcel.Copy(to, from, sent.message(), Optional.of(""), false, OptionalLong.empty()));
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
        address(request.id()).ifPresent(to -> post(request, neutral(to, book, reveal), ""));
    }

    private void send(HelpRequest request, Address to, String text, Keyboard buttons, String reveal, String ref) {
        post(request, isWatched(to)
                ? neutral(to, dialogs.book(request.language()), reveal)
                : new Parcel.Message(to, text, buttons), ref);
    }

    private static Parcel neutral(Address to, Book book, String reveal) {
        return new Parcel.Message(to, book.line(Line.NEUTRAL),
                Keyboard.column(List.of(new Keyboard.Button(book.line(Line.SHOW), reveal))));
    }

    private void post(HelpRequest request, Parcel parcel, String ref) {
        post.send(Outgoing.of(parcel).as(Urgency.SOON).ref(ref).about(request.id().toString()));
    }

    private boolean isWatched(Address to) {
        Conversation person = store.load(vault.chat(to.id()));
        return person.isHidden() || person.seen().plus(Limits.ALONE).isBefore(clock.instant());
    }

    private Optional<Address> address(UUID request) {
        return relay.address(request).map(Address::new);
    }
}
