package org.hamroh.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Forgetting;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Takes things away: from the person's screen, or from our books. */
@Component
class Erasing {

    private final Dialogs dialogs;
    private final ConversationStore store;
    private final Play play;
    private final Requests requests;
    private final HumanDesk desk;
    private final Forgetting forgetting;
    private final CallReports calls;
    private final Post post;
    private final Say say;

    Erasing(Dialogs dialogs, ConversationStore store, Play play, Requests requests, HumanDesk desk,
            Forgetting forgetting, CallReports calls, Post post, Say say) {
        this.dialogs = dialogs;
        this.store = store;
        this.play = play;
        this.requests = requests;
        this.desk = desk;
        this.forgetting = forgetting;
        this.calls = calls;
        this.post = post;
        this.say = say;
    }

    /** Takes away every message that can be, and the keys below the chat; a harmless line stays. */
    Conversation hide(Conversation c, Incoming in) {
        post.send(Outgoing.of(new Parcel.Sweep(
                new Parcel.Message(in.address(), dialogs.book(c).line(Line.HIDE_DONE), Keyboard.GONE),
                Hidden.ref(in.chat()))));
        return c.hidden(true);
    }

    /** Erases all that we keep of the person, and says what that was. */
    Conversation forget(Conversation c, Incoming in) {
        Book book = dialogs.book(c);
        List<String> erased = new ArrayList<>();
        List<HelpRequest> own = play.requestsOf(c);
        for (HelpRequest request : own) {
            requests.erase(request);
            desk.erased(request);
            erased.add(book.line(Line.ERASED_REQUEST, Map.of("number", request.number().toString())));
        }
        calls.forget(in.chat(), own);
        forgetting.forget(in.chat());
        if (store.forget(in.chat()))
            erased.addFirst(book.line(Line.ERASED_CONVERSATION));
        if (erased.isEmpty())
            say.line(in.address(), book, Line.FORGOT_NOTHING);
        else
            say.line(in.address(), book, Line.FORGOTTEN, Map.of("what", String.join("\n", erased)));
        return c.gone();
    }
}
