package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in an operator's own chat, and which request each message of it belongs to. */
@Component
class Hands {

    static final String HEADER = "header";
    static final String SAID = "said";
    /** That a request is erased, and what comes after it. */
    static final String SAID_AFTER = "after";

    private final Operators operators;
    private final Requests requests;
    private final Words words;
    private final Post post;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Hands(Operators operators, Requests requests, Words words, Post post, JdbcClient jdbc, InstantSource clock) {
        this.operators = operators;
        this.requests = requests;
        this.words = words;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void say(Operator operator, String text) {
        say(operator, text, Keyboard.NONE);
    }

    void say(Operator operator, String text, Keyboard keyboard) {
        operators.address(operator)
                .ifPresent(to -> post.send(Outgoing.of(new Parcel.Message(to, text, keyboard)).as(Urgency.SOON)));
    }

    /** Something about a request that need not be the one in hand: after it, plain words are no longer clear. */
    void say(Operator operator, HelpRequest request, String text, Keyboard keyboard) {
        say(operator, request, text, keyboard, OptionalLong.empty());
    }

    /** @param answers the message of hers that it is about; empty: none in particular */
    void say(Operator operator, HelpRequest request, String text, Keyboard keyboard, OptionalLong answers) {
        operator.interruptedBy(request.id());
        operators.address(operator).ifPresent(to -> post.send(Outgoing
                .of(new Parcel.Message(to, text, keyboard, false, false, answers)).as(Urgency.SOON)
                .ref((request.isErased() ? SAID_AFTER : SAID) + "|" + request.id() + "|" + operator.id())));
    }

    /** For operators only, so it can be neither forwarded nor saved. */
    void sayInside(Operator operator, HelpRequest request, String text) {
        operator.interruptedBy(request.id());
        for (String piece : pieces(text))
            operators.address(operator).ifPresent(to -> post.send(Outgoing
                    .of(new Parcel.Message(to, piece, Keyboard.NONE, false, true, OptionalLong.empty()))
                    .as(Urgency.SOON).ref(SAID + "|" + request.id() + "|" + operator.id())
                    .about(request.id().toString())));
    }

    void say(Operator operator, HelpRequest request, String text) {
        say(operator, request, text, Keyboard.NONE);
    }

    /** Shows a request's header; once it stands there, the request is in hand. */
    void showHeader(Operator operator, HelpRequest request, String ref) {
        operator.interruptedBy(request.id());
        operator.awaitsHeader(request.id());
        send(operator, request, words.header(request), Urgency.SOON, ref, "");
    }

    /** Parts that fit into a message, never cut through a character. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + Limits.TEXT);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)))
                to--;
            if (!text.substring(from, to).isBlank())
                pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** Notes which request a message in the operator's chat belongs to, so that a reply to it finds its way. */
    void remember(Operator operator, HelpRequest request, Receipt receipt) {
        remember(operator, request, receipt.message(), false);
    }

    /** @param inside a reply to it is about the request, but plain words are not for the person */
    void remember(Operator operator, HelpRequest request, OptionalLong shown, boolean inside) {
        if (request.isErased())
            return;
        shown.ifPresent(message -> {
            jdbc.sql("delete from desk_message where operator = ? and message = ?").params(operator.id(), message)
                    .update();
            jdbc.sql("insert into desk_message (operator, message, request, at, inside) values (?, ?, ?, ?, ?)")
                    .params(operator.id(), message, request.id(), Timestamp.from(clock.instant()), inside).update();
        });
    }

    /** To whose person a reply goes. */
    Optional<HelpRequest> repliedTo(Operator operator, OptionalLong message) {
        return found(operator, message, " and not inside");
    }

    /** About which request a command is that was written as a reply. */
    Optional<HelpRequest> about(Operator operator, OptionalLong message) {
        return found(operator, message, "");
    }

    private Optional<HelpRequest> found(Operator operator, OptionalLong message, String which) {
        return message.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select request from desk_message where operator = ? and message = ?" + which)
                        .params(operator.id(), message.getAsLong()).query(UUID.class).optional()
                        .flatMap(requests::find);
    }

    /** Why nothing of hers goes to this request. */
    void sayNotHers(Operator operator, HelpRequest request) {
        if (request.isWaiting())
            say(operator, request, words.line(Line.WAITS_FOR_OTHERS, request));
        else if (request.isTaken())
            say(operator, request, words.line(Line.HAS_ANOTHER, request, "operator",
                    request.takenBy().map(operators::name).orElse("—")));
        else
            say(operator, request, words.line(Line.CLOSED_ALREADY, request));
    }

    /** Asks which of the operator's requests is meant; each has a button. */
    void ask(Operator operator, Line question, String verb) {
        List<HelpRequest> own = requests.takenBy(operator.id());
        if (own.isEmpty())
            say(operator, words.line(Line.NOTHING_IN_HAND));
        else
            say(operator, words.line(question), Keyboard
                    .column(own.stream().map(r -> Presses.button(r.number().toString(), verb, r)).toList()));
    }

    /** A reply to something so old finds nobody any more. */
    void purge(Instant before) {
        jdbc.sql("delete from desk_message where at < ?").param(Timestamp.from(before)).update();
    }

    /**
     * All that was said of a request leaves the operators' chats, hers and ours; but for people's words, which are
     * withdrawn apart, and hers that are still on their way, so that their mark can say what became of them.
     */
    void forget(UUID request) {
        Map<Long, List<Long>> said = jdbc.sql("select operator, message from desk_message m where request = ? and "
                + "at > ? and not exists (select 1 from desk_copy c where c.operator = m.operator and c.message = "
                + "m.message) and not exists (select 1 from desk_told t where t.operator = m.operator and t.message = "
                + "m.message)").params(request, Timestamp.from(clock.instant().minus(Limits.TAKEN_AWAY)))
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        said.forEach((operator, messages) -> operators.byId(operator).ifPresent(o -> takeAway(o, messages)));
        jdbc.sql("delete from desk_message where request = ?").param(request).update();
    }

    void takeAway(Operator operator, List<Long> messages) {
        operators.address(operator).ifPresent(to -> {
            for (int from = 0; from < messages.size(); from += Limits.DELETED)
                post.send(Outgoing.of(new Parcel.Delete(to,
                        List.copyOf(messages.subList(from, Math.min(messages.size(), from + Limits.DELETED))))));
        });
    }

    /** @param more of the ref, for whoever hears what becomes of it; may be empty */
    void send(Operator operator, HelpRequest request, String text, Urgency urgency, String ref, String more) {
        operators.address(operator).ifPresent(to -> post.send(Outgoing
                .of(new Parcel.Message(to, text, Keyboard.NONE, false, true, OptionalLong.empty())).as(urgency)
                .ref(ref + "|" + request.id() + "|" + operator.id() + "|" + more).about(request.id().toString())));
    }
}
