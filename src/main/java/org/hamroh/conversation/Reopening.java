package org.hamroh.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** A person comes back to a request that was closed: only from the chat that it came from, and for thirty days. */
@Component
class Reopening {

    private static final String PRESS = "o:";

    private final Dialogs dialogs;
    private final Play play;
    private final Requests requests;
    private final HumanDesk desk;
    private final Say say;
    private final WhoIsThere staff;
    private final InstantSource clock;

    Reopening(Dialogs dialogs, Play play, Requests requests, HumanDesk desk, Say say, WhoIsThere staff,
            InstantSource clock) {
        this.dialogs = dialogs;
        this.play = play;
        this.requests = requests;
        this.desk = desk;
        this.say = say;
        this.staff = staff;
        this.clock = clock;
    }

    /** The button to stand below what is said of a closed request; none once it is too late, or another one is open. */
    Keyboard button(Conversation c, HelpRequest request) {
        return request.canReopen(clock.instant()) && play.open(c).isEmpty()
                ? button(dialogs.book(c), request)
                : Keyboard.NONE;
    }

    static Keyboard button(Book book, HelpRequest request) {
        return Keyboard.column(List.of(new Keyboard.Button(book.line(Line.REOPEN), PRESS + request.id())));
    }

    /** @return empty if the press asks for nothing of the kind, or for what does not belong to this chat */
    Optional<Conversation> press(Conversation c, Content.Press press, Incoming in) {
        return press.data().startsWith(PRESS)
                ? own(c, press.data().substring(PRESS.length())).map(request -> reopen(c, request, in))
                : Optional.empty();
    }

    private Conversation reopen(Conversation c, HelpRequest request, Incoming in) {
        Book book = dialogs.book(c);
        Optional<HelpRequest> open = play.open(c);
        if (open.isPresent())
            say.line(in.address(), book, open.get().isTaken() ? Line.WITH_OPERATOR : Line.REOPEN_IS_OPEN,
                    open.get().isTaken() ? Map.of() : number(open.get()));
        else if (!request.canReopen(clock.instant()))
            say.line(in.address(), book, Line.REOPEN_LATE);
        else {
            requests.reopen(request, in.address().id());
            say.line(in.address(), book, Line.REOPENED, number(request));
            desk.call(request, true);
            staff.tell(in.address(), book, request);
        }
        return c;
    }

    private static Map<String, String> number(HelpRequest request) {
        return Map.of("number", request.number().toString());
    }

    /** The request with this id, if it is this chat's. */
    Optional<HelpRequest> own(Conversation c, String id) {
        return play.requestsOf(c).stream().filter(request -> request.id().equals(uuid(id))).findFirst();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException forged) {
            return new UUID(0, 0);
        }
    }
}
