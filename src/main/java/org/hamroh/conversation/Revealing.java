package org.hamroh.conversation;

import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Receipts;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Shows, in the place of a neutral line, what came while the phone may have been in other hands. */
@Component
class Revealing implements Receipts {

    static final String MESSAGE = "v:";
    static final String LINE = "w:";
    /** That a request is closed, with the button that opens it again. */
    static final String CLOSED = "x:";
    private static final String REF = "shown|";

    private final Dialogs dialogs;
    private final Talk talk;
    private final Requests requests;
    private final People people;
    private final Reopening reopening;
    private final HumanDesk desk;
    private final Say say;

    Revealing(Dialogs dialogs, Talk talk, Requests requests, People people, Reopening reopening, HumanDesk desk,
            Say say) {
        this.dialogs = dialogs;
        this.talk = talk;
        this.requests = requests;
        this.people = people;
        this.reopening = reopening;
        this.desk = desk;
        this.say = say;
    }

    /** @return false if the press asks for nothing of the kind, or for what does not belong to this chat */
    boolean reveal(Conversation c, Content.Press press, Incoming in) {
        if (press.data().startsWith(LINE)) {
            Optional<String> text = Line.of(press.data().substring(LINE.length())).filter(Line::isForPersons)
                    .map(dialogs.book(c)::line);
            text.ifPresent(shown -> say.edit(in.address(), press.onMessage(), shown));
            return text.isPresent();
        }
        if (press.data().startsWith(CLOSED))
            return closed(c, press, in);
        if (!press.data().startsWith(MESSAGE))
            return false;
        try {
            UUID message = UUID.fromString(press.data().substring(MESSAGE.length()));
            return c.requests().reversed().stream().anyMatch(request -> talk.find(request, message)
                    .filter(m -> m.opens() && m.direction() == Talk.Direction.OPERATOR)
                    .map(found -> show(c, request, found, press, in)).isPresent());
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }

    private boolean closed(Conversation c, Content.Press press, Incoming in) {
        Optional<HelpRequest> own = reopening.own(c, press.data().substring(CLOSED.length()));
        own.ifPresent(request -> say.edit(in.address(), press.onMessage(),
                dialogs.book(c).line(Line.CLOSED_BY_OPERATOR), reopening.button(c, request)));
        return own.isPresent();
    }

    /** Words in the place of the line; media below it, since Telegram makes no photo of a text. */
    private boolean show(Conversation c, UUID request, Talk.Message message, Content.Press press, Incoming in) {
        if (message.isMedia()) {
            say.edit(in.address(), press.onMessage(), dialogs.book(c).line(Line.MEDIA_BELOW));
            People.media(in.address(), message).forEach(parcel -> say.parcel(parcel, REF + request));
        } else {
            say.edit(in.address(), press.onMessage(), message.text());
            talk.arrived(request, message.id(), new Talk.Copy(press.onMessage(), in.at()));
        }
        return true;
    }

    @Override
    public void received(Receipt receipt) {
        if (receipt.ref().startsWith(REF) && !receipt.delivered())
            requests.find(UUID.fromString(receipt.ref().substring(REF.length())))
                    .ifPresent(request -> {
                        people.say(request, Line.MEDIA_GONE);
                        desk.notShown(request);
                    });
    }
}
