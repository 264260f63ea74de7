package org.hamroh.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One card a request in the operators' group. It never holds a word that the person wrote. */
@Component
class Cards {

    static final String REF = "card";

    private final DeskGroup group;
    private final Requests requests;
    private final Operators operators;
    private final Words words;
    private final Post post;
    private final JdbcClient jdbc;

    Cards(DeskGroup group, Requests requests, Operators operators, Words words, Post post, JdbcClient jdbc) {
        this.group = group;
        this.requests = requests;
        this.operators = operators;
        this.words = words;
        this.post = post;
        this.jdbc = jdbc;
    }

    /** Posts the card if there is none yet, else shows on it how things are now. */
    void show(HelpRequest request, boolean called) {
        if (group.address().isEmpty())
            return;
        Optional<OptionalLong> card = card(request.id());
        if (card.isEmpty())
            post(request, called);
        else
            card.get().ifPresent(message -> post.send(Outgoing
                    .of(new Parcel.Edit(group.address().get(), message, words.card(request, state(request)),
                            keyboard(request)))
                    .in(stream(request)).as(called ? Urgency.URGENT : Urgency.LATER)));
    }

    /** Cards that did not arrive, because the group was not there yet, are posted now. */
    void postMissing() {
        if (group.address().isPresent() && group.isReady())
            for (HelpRequest request : requests.waiting())
                if (card(request.id()).isEmpty())
                    post(request, true);
    }

    void received(UUID request, Receipt receipt) {
        if (receipt.delivered() && receipt.message().isPresent())
            jdbc.sql("update card set message = ? where request = ?").params(receipt.message().getAsLong(), request)
                    .update();
        else
            jdbc.sql("delete from card where request = ?").param(request).update();
        // what changed while the card was on its way
        if (receipt.delivered())
            requests.find(request).filter(r -> !r.isWaiting()).ifPresent(r -> show(r, false));
    }

    private void post(HelpRequest request, boolean called) {
        boolean rings = called || request.triage() != Triage.ROUTINE;
        jdbc.sql("insert into card (request) values (?)").param(request.id()).update();
        post.send(Outgoing
                .of(new Parcel.Message(group.address().orElseThrow(), words.card(request, state(request)),
                        keyboard(request), !rings, true, OptionalLong.empty()))
                .in(stream(request)).as(rings ? Urgency.URGENT : Urgency.NORMAL).ref(REF + "|" + request.id()));
    }

    private String state(HelpRequest request) {
        return switch (request.state()) {
        case LOGGED -> "";
        case TAKEN -> words.line(Line.TAKEN_BY, "operator",
                request.takenBy().map(operators::name).orElse(""));
        case CLOSED -> request.outcome().map(words::outcome).orElse("");
        case ERASED -> words.line(Line.PERSON_ERASED, request);
        };
    }

    private Keyboard keyboard(HelpRequest request) {
        return request.isWaiting()
                ? Keyboard.column(List.of(Presses.button(words.line(Line.TAKE), Presses.TAKE, request)))
                : Keyboard.NONE;
    }

    /** Empty: no card; without a message: on its way. */
    private Optional<OptionalLong> card(UUID request) {
        return jdbc.sql("select message from card where request = ?").param(request).query((row, n) -> {
            long message = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(message);
        }).optional();
    }

    private static String stream(HelpRequest request) {
        return request.id().toString();
    }
}
