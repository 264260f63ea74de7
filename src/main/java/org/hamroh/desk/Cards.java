package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One card a request in the operators' group, or a line on the {@link Digest} where too many come at once. It never holds
 * a word that the person wrote.
 */
@Component
class Cards {

    static final String REF = "card";

    /** @param message empty while it is on its way @param page of the digest, if it has no card of its own */
    private record Card(OptionalLong message, OptionalLong page) {

        boolean isUnderWay() {
            return message.isEmpty() && page.isEmpty();
        }
    }

    private final DeskGroup group;
    private final Requests requests;
    private final Operators operators;
    private final Words words;
    private final CardRoom room;
    private final Digest digest;
    private final Post post;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Cards(DeskGroup group, Requests requests, Operators operators, Words words, CardRoom room, Digest digest,
            Post post, JdbcClient jdbc, InstantSource clock) {
        this.group = group;
        this.requests = requests;
        this.operators = operators;
        this.words = words;
        this.room = room;
        this.digest = digest;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Posts the card if there is none yet, else shows on it how things are now. */
    void show(HelpRequest request, boolean called) {
        Optional<Card> card = card(request.id());
        if (group.address().isEmpty() || card.filter(Card::isUnderWay).isPresent())
            // nothing to change if there is none
            jdbc.sql("update card set stale = true where request = ?").param(request.id()).update();
        else if (card.isEmpty())
            post(request, called);
        else if (card.get().page.isPresent())
            showListed(request, card.get().page.getAsLong(), called);
        else
            edit(request, card.get().message.getAsLong(), called);
    }

    /** It has become more urgent: an edit makes no sound, so a new card comes in the place of the old one. */
    void ringAgain(HelpRequest request) {
        Optional<Card> card = card(request.id());
        if (group.address().isEmpty() || card.filter(c -> c.message.isPresent() || c.page.isPresent()).isEmpty()) {
            show(request, true);
            return;
        }
        card.get().message.ifPresent(message -> post.send(Outgoing
                .of(new Parcel.Delete(group.address().get(), List.of(message))).in(stream(request))));
        anew(request, true);
    }

    /** The digest sees by itself who waits; what waits again after its page has gone is announced anew. */
    private void showListed(HelpRequest request, long page, boolean called) {
        if (request.isWaiting() && !digest.listsAgain(request.id(), page))
            anew(request, called);
    }

    private void anew(HelpRequest request, boolean called) {
        jdbc.sql("delete from card where request = ?").param(request.id()).update();
        post(request, called);
    }

    /** What could not be shown, because the group was not there or the card on its way, is shown now. */
    void catchUp(Instant now) {
        if (group.address().isEmpty())
            return;
        jdbc.sql("select request from card where stale and (message is not null or page is not null)")
                .query((row, n) -> row.getObject(1, UUID.class)).list().forEach(this::showStale);
        jdbc.sql("select r.id from help_request r left join card c on c.request = r.id where r.state = 'LOGGED' "
                + "and (c.request is null or c.message is null and c.retry_at <= ?) order by r.logged_at "
                + "fetch first " + Limits.LISTED + " rows only").param(Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class)).list()
                .forEach(id -> requests.find(id).ifPresent(request -> anew(request, false)));
    }

    private void showStale(UUID id) {
        jdbc.sql("update card set stale = false where request = ?").param(id).update();
        requests.find(id).ifPresent(request -> show(request, false));
    }

    /** The group lives elsewhere now, and none of the cards that stood there does; those on their way go there. */
    void forgetAll() {
        jdbc.sql("delete from card where message is not null").update();
        digest.forgetAll();
    }

    void received(UUID id, Receipt receipt, Instant now) {
        if (!receipt.delivered() || receipt.message().isEmpty()) {
            jdbc.sql("update card set retry_at = ? where request = ?")
                    .params(Timestamp.from(now.plus(Limits.STANDING)), id).update();
            return;
        }
        // when it was posted is nobody's business later
        jdbc.sql("update card set message = ?, retry_at = null where request = ?")
                .params(receipt.message().getAsLong(), id).update();
    }

    /** In a group edits cost as much as messages: new cards and the digest go before them. */
    private void edit(HelpRequest request, long message, boolean called) {
        String text = words.card(request, state(request));
        if (changes(request, text))
            post.send(Outgoing
                    .of(new Parcel.Edit(group.address().orElseThrow(), message, text, keyboard(request)))
                    .in(stream(request)).as(called ? Urgency.SOON : Urgency.LATER));
    }

    /** Whether the card says something else than it does already: an edit that changes nothing is refused. */
    private boolean changes(HelpRequest request, String text) {
        String shown = Integer.toHexString((text + request.isWaiting()).hashCode());
        return jdbc.sql("update card set shown = ? where request = ? and shown <> ?")
                .params(shown, request.id(), shown).update() > 0;
    }

    private void post(HelpRequest request, boolean called) {
        Instant now = clock.instant();
        if (!room.forOne(request.triage(), underWay(now) + digest.urgentUnderWay(), now)) {
            digest.add(request, now);
            return;
        }
        boolean rings = called || request.triage() != Triage.ROUTINE;
        String text = words.card(request, state(request));
        jdbc.sql("insert into card (request, stale, shown, retry_at) values (?, false, '', ?)")
                .params(request.id(), Timestamp.from(now.plus(Limits.CARD_LOST))).update();
        changes(request, text);
        post.send(Outgoing
                .of(new Parcel.Message(group.address().orElseThrow(), text,
                        keyboard(request), !rings, true, OptionalLong.empty()))
                .in(stream(request)).as(rings ? Urgency.URGENT : Urgency.SOON).ref(REF + "|" + request.id()));
    }

    private String state(HelpRequest request) {
        return switch (request.state()) {
        case LOGGED -> request.isReopened() ? words.line(Line.CARD_REOPENED) : "";
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

    /** Single cards posted in the last minute that do not stand there yet. */
    private int underWay(Instant now) {
        return jdbc.sql("select count(*) from card where message is null and page is null and retry_at > ?")
                .param(Timestamp.from(now.plus(Limits.CARD_LOST).minus(Limits.CARDS_COUNTED)))
                .query(Integer.class).single();
    }

    private Optional<Card> card(UUID request) {
        return jdbc.sql("select message, page from card where request = ?").param(request)
                .query((row, n) -> new Card(id(row.getObject(1, Long.class)), id(row.getObject(2, Long.class))))
                .optional();
    }

    private static OptionalLong id(@Nullable Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    private static String stream(HelpRequest request) {
        return request.id().toString();
    }
}
