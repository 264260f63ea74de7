package org.hamroh.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.RequestNumber;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Engine;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Turn;
import org.springframework.stereotype.Component;

/** Plays one turn of a dialog and acts on its effects, all within the transaction of the message that caused it. */
@Component
class Play {

    private static final String COUNTRY = "country";
    private static final String NUMBERS = "{numbers}";

    private final Dialogs dialogs;
    private final Requests requests;
    private final HumanDesk desk;
    private final Say say;
    private final PrivacyNotice notice;
    private final WhoIsThere staff;

    Play(Dialogs dialogs, Requests requests, HumanDesk desk, Say say, PrivacyNotice notice, WhoIsThere staff) {
        this.dialogs = dialogs;
        this.requests = requests;
        this.desk = desk;
        this.say = say;
        this.notice = notice;
        this.staff = staff;
    }

    Conversation play(Conversation before, Input input, Incoming cause) {
        Book book = dialogs.book(before);
        Turn turn = Engine.play(book, before.state(), input, cause.at());
        Conversation after = log(before.at(turn.state()), turn.effects(), cause);
        Optional<HelpRequest> request = open(after);
        Map<String, String> known = new HashMap<>(notice.days());
        request.ifPresent(r -> known.put("number", r.number().toString()));
        boolean called = false;
        boolean told = false;
        String remarked = "";
        for (Effect effect : turn.effects())
            switch (effect) {
            case Effect.Say screen -> {
                say.screen(cause.address(), remarked, screen.with(known), tells(book, screen, after)
                        ? List.of(CallReports.button(book))
                        : List.of());
                remarked = "";
            }
            case Effect.Remark remark -> remarked = book.line(remark.line());
            case Effect.LogRequest logged -> told = true;
            case Effect.CallOperator call -> called = true;
            case Effect.Answer answer -> request.ifPresent(r -> answered(r, answer));
            }
        if (!remarked.isEmpty())
            say.text(cause.address(), remarked, Keyboard.NONE);
        if (request.isPresent() && (told || called)) {
            desk.call(request.get(), called);
            staff.tell(cause.address(), book, request.get());
        }
        return after;
    }

    /** Whether it shows a country's numbers, in the dialog that is there for them. */
    private boolean tells(Book book, Effect.Say screen, Conversation c) {
        return !dialogs.directory().told(c.state().answers().getOrDefault(COUNTRY, ""), _ -> false).isEmpty()
                && NumbersAtHand.areShownAt(screen.step(), book)
                && book.step(screen.step()).filter(step -> step.say().contains(NUMBERS)).isPresent();
    }

    /** While a human talks no step is shown; what the button answers, the country say, still reaches the desk. */
    Conversation keepsAnswers(Conversation before, Input input, Incoming cause) {
        Turn turn = Engine.play(dialogs.book(before), before.state(), input, cause.at());
        List<Effect.Answer> answers = turn.effects().stream().filter(Effect.Answer.class::isInstance)
                .map(Effect.Answer.class::cast).toList();
        open(before).ifPresent(request -> answers.forEach(answer -> answered(request, answer)));
        return answers.isEmpty() ? before : before.at(turn.state());
    }

    /** The person's requests that are not erased, the oldest first. */
    List<HelpRequest> requestsOf(Conversation conversation) {
        return conversation.requests().stream().flatMap(id -> requests.find(id).stream())
                .filter(request -> request.state() != HelpRequest.State.ERASED).toList();
    }

    boolean owns(Conversation conversation, RequestNumber number) {
        return requestsOf(conversation).stream().anyMatch(request -> request.number().equals(number));
    }

    /** The request that is waiting or in an operator's hands, if there is one. */
    Optional<HelpRequest> open(Conversation conversation) {
        return requestsOf(conversation).reversed().stream().filter(HelpRequest::isOpen).findFirst();
    }

    private void answered(HelpRequest request, Effect.Answer answer) {
        if (answer.name().equals(COUNTRY)) {
            request.livesIn(answer.value());
            desk.changed(request);
        }
    }

    /** One open request a person: a second cause makes the first more urgent and calls again. */
    private Conversation log(Conversation conversation, List<Effect> effects, Incoming cause) {
        Conversation after = conversation;
        for (Effect effect : effects)
            if (effect instanceof Effect.LogRequest log) {
                Triage triage = Triage.of(log.triage().id());
                Optional<HelpRequest> open = open(after);
                open.ifPresent(request -> request.raise(log.topic(), triage));
                if (open.isEmpty())
                    after = after.with(logged(after, log.topic(), triage, cause).id());
            }
        return after;
    }

    HelpRequest logged(Conversation conversation, String topic, Triage triage, Incoming cause) {
        HelpRequest request = requests.log(cause.key(), cause.address().id(), topic, triage,
                conversation.language().orElse(dialogs.base()), desk.isTrying(cause.chat()));
        Optional.ofNullable(conversation.state().answers().get(COUNTRY)).ifPresent(request::livesIn);
        return request;
    }
}
