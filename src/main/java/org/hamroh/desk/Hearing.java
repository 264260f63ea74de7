package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's words on their way to the operator who has the request in hand. One message of a request is under way at a
 * time; what is written meanwhile goes together in the next, so that six hundred lines do not fill the operator's chat.
 * Long, as all that touches the table of what is under way stands here.
 */
@Component
class Hearing {

    static final String REF = "heard";

    /** One text; with a mark if it sounds like danger, that says why. */
    private record Heard(Talk.Message message, String mark) {

        boolean danger() {
            return !mark.isEmpty();
        }

        String marked(String text) {
            return danger() ? mark + "\n" + text : text;
        }
    }

    /** What is in a message to the operator; the person may have taken it back. */
    record Part(UUID id, boolean there) {
    }

    private final Operators operators;
    private final Requests requests;
    private final Talk talk;
    private final Hands hands;
    private final Copying copying;
    private final Notes notes;
    private final Words words;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;

    Hearing(Operators operators, Requests requests, Talk talk, Hands hands, Notes notes, Copying copying,
            Words words, JdbcClient jdbc, Audit audit, InstantSource clock) {
        this.operators = operators;
        this.requests = requests;
        this.talk = talk;
        this.hands = hands;
        this.copying = copying;
        this.notes = notes;
        this.words = words;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Passes on what the person has just written, now or as soon as what is under way has arrived. */
    void hear(Operator operator, HelpRequest request, Talk.Message message, boolean danger) {
        waits(request, message, danger);
        if (!isUnderWay(request.id()))
            post(operator, request, List.of(heard(message, danger)));
    }

    /** Everything that has been written so far, and noted, to whoever has the request now. */
    void tellAll(Operator operator, HelpRequest request) {
        forget(request.id());
        notes.show(operator, request);
        List<Talk.Message> texts = talk.of(request.id());
        if (!texts.isEmpty())
            audit.note(Actor.operator(operator.id()), Act.READ, request.id());
        List<Heard> run = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Talk.Message message = texts.get(i);
            if (message.is(Sent.Mark.HELD))
                continue;
            boolean person = message.direction() == Talk.Direction.PERSON;
            boolean danger = person && i >= texts.size() - Limits.HEARD_ANEW
                    && words.soundsLikeDanger(message.text());
            boolean other = !run.isEmpty() && run.getFirst().message.direction() != message.direction();
            if (other && texts.size() <= Limits.TOLD_TOGETHER)
                postAll(operator, request, run);
            run.add(heard(message, danger));
            if (person)
                waits(request, message, danger);
        }
        postAll(operator, request, run);
    }

    /** What was under way has come to its end: what waited goes. */
    void settled(Operator operator, HelpRequest request, String bundle) {
        jdbc.sql("delete from desk_hearing where bundle = ?").param(UUID.fromString(bundle)).update();
        if (!isUnderWay(request.id()))
            next(operator, request);
    }

    /**
     * Several texts together were refused: each is tried by itself, so that only the one that cannot be sent is called
     * undelivered.
     *
     * @return false if it was one text, and that one is what cannot be sent
     */
    boolean isTriedSingly(Operator operator, HelpRequest request, String bundle) {
        List<Heard> together = texts(request.id(), "bundle = ?", UUID.fromString(bundle));
        if (together.size() < 2)
            return false;
        together.forEach(heard -> post(operator, request, List.of(heard)));
        return true;
    }

    /** Whether words of the person are in it; a colleague's are repeated for the operator's sake only. */
    boolean isOnItsWay(String bundle) {
        return jdbc.sql("select count(*) from desk_hearing where bundle = ? and exists (select 1 from "
                + "request_message m where m.id = desk_hearing.message)").param(UUID.fromString(bundle))
                .query(Integer.class).single() > 0;
    }

    /** @param ids what one message to the operator holds, as its ref says */
    List<Part> parts(HelpRequest request, String ids) {
        List<UUID> all = Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
        Set<UUID> there = talk.there(request.id(), all);
        return all.stream().map(id -> new Part(id, there.contains(id))).toList();
    }

    /** What is left to read of these messages of the person; empty if nothing is. */
    String left(HelpRequest request, List<UUID> messages) {
        List<Heard> left = talk.of(request.id()).stream().filter(message -> messages.contains(message.id()))
                .map(message -> heard(message, false)).toList();
        return left.isEmpty() ? "" : text(request, left);
    }

    /** What has not gone yet need not go. */
    void takenBack(List<UUID> messages) {
        messages.forEach(message -> jdbc.sql("delete from desk_hearing where message = ? and bundle is null")
                .param(message).update());
    }

    /** Nothing waits for ever behind a message of which nobody has heard what became of it. */
    void push(Instant now) {
        jdbc.sql("select distinct request from desk_hearing w where bundle is null and not exists (select 1 from "
                + "desk_hearing u where u.request = w.request and u.posted_at > ?)")
                .param(Timestamp.from(now.minus(Limits.HEARING))).query(UUID.class).list()
                .forEach(id -> requests.find(id).ifPresent(request -> request.takenBy().flatMap(operators::byId)
                        .ifPresent(operator -> next(operator, request))));
    }

