package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Members;
import org.hamroh.channel.Receipt;
import org.hamroh.conversation.People;
import org.hamroh.dialog.Line;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A request is taken when the bot's first message has reached the taker's own chat, and not before: an operator who cannot
 * be written to would hold a person whom nobody answers.
 */
@Component
class Taking {

    static final String REF = "take";

    /** Somebody's try, under way. */
    private record Attempt(long operator, String press, Instant begun) {
    }

    private final Requests requests;
    private final Operators operators;
    private final OperatorMenu menu;
    private final Hands hands;
    private final Hearing hearing;
    private final Calling calling;
    private final Ladder ladder;
    private final Cards cards;
    private final People people;
    private final PressAnswer answer;
    private final Members members;
    private final Words words;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Drills drills;
    private final AnswerPace pace;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Vault vault;

    Taking(Requests requests, Operators operators, OperatorMenu menu, Hands hands, Hearing hearing, Calling calling,
            Ladder ladder,
            Cards cards, People people, PressAnswer answer, Members members, Words words, JdbcClient jdbc,
            Audit audit, Drills drills, AnswerPace pace, InstantSource clock, RandomGenerator random, Vault vault) {
        this.requests = requests;
        this.operators = operators;
        this.menu = menu;
        this.hands = hands;
        this.hearing = hearing;
        this.calling = calling;
        this.ladder = ladder;
        this.cards = cards;
        this.people = people;
        this.answer = answer;
        this.members = members;
        this.words = words;
        this.jdbc = jdbc;
        this.audit = audit;
        this.drills = drills;
        this.pace = pace;
        this.clock = clock;
        this.random = random;
        this.vault = vault;
    }

    void take(Optional<Operator> taker, Optional<HelpRequest> wanted, Content.Press press) {
        if (wanted.isEmpty())
            answer.nothing(press.id());
        else if (!wanted.get().isWaiting())
            answer.line(press.id(), standing(wanted.get(), taker));
        else if (taker.flatMap(operators::address).isEmpty() || !taker.get().canBeReached())
            startFirst(press.id());
        else
            begin(taker.get(), wanted.get(), press);
    }

    /** Takes what is the most urgent and has waited longest, of those that nobody else is just taking. */
    void takeNext(Optional<Operator> taker, Content.Press press) {
        if (taker.flatMap(operators::address).isEmpty() || !taker.get().canBeReached())
            startFirst(press.id());
        else if (begun(taker.get().id()))
            // a second tap is not a second request
            answer.nothing(press.id());
        else
            requests.waiting().stream().filter(r -> attempt(r.id()).filter(this::isLive).isEmpty())
                    .min(Words.MOST_URGENT_FIRST).ifPresentOrElse(next -> begin(taker.get(), next, press),
                            () -> answer.line(press.id(), words.line(Line.QUEUE_EMPTY)));
    }

    /** Nobody can take it any more. */
    void end(UUID request) {
        attempt(request).ifPresent(attempt -> answer.nothing(attempt.press));
        jdbc.sql("delete from take_attempt where request = ?").param(request).update();
    }

    /** The first message has arrived, or could not. */
    void received(UUID id, long operatorId, Receipt receipt) {
        Optional<Attempt> attempt = attempt(id).filter(a -> a.operator == operatorId);
        Optional<HelpRequest> request = requests.find(id);
        Optional<Operator> operator = operators.byId(operatorId);
        attempt.ifPresent(a -> jdbc.sql("delete from take_attempt where request = ?").param(id).update());
        String press = attempt.map(Attempt::press).orElse("");
        if (request.isEmpty() || operator.isEmpty())
            return;
        if (!receipt.delivered()) {
            if (receipt.result() == Receipt.Result.UNREACHABLE)
                operator.get().reachable(false);
            startFirst(press);
        } else if (request.get().isWaiting() && operator.get().isOnDesk())
            taken(operator.get(), request.get(), receipt, press);
        else {
            answer.line(press, standing(request.get(), operator));
            hands.say(operator.get(), request.get(), standing(request.get(), operator));
        }
    }

    private void begin(Operator taker, HelpRequest request, Content.Press press) {
        Optional<Attempt> other = attempt(request.id());
        if (other.filter(this::isLive).isPresent()) {
            if (other.get().operator == taker.id())
                answer.nothing(press.id());
            else
                answer.line(press.id(),
                        words.line(Line.BEING_TAKEN, "operator", operators.name(other.get().operator)));
            return;
        }
        other.ifPresent(late -> answer.nothing(late.press));
        jdbc.sql("delete from take_attempt where request = ?").param(request.id()).update();
        jdbc.sql("insert into take_attempt (request, operator, press, begun_at) values (?, ?, ?, ?)")
                .params(request.id(), taker.id(), vault.seal(Field.TAKE_PRESS, request.id().toString(),
                        press.id().getBytes(StandardCharsets.UTF_8)), Timestamp.from(clock.instant()))
                .update();
        hands.showHeader(taker, request, REF);
    }

    private void taken(Operator operator, HelpRequest request, Receipt receipt, String press) {
        if (drills.isAnswered(operator, request)) {
            answer.line(press, words.line(Line.DRILL_THANKS));
            return;
        }
        pace.taken(request);
        request.take(operator.id(), clock.instant());
        audit.note(Actor.operator(operator.id()), Act.TAKEN, request.id());
        menu.backFromTrying(operator);
        operator.turnsTo(request.id(), receipt.message());
        hands.remember(operator, request, receipt);
        calling.silence(request.id());
        ladder.awaitAnswer(request.id(), clock.instant().plus(Limits.UNANSWERED));
        cards.show(request, false);
        answer.line(press, words.line(Line.TAKEN_ANSWER));
        people.say(request, Line.OPERATOR_JOINED);
        people.showTyping(request);
        hearing.tellAll(operator, request);
    }

    private boolean isLive(Attempt attempt) {
        return attempt.begun.plus(Limits.TAKING).isAfter(clock.instant());
    }

    private boolean begun(long operator) {
        return jdbc.sql("select count(*) from take_attempt where operator = ? and begun_at > ?")
                .params(operator, Timestamp.from(clock.instant().minus(Limits.TAKING))).query(Integer.class)
                .single() > 0;
    }

    private String standing(HelpRequest request, Optional<Operator> asking) {
        if (asking.isPresent() && request.isTakenBy(asking.get().id()))
            return words.line(Line.TAKEN_ANSWER);
        return request.takenBy()
                .filter(by -> request.isTaken())
                .map(by -> words.line(Line.ALREADY_TAKEN, "operator", operators.name(by)))
                .orElseGet(() -> words.line(Line.CLOSED_ALREADY, request));
    }

    /** A bot cannot open a chat: the press opens it, and the operator presses start there. */
    private void startFirst(String press) {
        String link = members.link(Long.toHexString(random.nextLong()));
        if (link.isEmpty())
            answer.line(press, words.line(Line.START_BOT_FIRST));
        else
            answer.link(press, link);
    }

    private Optional<Attempt> attempt(UUID request) {
        return jdbc.sql("select operator, press, begun_at from take_attempt where request = ?").param(request)
                .query((row, n) -> new Attempt(row.getLong(1), press(request, row.getBytes(2)),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Empty if it does not open: then the press goes unanswered, and the request can be taken all the same. */
    private String press(UUID request, byte[] sealed) {
        try {
            return new String(vault.open(Field.TAKE_PRESS, request.toString(), sealed), StandardCharsets.UTF_8);
        } catch (SealBroken e) {
            return "";
        }
    }
}
