package org.hamroh.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * Brings an operator what is no plain new text: media, copied without whoever sent them and protected, and later versions,
 * which answer the first.
 */
@Component
class Copying {

    private static final String WORDS = "✉";

    private final Operators operators;
    private final Copies copies;
    private final Documents documents;
    private final Relay relay;
    private final Talk talk;
    private final Hands hands;
    private final Words words;
    private final Post post;

    Copying(Operators operators, Copies copies, Documents documents, Relay relay, Talk talk, Hands hands, Words words,
            Post post) {
        this.operators = operators;
        this.copies = copies;
        this.documents = documents;
        this.relay = relay;
        this.talk = talk;
        this.hands = hands;
        this.words = words;
        this.post = post;
    }

    /** Whether it stands in a message of its own. */
    static boolean isAlone(Talk.Message message) {
        return message.isMedia() || message.is(Sent.Mark.CHANGE);
    }

    /** What a text above or below it says of it: what it is, where nothing shows that, and the words under it. */
    String said(HelpRequest request, Talk.Message message, String text) {
        List<String> said = new ArrayList<>();
        if (message.isMedia())
            said.add(kind(message));
        if (documents.is(request, message))
            said.add(words.line(Line.DOCUMENT_MARK));
        if (!text.isBlank())
            said.add(text);
        String all = String.join("\n", said);
        return message.is(Sent.Mark.CHANGE) ? words.line(Line.CHANGED, "text", all) : all;
    }

    /** @param text as {@link #said}, with the number of the request */
    void post(Operator operator, HelpRequest request, Talk.Message message, String text, Urgency urgency) {
        Optional<Address> to = operators.address(operator);
        if (to.isEmpty())
            return;
        List<Parcel> parcels = parcels(operator, request, message, text, to.get());
        for (int i = 0; i < parcels.size(); i++)
            post.send(Outgoing.of(parcels.get(i)).as(urgency).about(request.id().toString())
                    .ref(String.join("|", Hearing.REF, request.id().toString(), Long.toString(operator.id()),
                            message.id().toString(), i < parcels.size() - 1 ? "more" : "")));
    }

    /** Where it should stand, the operator reads that it could not be passed on. */
    void failed(Operator operator, HelpRequest request, String message) {
        talk.find(request.id(), UUID.fromString(message)).filter(Talk.Message::isMedia)
                .ifPresent(media -> hands.say(operator, request,
                        words.line(Line.MEDIA_NOT_PASSED, request, "kind", kind(media))));
    }

    private List<Parcel> parcels(Operator operator, HelpRequest request, Talk.Message message, String text,
            Address to) {
        OptionalLong answers = answers(operator, request, message);
        if (!message.isMedia())
            return Hands.pieces(text).stream().<Parcel>map(piece -> words(to, piece, answers)).toList();
        Sent sent = message.sent().orElseThrow();
        Optional<Address> from = (sent.chat() == Sent.PERSONS
                ? relay.address(request.id())
                : Optional.of(sent.chat())).map(Address::new);
        if (from.isEmpty())
            return Stream.concat(Hands.pieces(text).stream(),
                    Stream.of(words.line(Line.MEDIA_NOT_PASSED, request, "kind", kind(message))))
                    .<Parcel>map(piece -> words(to, piece, answers)).toList();
        boolean captioned = Content.Media.isCaptioned(sent.kind());
        if (captioned && text.length() <= Parcel.Copy.CAPTION)
            return List.of(new Parcel.Copy(to, from.get(), sent.message(), Optional.of(text), true, answers));
        List<Parcel> parcels = new ArrayList<>(
                Hands.pieces(text).stream().<Parcel>map(piece -> words(to, piece, answers)).toList());
        parcels.add(
                new Parcel.Copy(to, from.get(), sent.message(), captioned ? Optional.of("") : Optional.empty(), true,
                        OptionalLong.empty()));
        return parcels;
    }

    private static Parcel words(Address to, String text, OptionalLong answers) {
        return new Parcel.Message(to, text, Keyboard.NONE, false, true, answers);
    }

    /** A later version answers what the operator saw last of it. */
    private OptionalLong answers(Operator operator, HelpRequest request, Talk.Message message) {
        if (!message.is(Sent.Mark.CHANGE))
            return OptionalLong.empty();
        Sent sent = message.sent().orElseThrow();
        return talk.from(request.id(), sent.chat(), sent.message()).stream()
                .map(version -> copies.of(operator, version.id())).filter(OptionalLong::isPresent).findFirst()
                .orElse(OptionalLong.empty());
    }

    private String kind(Talk.Message message) {
        return message.sent().map(sent -> kind(sent.kind())).orElse("");
    }

    /** As the desk calls it; for words a sign. */
    String kind(String kind) {
        return Line.of("kind-" + kind.replace('_', '-')).map(words::line).orElse(WORDS);
    }
}
