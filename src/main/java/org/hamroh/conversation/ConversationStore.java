package org.hamroh.conversation;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.dialog.Occupied;
import org.hamroh.dialog.State;
import org.hamroh.dialog.StepRef;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Tag;
import org.hamroh.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as sealed rows under the chat's tag; in the clear stand only the language and the day. */
@Component
class ConversationStore implements Occupied {

    /** What is sealed. */
    record Sealed(String state, List<UUID> requests, Instant seen, boolean hidden, @Nullable String category,
            @Nullable String phrase, @Nullable Instant said,
            boolean heard) {

        /** Rows of before have none. */
        Overheard overheard() {
            return new Overheard(Objects.requireNonNullElse(category, ""), Objects.requireNonNullElse(phrase, ""),
                    Optional.ofNullable(said), heard);
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    ConversationStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** A row that no longer opens (its key is past its time) is a new beginning. */
    Conversation load(Tag chat) {
        return jdbc.sql("select language, state from conversation where chat = ?").param(chat.bytes())
                .query((row, n) -> opened(chat, row.getString(1), row.getBytes(2))).optional()
                .orElseGet(() -> Conversation.fresh(chat));
    }

    void store(Conversation c) {
        byte[] sealed = vault.seal(Field.CONVERSATION_STATE, row(c.chat()),
                json.writeValueAsBytes(new Sealed(c.state().text(), c.requests(), c.seen(), c.isHidden(),
                        c.overheard().category(), c.overheard().phrase(), c.overheard().said().orElse(null),
                        c.overheard().heard())));
        Date day = Date.valueOf(LocalDate.ofInstant(c.seen(), ZoneOffset.UTC));
        String language = c.language().orElse("");
        int updated = c.isNew()
                ? 0
                : jdbc.sql("update conversation set language = ?, state = ?, seen_on = ? where chat = ?")
                        .params(language, sealed, day, c.chat().bytes()).update();
        if (updated == 0)
            jdbc.sql("insert into conversation (chat, language, state, seen_on) values (?, ?, ?, ?)")
                    .params(c.chat().bytes(), language, sealed, day).update();
    }

    boolean forget(Tag chat) {
        return jdbc.sql("delete from conversation where chat = ?").param(chat.bytes()).update() > 0;
    }

    /** Of those who were there last. Nothing is known of who stands where, but that somebody does. */
    @Override
    public Set<StepRef> occupied() {
        return jdbc.sql("select chat, state from conversation order by seen_on desc limit ?")
                .param(Limits.STANDING_ASKED)
                .query((row, n) -> opened(Tag.of(row.getBytes(1)), "", row.getBytes(2)).state().at()).stream()
                .collect(Collectors.toSet());
    }

    /** The languages that somebody is spoken to in. */
    Set<String> languages() {
        return Set.copyOf(
                jdbc.sql("select distinct language from conversation where language <> ''").query(String.class).list());
    }

    private Conversation opened(Tag chat, String language, byte[] state) {
        Optional<String> chosen = language.isEmpty() ? Optional.empty() : Optional.of(language);
        try {
            Sealed sealed = json.readValue(vault.open(Field.CONVERSATION_STATE, row(chat), state), Sealed.class);
            return new Conversation(chat, chosen, State.of(sealed.state), sealed.requests, sealed.seen,
                    sealed.overheard(), sealed.hidden, false, false);
        } catch (SealBroken e) {
            return new Conversation(chat, chosen, State.fresh(), List.of(), Instant.EPOCH, Overheard.NOTHING, false,
                    false,
                    false);
        }
    }

    private static String row(Tag chat) {
        return HexFormat.of().formatHex(chat.bytes());
    }
}
