package org.hamroh.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Referral;
import org.hamroh.casework.Talk;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Post;
import org.hamroh.conversation.HumanDesk;
import org.hamroh.conversation.Staffing;
import org.hamroh.dialog.Line;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** The people at the other end, as conversations see them. */
@Component
class Desk implements HumanDesk {

    private final Operators operators;
    private final Cards cards;
    private final Ladder ladder;
    private final Calling calling;
    private final Hands hands;
    private final Hearing hearing;
    private final Copies copies;
    private final Copying copying;
    private final Withdrawing withdrawing;
    private final Words words;
    private final Taking taking;
    private final Presence presence;
    private final ReferralNotes referrals;
    private final Marks marks;
    private final Post post;
    private final InstantSource clock;

    Desk(Operators operators, Cards cards, Ladder ladder, Calling calling, Hands hands, Hearing hearing,
            Copies copies, Copying copying, Withdrawing withdrawing, Words words, Taking taking,
            ReferralNotes referrals,
            Presence presence, Marks marks, Post post, InstantSource clock) {
        this.operators = operators;
        this.cards = cards;
        this.ladder = ladder;
        this.calling = calling;
        this.hands = hands;
        this.hearing = hearing;
        this.copies = copies;
        this.copying = copying;
        this.withdrawing = withdrawing;
        this.words = words;
        this.taking = taking;
        this.presence = presence;
        this.referrals = referrals;
        this.marks = marks;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void call(HelpRequest request, boolean called) {
        boolean rings = called || request.triage() != Triage.ROUTINE;
        if (request.isWaiting() && rings && !ladder.holds(request.id())) {
            cards.ringAgain(request);
            ladder.start(request.id(), clock.instant());
            calling.soon();
        } else
            cards.show(request, called);
    }

    @Override
    public void changed(HelpRequest request) {
        cards.show(request, false);
    }

    @Override
    public void hear(HelpRequest request, Talk.Message message, boolean danger) {
        taker(request).ifPresent(operator -> hearing.hear(operator, request, message, danger));
        ladder.awaitAnswer(request.id(), clock.instant().plus(Limits.UNANSWERED));
    }

    @Override
    public void lost(HelpRequest request, String kind) {
        taker(request).ifPresent(operator -> hands.say(operator, request,
                words.line(Line.MEDIA_NOT_PASSED, request, "kind", copying.kind(kind))));
        ladder.awaitAnswer(request.id(), clock.instant().plus(Limits.UNANSWERED));
    }

    @Override
    public void notShown(HelpRequest request) {
        taker(request).ifPresent(operator -> hands.say(operator, request, words.line(Line.NOT_DELIVERED, request)));
    }

    @Override
    public void referral(HelpRequest request, Referral referral, News news) {
        referrals.tell(request, referral, news);
    }

    @Override
    public void takenBack(HelpRequest request, List<UUID> messages) {
        withdrawing.takenBack(request, messages);
    }

    @Override
    public void isDocument(HelpRequest request, UUID message) {
        copies.isDocument(message);
    }

    @Override
    public void erased(HelpRequest request) {
        post.cancel(request.id().toString());
        hands.forget(request.id());
        marks.calledBack(request.id());
        taker(request).ifPresent(operator -> {
            operator.letsGo(request.id());
            if (operator.isOnDesk())
                hands.say(operator, request, words.line(Line.PERSON_ERASED, request));
        });
        taking.end(request.id());
        calling.silence(request.id());
        copies.withdraw(request);
        hearing.forget(request.id());
        cards.show(request, false);
    }

    @Override
    public void offered(String language, String phrase) {
        operators.reachable().stream().filter(Operator::isCoordinator)
                .forEach(coordinator -> hands.say(coordinator,
                        words.line(Line.PHRASE_OFFERED,
                                Map.of("language", words.languageName(language), "text", phrase))));
    }

    @Override
    public boolean isTrying(Tag chat) {
        return operators.of(chat).filter(Operator::isAsPerson).isPresent();
    }

    @Override
    public boolean isOperator(Tag chat) {
        return operators.of(chat).filter(o -> o.isOnDesk() && !o.isAsPerson()).isPresent();
    }

    @Override
    public boolean isAnyoneThere() {
        return !operators.reachable().isEmpty();
    }

    @Override
    public Staffing staffing(HelpRequest request) {
        return presence.of(request);
    }

    private Optional<Operator> taker(HelpRequest request) {
        return request.takenBy().flatMap(operators::byId);
    }
}
