package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists requests that come too many at once for a card each: pages in the operators' group, renewed as they grow and as
 * requests are taken. What waits to be sent is called back for what is newer, so that a page is never older than the room
 * that the group has. Longer than other files: a page's whole life is here.
 */
@Component
class Digest {

    static final String REF = "digest";
    /** One for all pages: of two that wait for room, the older does not wait until the newer is full as well. */
    private static final String STREAM = "digest";

    /** @param pending how urgent what is on its way is; empty if what stands there is known to have arrived */
    private record Page(long page, OptionalLong message, String shown, OptionalInt pending, Optional<Instant> retryAt) {

        boolean isUnderWay() {
            return message.isEmpty() && !shown.isEmpty();
        }
    }

    private record Entry(UUID request, long page, boolean isNew) {
    }

    private final DeskGroup group;
    private final Requests requests;
    private final Words words;
    private final Post post;
    private final JdbcClient jdbc;
    private Optional<Long> filling = Optional.empty();
    private Instant filled = Instant.EPOCH;

    Digest(DeskGroup group, Requests requests, Words words, Post post, JdbcClient jdbc) {
        this.group = group;
        this.requests = requests;
        this.words = words;
        this.post = post;
        this.jdbc = jdbc;
    }

    /** Lists the request from the next tick on. */
    void add(HelpRequest request, Instant now) {
        boolean goesOn = filled.plus(Limits.CARDS_COUNTED).isAfter(now);
        long page = filling.filter(open -> goesOn && hasRoom(open)).orElseGet(this::newPage);
        filling = Optional.of(page);
        filled = now;
        jdbc.sql("insert into card (request, stale, shown, page) values (?, false, '', ?)").params(request.id(), page)
                .update();
    }

    /** Pages on their way before which no card goes. */
    int urgentUnderWay() {
        return jdbc.sql("select count(*) from digest where pending = ?").param(Urgency.URGENT.ordinal())
                .query(Integer.class).single();
    }

    /** Shows a request again that waits again. @return false if its page is gone */
    boolean listsAgain(UUID request, long page) {
        boolean there = jdbc.sql("select count(*) from digest where page = ?").param(page).query(Integer.class)
                .single() > 0;
        if (there)
            jdbc.sql("update card set shown = '' where request = ?").param(request).update();
        return there;
    }

    /** Posts what has become of the pages since the last tick. */
    void renew(Instant now) {
        List<Page> pages = pages();
        if (pages.isEmpty() || group.address().isEmpty())
            return;
        Map<UUID, Entry> entries = entries();
        Map<Long, List<HelpRequest>> waiting = requests.waiting().stream().filter(r -> entries.containsKey(r.id()))
                .sorted(Words.MOST_URGENT_FIRST)
                .collect(Collectors.groupingBy(r -> Objects.requireNonNull(entries.get(r.id())).page));
        Set<UUID> news = entries.values().stream().filter(Entry::isNew).map(Entry::request)
                .collect(Collectors.toSet());
        for (Page page : pages)
            if (!page.isUnderWay())
                renew(page, waiting.getOrDefault(page.page, List.of()), news, group.address().get(), now);
            else if (page.retryAt.filter(at -> !at.isAfter(now)).isPresent())
                giveUp(page.page, now);
    }

    void received(long page, String text, Receipt receipt, Instant now) {
        if (!receipt.delivered()) {
            giveUp(page, now);
            return;
        }
        receipt.message().ifPresent(message -> jdbc.sql("update digest set message = ?, retry_at = null where page = ?")
                .params(message, page).update());
        jdbc.sql("update digest set pending = null where page = ? and shown = ?").params(page, text).update();
        // nothing of it waits, and it says so
        jdbc.sql("delete from digest where page = ? and shown = ? and not exists (select 1 from card c "
                + "join help_request r on r.id = c.request where c.page = ? and r.state = 'LOGGED')")
                .params(page, shown(words.line(Line.DIGEST_DONE)), page).update();
    }

