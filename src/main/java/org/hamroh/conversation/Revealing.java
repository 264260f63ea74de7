package org.hamroh.conversation;

import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Shows, in the place of a neutral line, what came while the phone may have been in other hands. */
@Component
class Revealing {

    static final String MESSAGE = "v:";
    static final String LINE = "w:";
    /** That a request is closed, with the button that opens it again. */
    static final String CLOSED = "x:";

    private record Shown(String text, Keyboard keyboard) {
    }

    private final Dialogs dialogs;
    private final Talk talk;
    private final Reopening reopening;
    private final Say say;

    Revealing(Dialogs dialogs, Talk talk, Reopening reopening, Say say) {
        this.dialogs = dialogs;
        this.talk = talk;
        this.reopening = reopening;
        this.say = say;
    }

    /** @return false if the press asks for nothing of the kind, or for what does not belong to this chat */
    boolean reveal(Conversation c, Content.Press press, Incoming in) {
        Optional<Shown> text = text(c, press.data()).map(shown -> new Shown(shown, Keyboard.NONE))
                .or(() -> closed(c, press.data()));
        text.ifPresent(shown -> say.edit(in.address(), press.onMessage(), shown.text, shown.keyboard));
        return text.isPresent();
    }

    private Optional<Shown> closed(Conversation c, String data) {
        return data.startsWith(CLOSED)
                ? reopening.own(c, data.substring(CLOSED.length()))
                        .map(request -> new Shown(dialogs.book(c).line(Line.CLOSED_BY_OPERATOR),
                                reopening.button(c, request)))
                : Optional.empty();
    }

    private Optional<String> text(Conversation c, String data) {
        if (data.startsWith(LINE))
            return Line.of(data.substring(LINE.length())).filter(Line::isForPersons)
                    .map(dialogs.book(c)::line);
        if (!data.startsWith(MESSAGE))
            return Optional.empty();
        try {
            UUID message = UUID.fromString(data.substring(MESSAGE.length()));
            return c.requests().reversed().stream().flatMap(r -> talk.find(r, message).stream()).findFirst()
                    .filter(Talk.Message::opens).map(Talk.Message::text);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
