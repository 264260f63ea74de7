package org.hamroh.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Ticks;
import org.hamroh.channel.Timer;
import org.hamroh.channel.Urgency;
import org.hamroh.conversation.People;
import org.hamroh.desk.Circles.Waiting;
import org.hamroh.desk.Ladder.Rung;
import org.hamroh.dialog.Line;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls operators until one takes the request, ever wider circles; and calls others when one who took it is silent. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // of all that falls due, a ring waits for nothing
class Calling implements Timer {

    static final String REF = "ring";
    /** Of its own in an operator's chat: a ring waits behind nothing that is said there. */
    private static final String STREAM = "ring";
    private final Ladder ladder;
    private final Requests requests;
    private final Operators operators;
    private final Circles circles;
    private final DrillBook drills;
    private final Cards cards;
    private final People people;
    private final Words words;
    private final Hands hands;
    private final Hearing hearing;
    private final Post post;
    private final Ticks ticks;
    private final Audit audit;
    private final InstantSource clock;
    /** What the ring that is under way to an operator names; after a restart nobody knows, so it rings once more. */
    private final Map<Long, Set<UUID>> named = new HashMap<>();
    /** Those who were still being rung when something came that their ring does not name: the next one does. */
    private final Set<Long> missed = new HashSet<>();
    private Instant rungAt = Instant.MIN;
    /** Ticks in a row at which it has rung. */
    private int rungInARow;

    Calling(Ladder ladder, Requests requests, Operators operators, Circles circles, DrillBook drills, Cards cards,
            People people,
            Words words, Hands hands, Hearing hearing, Post post, Ticks ticks, Audit audit,
            InstantSource clock) {
        this.ladder = ladder;
        this.requests = requests;
        this.operators = operators;
        this.circles = circles;
        this.drills = drills;
        this.cards = cards;
        this.people = people;
        this.words = words;
        this.hands = hands;
        this.hearing = hearing;
        this.post = post;
        this.ticks = ticks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those who waited too long for an answer. A transaction of its own: trouble with one must not stop the rings. */
    void answersDue(Instant now) {
        for (UUID request : ladder.unanswered(now))
            requests.find(request).filter(HelpRequest::isTaken).ifPresentOrElse(r -> unanswered(r, now),
                    () -> ladder.end(request));
    }

    @Override
    public void due(Instant now) {
        for (Rung rung : ladder.climb(now))
            if (rung.step() > Circles.COORDINATORS)
                requests.find(rung.request()).filter(HelpRequest::isWaiting)
                        .ifPresent(r -> people.say(r, Line.WAITING_LONGER));
        List<Rung> ringing = ladder.ringing(now);
        boolean breath = rungInARow >= Limits.RINGS_IN_A_ROW;
        if (ringing.isEmpty())
            rungInARow = 0;
        else {
            rungInARow += breath ? -1 : 1;
            rungAt = now;
        }
        if (ring(ringing, breath))
            ladder.ringAgain(now);
    }

    /** Somebody new is to be called: at once, unless it has just rung, or rings all the time. Then the next tick will do. */
    void soon() {
        if (rungInARow <= Limits.RINGS_SOON && !clock.instant().isBefore(rungAt.plus(Limits.RINGS_APART)))
            ticks.soon();
    }

    /** Back on the ladder, from its beginning; whoever had it lets go. */
    void giveBack(HelpRequest request, Actor by, Instant now) {
        request.takenBy().flatMap(operators::byId).ifPresent(operator -> operator.letsGo(request.id()));
        request.giveBack();
        audit.note(by, Act.GIVEN_BACK, request.id());
        hearing.forget(request.id());
        ladder.start(request.id(), now);
        cards.show(request, true);
    }

    /** Nobody needs to be called for it any more: what rang is taken away, and the others ring anew without it. */
    void silence(UUID request) {
        ladder.end(request);
        for (Operator operator : operators.reachable())
            hush(operator);
        if (ladder.rings())
            ladder.ringAgain(clock.instant());
    }

    void received(long operator, Receipt receipt) {
        operators.byId(operator).ifPresent(o -> {
            o.rungBy(receipt.message().isPresent() ? receipt.message().getAsLong() : null);
            if (receipt.result() == Receipt.Result.UNREACHABLE)
                o.reachable(false);
            boolean again = missed.remove(o.id()) | !named.containsKey(o.id());
            if (!ladder.rings())
                hush(o);
            else if (again)
                ladder.ringAgain(clock.instant());
        });
    }

    private void unanswered(HelpRequest request, Instant now) {
        request.takenBy().flatMap(operators::byId)
                .ifPresent(operator -> hands.say(operator, request, words.line(Line.BACK_ON_LADDER, request)));
        people.say(request, Line.UNANSWERED_PERSON);
        giveBack(request, Actor.BOT, now);
    }

    /**
     * @param breath those who talk are left out this time, so that their chats have room for what they talk
     * @return whether anybody was left out
     */
    private boolean ring(List<Rung> rungs, boolean breath) {
        List<Waiting> waiting = new ArrayList<>();
        for (Rung rung : rungs)
            requests.find(rung.request()).filter(HelpRequest::isWaiting).ifPresentOrElse(
                    request -> waiting.add(new Waiting(request, rung)), () -> ladder.end(rung.request()));
        if (waiting.isEmpty())
            return false;
        waiting.sort(Comparator.comparing(Waiting::request, Words.MOST_URGENT_FIRST));
        boolean leftOut = false;
        for (Map.Entry<Operator, List<HelpRequest>> call : circles.called(waiting, clock.instant()).entrySet()) {
            Operator operator = call.getKey();
            if (breath && !requests.takenBy(operator.id()).isEmpty())
                leftOut = true;
            else if (!operator.isRinging())
                ring(operator, call.getValue());
            else if (!named.getOrDefault(operator.id(), Set.of()).containsAll(ids(call.getValue())))
                missed.add(operator.id());
        }
        return leftOut;
    }

    /** A new message each time, since only a new one makes a sound; the one before goes away, and none piles up. */
    private void ring(Operator operator, List<HelpRequest> waiting) {
        operators.address(operator).ifPresent(to -> post.send(Outgoing
                .of(new Parcel.Message(to, words.line(Line.RING, "list", words.list(waiting)), takeButtons(waiting)))
                .in(STREAM).as(Urgency.URGENT).ref(REF + "|" + operator.id())));
        // after it, in its lane: the new one waits for nothing
        hush(operator);
        operator.rings();
        named.put(operator.id(), ids(waiting));
        drills.rung(operator, waiting);
    }

    private static Set<UUID> ids(List<HelpRequest> requests) {
        return requests.stream().map(HelpRequest::id).collect(Collectors.toSet());
    }

    Keyboard takeButtons(List<HelpRequest> waiting) {
        return Keyboard.column(waiting.stream().limit(Limits.LISTED).map(
                r -> Presses.button(words.line(drills.isOne(r) ? Line.DRILL_HERE : Line.TAKE) + " " + r.number(),
                        Presses.TAKE, r))
                .toList());
    }

    private void hush(Operator operator) {
        operator.ringMessage().ifPresent(message -> operators.address(operator)
                .ifPresent(to -> post.send(Outgoing.of(new Parcel.Delete(to, List.of(message))).in(STREAM))));
        if (!operator.isRinging())
            operator.rungBy(null);
    }
}