    /** Whoever takes the request next is told everything. */
    void forget(UUID request) {
        jdbc.sql("delete from desk_hearing where request = ?").param(request).update();
    }

    /** What was written before the operator closed the request still reaches her. */
    private void next(Operator operator, HelpRequest request) {
        List<Heard> waiting = texts(request.id(), "request = ? and bundle is null", request.id());
        if (!waiting.isEmpty() && request.takenBy().filter(by -> by == operator.id()).isPresent())
            post(operator, request, waiting.subList(0, fitting(request, waiting)));
    }

    private void postAll(Operator operator, HelpRequest request, List<Heard> run) {
        while (!run.isEmpty()) {
            List<Heard> together = run.subList(0, fitting(request, run));
            post(operator, request, together);
            together.clear();
        }
    }

    private void post(Operator operator, HelpRequest request, List<Heard> together) {
        if (operators.address(operator).isEmpty())
            return;
        operator.interruptedBy(request.id());
        UUID bundle = together.getFirst().message.id();
        for (Heard heard : together)
            jdbc.sql("update desk_hearing set bundle = ?, posted_at = ? where message = ?")
                    .params(bundle, Timestamp.from(clock.instant()), heard.message.id()).update();
        Urgency urgency = together.stream().anyMatch(Heard::danger) ? Urgency.URGENT : Urgency.SOON;
        if (Copying.isAlone(together.getFirst().message)) {
            copying.post(operator, request, together.getFirst().message, text(request, together), urgency);
            return;
        }
        List<String> pieces = Hands.pieces(text(request, together));
        for (int i = 0; i < pieces.size(); i++)
            hands.send(operator, request, pieces.get(i), urgency, REF,
                    bundle + (i < pieces.size() - 1 ? "|more|" : "||") + ids(together));
    }

    /** Its ref names them all: what the request forgets meanwhile is known when it arrives. */
    private static String ids(List<Heard> together) {
        return together.stream().map(heard -> heard.message.id().toString()).collect(Collectors.joining(","));
    }

    /** How many of them one message holds; one that is too long by itself goes in pieces. */
    private int fitting(HelpRequest request, List<Heard> texts) {
        int fits = 1;
        while (fits < texts.size() && !Copying.isAlone(texts.getFirst().message)
                && !Copying.isAlone(texts.get(fits).message)
                && text(request, texts.subList(0, fits + 1)).length() <= Limits.TEXT)
            fits++;
        return fits;
    }

    private String text(HelpRequest request, List<Heard> together) {
        boolean both = together.stream().map(heard -> heard.message.direction()).distinct().count() > 1;
        String said = together.stream().map(heard -> {
            String one = both ? by(request, heard) : said(request, heard);
            return together.size() > 1 ? heard.marked(one) : one;
        }).collect(Collectors.joining("\n\n"));
        boolean person = both || together.getFirst().message.direction() == Talk.Direction.PERSON;
        String whole = person ? words.fromPerson(request, said) : words.fromColleague(request, said);
        if (together.size() == 1)
            return together.getFirst().marked(whole);
        return together.stream().anyMatch(Heard::danger) ? words.line(Line.DANGER_MARK) + "\n" + whole : whole;
    }

    /** Where both stand in one message, each says who wrote it. */
    private String by(HelpRequest request, Heard heard) {
        return words.line(switch (heard.message.direction()) {
        case PERSON -> Line.TOLD_BY_PERSON;
        case OPERATOR -> Line.TOLD_BY_OPERATOR;
        }, "text", said(request, heard));
    }

    private String said(HelpRequest request, Heard heard) {
        return heard.message.opens()
                ? copying.said(request, heard.message, Directions.marked(heard.message.text()))
                : words.line(Line.NOT_OPENED);
    }

    private Heard heard(Talk.Message message, boolean danger) {
        return new Heard(message, danger ? words.dangerMark(message.text()) : "");
    }

    private void waits(HelpRequest request, Talk.Message message, boolean danger) {
        jdbc.sql("insert into desk_hearing (message, request, danger) values (?, ?, ?)")
                .params(message.id(), request.id(), danger).update();
    }

    private boolean isUnderWay(UUID request) {
        return jdbc.sql("select count(*) from desk_hearing where request = ? and posted_at > ?")
                .params(request, Timestamp.from(clock.instant().minus(Limits.HEARING))).query(Integer.class)
                .single() > 0;
    }

    /** In the order in which they were written. */
    private List<Heard> texts(UUID request, String which, UUID value) {
        Map<UUID, Boolean> danger = jdbc.sql("select message, danger from desk_hearing where " + which).param(value)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return danger.isEmpty()
                ? List.of()
                : talk.of(request).stream().filter(message -> danger.containsKey(message.id()))
                        .map(message -> heard(message, danger.getOrDefault(message.id(), false))).toList();
    }
}
