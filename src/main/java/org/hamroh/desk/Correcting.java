package org.hamroh.desk;

import java.time.InstantSource;
import java.util.Optional;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.hamroh.conversation.People;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * An operator corrects words that a person has in sight: they change there too. A note has never been a message, so none
 * can be found for it here.
 */
@Component
class Correcting {

    private final Requests requests;
    private final Operators operators;
    private final Talk talk;
    private final People people;
    private final Hands hands;
    private final Words words;
    private final InstantSource clock;

    Correcting(Requests requests, Operators operators, Talk talk, People people, Hands hands, Words words,
            InstantSource clock) {
        this.requests = requests;
        this.operators = operators;
        this.talk = talk;
        this.people = people;
        this.hands = hands;
        this.words = words;
        this.clock = clock;
    }

    /** An edit of what went to nobody, a note say, goes to nobody either. */
    void edited(Operator operator, Content.Edited edited) {
        for (HelpRequest request : requests.takenBy(operator.id())) {
            Optional<Talk.Message> said = said(operator, request, edited);
            if (said.isPresent()) {
                changed(operator, request, said.get(), edited.now());
                return;
            }
        }
        hands.say(operator, words.line(Line.EDIT_NOWHERE));
    }

    private void changed(Operator operator, HelpRequest request, Talk.Message said, Content now) {
        boolean words = now instanceof Content.Text text && !Inside.isLikeCommand(text.text())
                && !Inside.isLikeNote(text.text());
        String text = now instanceof Content.Text written ? written.text() : "";
        if (!said.text().equals(text) && (!words || !corrected(operator, request, said, text)))
            hands.say(operator, request, this.words.line(Line.EDIT_NOT_SENT));
    }

    private boolean corrected(Operator operator, HelpRequest request, Talk.Message said, String text) {
        Optional<Talk.Copy> copy = talk.copy(request.id(), said.id())
                .filter(c -> c.since().plus(Limits.CORRECTED).isAfter(clock.instant()));
        if (copy.isEmpty() || !people.canReach(request))
            return false;
        people.correct(request, copy.get().message(), talk.correct(request.id(), said, text),
                OperatorTalk.REF + "|" + request.id() + "|" + operator.id() + "|"
                        + said.sent().orElseThrow().message());
        hands.say(operator, request, words.line(Line.CHANGE_SENT, request));
        return true;
    }

    private Optional<Talk.Message> said(Operator operator, HelpRequest request, Content.Edited edited) {
        Optional<Address> own = operators.address(operator);
        return own.isEmpty() || edited.message().isEmpty()
                ? Optional.empty()
                : talk.from(request.id(), own.get().id(), edited.message().getAsLong()).stream()
                        .filter(m -> m.direction() == Talk.Direction.OPERATOR)
                        .filter(m -> m.sent().filter(Sent::isMedia).isEmpty()).findFirst();
    }
}
