package org.hamroh.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** What an operator no longer holds herself: one request passed on, or, at the end of her shift, each that she has. */
@Component
class Handover implements Errand {

    private final Requests requests;
    private final Transfer transfer;
    private final Notes notes;
    private final OperatorTalk talk;
    private final Hands hands;
    private final Words words;

    Handover(Requests requests, Transfer transfer, Notes notes, OperatorTalk talk, Hands hands, Words words) {
        this.requests = requests;
        this.transfer = transfer;
        this.notes = notes;
        this.talk = talk;
        this.hands = hands;
        this.words = words;
    }

    /**
     * Asks what shall become of each request in hand.
     *
     * @param note stays with each of them, for whoever has it next; may be empty
     * @return how many there are
     */
    int begin(Operator operator, String note) {
        List<HelpRequest> inHand = requests.takenBy(operator.id());
        for (HelpRequest request : inHand) {
            if (!note.isBlank())
                notes.keep(operator, request, note);
            hands.say(operator, request,
                    words.line(Line.HANDOVER_ASK, "list", words.list(List.of(request))),
                    Keyboard.column(List.of(
                            Presses.button(words.line(Line.GIVE_TO_COLLEAGUE), Presses.GIVE, request),
                            Presses.button(words.line(Line.GIVE_TO_QUEUE), Presses.GIVE_TO + "0", request),
                            Presses.button(words.line(Line.KEEP), Presses.KEEP, request))));
        }
        if (!inHand.isEmpty())
            operator.isUnclear();
        return inHand.size();
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        switch (command.name()) {
        case "transfer" -> talk.meant(operator, command.answers(), written, Line.SWITCH_WHICH)
                .ifPresent(request -> transfer.begin(operator, request, command.rest()));
        case "handover" -> {
            if (begin(operator, command.rest()) == 0)
                hands.say(operator, words.line(Line.NOTHING_IN_HAND));
        }
        default -> {
            return false;
        }
        }
        return true;
    }

    @Override
    public boolean press(Operator operator, String verb, String argument) {
        Optional<HelpRequest> request = requests.named(argument);
        switch (verb) {
        case Presses.GIVE -> request.ifPresent(r -> give(operator, r));
        case Presses.KEEP -> request.ifPresent(r -> keep(operator, r));
        case Presses.ACCEPT -> request.ifPresent(r -> transfer.accepted(operator, r));
        case Presses.DECLINE -> request.ifPresent(r -> transfer.declined(operator, r));
        case String to when to.startsWith(Presses.GIVE_TO) -> request
                .ifPresent(r -> transfer.chosen(operator, r, to.substring(Presses.GIVE_TO.length())));
        default -> {
            return false;
        }
        }
        return true;
    }

    private void give(Operator operator, HelpRequest request) {
        if (request.isTakenBy(operator.id()))
            transfer.begin(operator, request, "");
        else
            hands.sayNotHers(operator, request);
    }

    private void keep(Operator operator, HelpRequest request) {
        if (request.isTakenBy(operator.id()))
            hands.say(operator, request, words.line(Line.KEPT, request));
        else
            hands.sayNotHers(operator, request);
    }
}
