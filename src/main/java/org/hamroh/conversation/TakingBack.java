package org.hamroh.conversation;

import java.util.Arrays;
import java.util.List;
import org.hamroh.casework.Audit;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * A person takes a message back by answering it with "delete", in whatever language: Telegram tells a bot of no deletion.
 */
@Component
class TakingBack {

    private static final String BIN = "🗑";

    private final Dialogs dialogs;
    private final Talk talk;
    private final HumanDesk desk;
    private final Audit audit;
    private final Say say;

    TakingBack(Dialogs dialogs, Talk talk, HumanDesk desk, Audit audit, Say say) {
        this.dialogs = dialogs;
        this.talk = talk;
        this.desk = desk;
        this.audit = audit;
        this.say = say;
    }

    /** @return false if these words ask for nothing of the kind, or answer what is not kept */
    boolean takesBack(Conversation c, List<HelpRequest> own, Content.Text text, Incoming in) {
        if (text.answers().isEmpty() || !asks(text.text()))
            return false;
        for (HelpRequest request : own) {
            List<Talk.Message> versions = talk.from(request.id(), Sent.PERSONS, text.answers().getAsLong());
            if (!versions.isEmpty()) {
                versions.forEach(version -> talk.remove(request.id(), version.id()));
                desk.takenBack(request, versions.stream().map(Talk.Message::id).toList());
                audit.note(Audit.Actor.PERSON, Audit.Act.TAKEN_BACK, request.id());
                say.line(in.address(), dialogs.book(c), Line.TAKEN_BACK);
                return true;
            }
        }
        return false;
    }

    private boolean asks(String text) {
        String word = text.strip().replace("\uFE0F", "").replaceAll("[.!]+$", "");
        return word.equals(BIN) || dialogs.languages().stream()
                .flatMap(language -> Arrays.stream(dialogs.book(language).line(Line.TAKE_BACK_WORDS).split("[,،]")))
                .anyMatch(known -> known.strip().equalsIgnoreCase(word));
    }
}
