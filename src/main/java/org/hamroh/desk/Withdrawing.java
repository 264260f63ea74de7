package org.hamroh.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** What a person has taken back leaves the operators' chats. Where it stood with other words, those stay. */
@Component
class Withdrawing {

    private final Operators operators;
    private final Copies copies;
    private final Documents documents;
    private final Hearing hearing;
    private final Hands hands;
    private final Words words;
    private final Post post;

    Withdrawing(Operators operators, Copies copies, Documents documents, Hearing hearing, Hands hands, Words words,
            Post post) {
        this.operators = operators;
        this.copies = copies;
        this.documents = documents;
        this.hearing = hearing;
        this.hands = hands;
        this.words = words;
        this.post = post;
    }

    void takenBack(HelpRequest request, List<UUID> messages) {
        Set<Long> told = new LinkedHashSet<>();
        for (UUID message : messages)
            for (Copies.Copy copy : copies.of(message)) {
                withdraw(request, copy);
                told.add(copy.operator());
            }
        told.forEach(id -> operators.byId(id)
                .ifPresent(operator -> hands.say(operator, request, words.line(Line.WITHDRAWN, request))));
        hearing.takenBack(messages);
    }

    /** Something has arrived in an operator's chat: what the person took back meanwhile goes at once. */
    void arrived(Operator operator, HelpRequest request, String ids, Receipt receipt) {
        if (receipt.message().isEmpty())
            return;
        long message = receipt.message().getAsLong();
        boolean gone = false;
        List<Hearing.Part> parts = hearing.parts(request, ids);
        for (Hearing.Part part : parts) {
            // what stands with other words is text
            boolean document = parts.size() == 1 && documents.is(request, part.id());
            copies.arrived(operator, request, part.id(), message, document);
            gone |= !part.there();
        }
        if (gone) {
            copies.of(parts.getFirst().id()).stream()
                    .filter(copy -> copy.operator() == operator.id() && copy.message() == message)
                    .forEach(copy -> withdraw(request, copy));
            hands.say(operator, request, words.line(Line.WITHDRAWN, request));
        }
    }

    private void withdraw(HelpRequest request, Copies.Copy copy) {
        String rest = hearing.left(request, copies.parts(copy.operator(), copy.message()));
        if (rest.isEmpty())
            copies.withdraw(copy);
        else
            operators.byId(copy.operator()).flatMap(operators::address).ifPresent(to -> post.send(Outgoing
                    .of(new Parcel.Edit(to, copy.message(), rest, Keyboard.NONE)).as(Urgency.SOON)));
    }
}
