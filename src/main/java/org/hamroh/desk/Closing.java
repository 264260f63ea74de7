package org.hamroh.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Outcome;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.conversation.FollowingUp;
import org.hamroh.conversation.People;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** The end of a talk, with an outcome: said to the person, who may come back. */
@Component
class Closing implements Errand {

    private final OperatorTalk talk;
    private final Requests requests;
    private final People people;
    private final FollowingUp followingUp;
    private final Ladder ladder;
    private final Cards cards;
    private final Hands hands;
    private final Words words;
    private final Audit audit;

    Closing(OperatorTalk talk, Requests requests, People people, FollowingUp followingUp, Ladder ladder, Cards cards,
            Hands hands, Words words, Audit audit) {
        this.talk = talk;
        this.requests = requests;
        this.people = people;
        this.followingUp = followingUp;
        this.ladder = ladder;
        this.cards = cards;
        this.hands = hands;
        this.words = words;
        this.audit = audit;
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        if (!command.name().equals("close"))
            return false;
        talk.meant(operator, command.answers(), written, Line.SWITCH_WHICH).ifPresent(request -> outcome(command.rest())
                .ifPresentOrElse(outcome -> close(operator, request, outcome), () -> ask(operator, request)));
        return true;
    }

    /** An outcome's button. */
    @Override
    public boolean press(Operator operator, String verb, String argument) {
        if (!verb.startsWith(Presses.CLOSE))
            return false;
        Optional<Outcome> outcome = Outcome.of(verb.substring(Presses.CLOSE.length()));
        requests.named(argument).ifPresent(request -> {
            if (request.isTakenBy(operator.id()))
                outcome.ifPresent(o -> close(operator, request, o));
            else
                hands.sayNotHers(operator, request);
        });
        return true;
    }

    /** As its id or as its word in the desk's language. */
    private Optional<Outcome> outcome(String typed) {
        return Outcome.of(typed).or(() -> Arrays.stream(Outcome.values())
                .filter(outcome -> words.outcome(outcome).equalsIgnoreCase(typed.strip())).findFirst());
    }

    private void ask(Operator operator, HelpRequest request) {
        hands.say(operator, request, words.line(Line.CLOSE_USAGE, request, "outcomes",
                Arrays.stream(Outcome.values()).map(Outcome::id).collect(Collectors.joining(", "))),
                Keyboard.column(Arrays.stream(Outcome.values())
                        .map(o -> Presses.button(words.outcome(o), Presses.CLOSE + o.id(), request)).toList()));
    }

    private void close(Operator operator, HelpRequest request, Outcome outcome) {
        people.end(request);
        requests.close(request, outcome);
        followingUp.mayWeAsk(request);
        audit.note(Actor.operator(operator.id()), Act.CLOSED, request.id());
        operator.letsGo(request.id());
        ladder.end(request.id());
        cards.show(request, false);
        hands.say(operator, request, words.line(Line.CLOSED, request, "outcome", words.outcome(outcome)));
    }
}
