package org.hamroh.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.conversation.Dialogs;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.QuickAnswer;
import org.springframework.stereotype.Component;

/**
 * {@code /quick}: what is said often, with one press. The operator sees it in her own and in the person's language; only
 * then, and only once, it goes the way of all her words.
 */
@Component
class QuickAnswers implements Errand {

    private static final String SHOW = "quick-";
    private static final String SEND = "qsend-";
    private static final String DROP = "qnot-";

    private final OperatorTalk talk;
    private final Requests requests;
    private final Pending pending;
    private final Dialogs dialogs;
    private final Hands hands;
    private final Words words;

    QuickAnswers(OperatorTalk talk, Requests requests, Pending pending, Dialogs dialogs, Hands hands, Words words) {
        this.talk = talk;
        this.requests = requests;
        this.pending = pending;
        this.dialogs = dialogs;
        this.hands = hands;
        this.words = words;
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        if (!command.name().equals("quick"))
            return false;
        talk.meant(operator, command.answers(), written, Line.SWITCH_WHICH)
                .ifPresent(request -> offer(operator, request));
        return true;
    }

    @Override
    public boolean press(Operator operator, String verb, String argument) {
        if (!verb.startsWith(SHOW) && !verb.startsWith(SEND) && !verb.startsWith(DROP))
            return false;
        requests.named(argument).ifPresentOrElse(request -> press(operator, verb, request),
                () -> hands.say(operator, words.line(Line.FOR_WHICH_OLD)));
        return true;
    }

    private void press(Operator operator, String verb, HelpRequest request) {
        String rest = verb.substring(verb.indexOf('-') + 1);
        if (!request.isTakenBy(operator.id()))
            hands.say(operator, request, words.line(Line.CLOSED_ALREADY, request));
        else if (verb.startsWith(SHOW))
            show(operator, request, rest);
        else
            decided(operator, request, verb, pending.take(operator, rest));
    }

    private void offer(Operator operator, HelpRequest request) {
        List<Keyboard.Button> buttons = words.quick(request).stream()
                .map(answer -> Presses.button(answer.label(), SHOW + answer.id(), request)).toList();
        hands.say(operator, request,
                words.line(buttons.isEmpty() ? Line.QUICK_NONE : Line.QUICK_CHOOSE, request),
                Keyboard.column(buttons));
    }

    private void show(Operator operator, HelpRequest request, String id) {
        Optional<String> own = said(words.quick(request), id);
        Optional<String> theirs = said(dialogs.book(request.language()).quick(request.country()), id);
        if (own.isEmpty() || theirs.isEmpty()) {
            hands.say(operator, request, words.line(Line.QUICK_NONE, request));
            return;
        }
        String token = pending.keep(operator,
                List.of(new Pending.Said(theirs.get(), Optional.empty())));
        hands.say(operator, request, words.line(Line.QUICK_SHOWN, Map.of("number", request.number().toString(), "own",
                own.get(), "theirs", theirs.get())), Keyboard.column(
                        List.of(
                                Presses.button(words.line(Line.QUICK_SEND), SEND + token, request),
                                Presses.button(words.line(Line.QUICK_NOT), DROP + token, request))));
    }

    private void decided(Operator operator, HelpRequest request, String verb, List<Pending.Said> said) {
        if (said.isEmpty())
            hands.say(operator, request, words.line(Line.FOR_WHICH_OLD));
        else if (verb.startsWith(DROP))
            hands.say(operator, request, words.line(Line.QUICK_DROPPED, request));
        else if (talk.tell(operator, request, said))
            hands.say(operator, request, words.line(Line.QUICK_SENT, request));
    }

    private static Optional<String> said(List<QuickAnswer> answers, String id) {
        return answers.stream().filter(answer -> answer.id().equals(id)).map(QuickAnswer::say).findFirst();
    }
}