    /** The group lives elsewhere now: what was listed is announced there. */
    void forgetAll() {
        jdbc.sql("delete from card where page in (select page from digest where message is not null)").update();
        jdbc.sql("delete from digest where message is not null").update();
    }

    private void renew(Page page, List<HelpRequest> waiting, Set<UUID> news, Address to, Instant now) {
        if (waiting.isEmpty() && page.message.isEmpty()) {
            jdbc.sql("delete from digest where page = ?").param(page.page).update();
            return;
        }
        String text = waiting.isEmpty() ? words.line(Line.DIGEST_DONE) : words.digest(waiting);
        if (shown(text).equals(page.shown))
            return;
        Urgency urgency = urgency(page, waiting.stream().filter(r -> news.contains(r.id())).toList());
        Keyboard keyboard = waiting.isEmpty()
                ? Keyboard.NONE
                : Keyboard.column(List.of(Presses.button(words.line(Line.TAKE_NEXT), Presses.NEXT)));
        post.cancel(about(page.page));
        post.send(Outgoing.of(page.message.isPresent()
                ? new Parcel.Edit(to, page.message.getAsLong(), text, keyboard)
                : new Parcel.Message(to, text, keyboard, false, true, OptionalLong.empty()))
                .in(STREAM).as(urgency).about(about(page.page))
                .ref(REF + "|" + page.page + "|" + shown(text)));
        jdbc.sql("update digest set shown = ?, pending = ?, retry_at = ? where page = ?")
                .params(shown(text), urgency.ordinal(), Timestamp.from(now.plus(Limits.CARD_LOST)), page.page).update();
        jdbc.sql("update card set shown = 'listed' where page = ? and shown = ''").param(page.page).update();
    }

    /**
     * New numbers go before edits that only take some away. A page's first message, and a new emergency, go before all:
     * what is listed while the first message waits would have to wait once more, for its edit.
     */
    private Urgency urgency(Page page, List<HelpRequest> news) {
        Urgency needed = page.message.isEmpty() || news.stream().anyMatch(r -> r.triage() == Triage.EMERGENCY)
                ? Urgency.URGENT
                : news.isEmpty() ? Urgency.LATER : Urgency.SOON;
        return Urgency.values()[Math.min(needed.ordinal(), page.pending.orElse(needed.ordinal()))];
    }

    /** It does not stand there: what it would have listed is announced anew. */
    private void giveUp(long page, Instant now) {
        jdbc.sql("update card set page = null, retry_at = ? where page = ?")
                .params(Timestamp.from(now.plus(Limits.STANDING)), page).update();
        jdbc.sql("delete from digest where page = ?").param(page).update();
    }

    private long newPage() {
        long page = jdbc.sql("select nextval('digest_page')").query(Long.class).single();
        jdbc.sql("insert into digest (page, shown) values (?, '')").param(page).update();
        return page;
    }

    /** A page that is renewed anyway is filled; else one that would soon be full is left, so that one message has all news. */
    private boolean hasRoom(long page) {
        return jdbc.sql("select count(*), count(case when c.shown = '' then 1 end) from card c "
                + "join digest d on d.page = c.page where d.page = ?").param(page)
                .query((row, n) -> row.getInt(1) > 0
                        && row.getInt(1) < (row.getInt(2) > 0 ? Limits.LISTED_ON_PAGE : Limits.LISTED_ON_PAGE / 2))
                .single();
    }

    private Map<UUID, Entry> entries() {
        return jdbc.sql("select c.request, c.page, c.shown from card c join digest d on d.page = c.page")
                .query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getLong(2), row.getString(3).isEmpty()))
                .list().stream().collect(Collectors.toMap(Entry::request, entry -> entry));
    }

    private List<Page> pages() {
        return jdbc.sql("select page, message, shown, pending, retry_at from digest order by page").query((row, n) -> {
            long message = row.getLong(2);
            OptionalLong stands = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(message);
            int pending = row.getInt(4);
            OptionalInt underWay = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(pending);
            return new Page(row.getLong(1), stands, row.getString(3), underWay,
                    Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant));
        }).list();
    }

    private static String shown(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private static String about(long page) {
        return REF + "|" + page;
    }
}
