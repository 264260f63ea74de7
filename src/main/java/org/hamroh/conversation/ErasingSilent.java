package org.hamroh.conversation;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hamroh.channel.Chore;
import org.hamroh.vault.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes away where somebody stood who has not written for a long time. Not while a request of theirs is open: their
 * next word has to find it.
 */
@Component
@Order(ErasingSilent.AFTER_REQUESTS)
class ErasingSilent implements Chore {

    static final int AFTER_REQUESTS = 10;

    /** Looked at in one transaction: each costs a few questions to the database. */
    private static final int BATCH = 50;

    private final JdbcTemplate jdbc;
    private final ConversationStore store;
    private final Play play;
    private final Duration kept;
    private Optional<byte[]> after = Optional.empty();

    ErasingSilent(JdbcTemplate jdbc, ConversationStore store, Play play,
            @Value("${hamroh.keep.conversations}") Duration kept) {
        this.jdbc = jdbc;
        this.store = store;
        this.play = play;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "silent-conversations";
    }

    @Override
    public boolean step(Instant now) {
        Date before = Date.valueOf(LocalDate.ofInstant(now.minus(kept), ZoneOffset.UTC));
        List<byte[]> chats = page(before);
        after = chats.isEmpty() ? Optional.empty() : Optional.of(chats.getLast());
        for (byte[] chat : chats) {
            Tag tag = Tag.of(chat);
            if (play.open(store.load(tag)).isEmpty())
                store.forget(tag);
        }
        return !chats.isEmpty();
    }

    private List<byte[]> page(Date before) {
        String sql = "select chat from conversation where seen_on < ?" + (after.isEmpty() ? "" : " and chat > ?")
                + " order by chat limit " + BATCH;
        Object[] values = after.map(chat -> new Object[]{ before, chat }).orElseGet(() -> new Object[]{ before });
        return jdbc.query(sql, (row, n) -> row.getBytes(1), values);
    }
}
