package org.hamroh.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Content;
import org.hamroh.channel.Fallback;
import org.hamroh.channel.Incoming;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * A step that failed after all tries: the message is kept sealed, the person is told the truth, and a human is called,
 * because nobody knows what was in it.
 */
@Component
class Failed implements Fallback {

    private static final String TOPIC = "other";

    private final ConversationStore store;
    private final Dialogs dialogs;
    private final Play play;
    private final HumanDesk desk;
    private final Say say;
    private final WhoIsThere staff;

    Failed(ConversationStore store, Dialogs dialogs, Play play, HumanDesk desk, Say say,
            WhoIsThere staff) {
        this.store = store;
        this.dialogs = dialogs;
        this.play = play;
        this.desk = desk;
        this.say = say;
        this.staff = staff;
    }

    @Override
    public String stranded() {
        return dialogs.languages().stream().map(language -> dialogs.book(language).line(Line.STRANDED))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void failed(Incoming in) {
        if (in.address().isGroup() || !isAnswered(in.content()))
            return;
        Conversation c = store.load(in.chat()).seen(in.at());
        say.line(in.address(), dialogs.book(c), Line.FAILED_STEP);
        if (desk.isOperator(in.chat()))
            return;
        HelpRequest request = play.open(c).orElseGet(() -> play.logged(c, TOPIC, Triage.URGENT, in));
        store.store(c.with(request.id()));
        if (request.isTaken()) {
            lost(c, request, in);
            return;
        }
        desk.call(request, true);
        say.line(in.address(), dialogs.book(c), Line.FAILED_LOGGED, Map.of("number", request.number().toString()));
        staff.tell(in.address(), dialogs.book(c), request);
    }

    /** Somebody is there already, and both sides know what did not come through. */
    private void lost(Conversation c, HelpRequest request, Incoming in) {
        kind(in.content()).ifPresent(lost -> {
            desk.lost(request, lost);
            say.line(in.address(), dialogs.book(c), Line.NOT_DELIVERED_HERE);
        });
    }

    private static boolean isAnswered(Content content) {
        return content instanceof Content.Press || content instanceof Content.Command || kind(content).isPresent();
    }

    /** Of what may have been said to somebody. */
    private static Optional<String> kind(Content content) {
        return switch (content) {
        case Content.Text text -> Optional.of(Sent.TEXT);
        case Content.Media media -> Optional.of(media.kind());
        case Content.Shared shared -> kind(shared.what());
        case Content.Edited edited -> kind(edited.now());
        default -> Optional.empty();
        };
    }
}
