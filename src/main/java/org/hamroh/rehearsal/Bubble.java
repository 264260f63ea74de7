package org.hamroh.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.hamroh.emulator.Message;

/**
 * One message as the page shows it.
 *
 * @param id below zero while Telegram does not have it
 * @param from {@code bot}, the id of a phone, or empty for anybody else
 * @param kind {@code text}, {@code photo}, {@code voice} …
 * @param guarded it can be neither forwarded nor saved
 * @param replyTo the id of the message answered, 0 for none
 * @param rows the buttons under it
 * @param media what its kind has besides the text; left out when empty
 * @param reaction the bot's emoji on it; left out when empty
 */
record Bubble(int id, String from, String text, String kind, String time, boolean edited, boolean silent,
        boolean guarded, int replyTo, Mark mark, List<List<Button>> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> media,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String reaction) {

    static final String BOT = "bot";

    /** How far a message of a person has come. */
    enum Mark {
        /** It is not a person's. */
        NONE,
        /** The phone has no network. */
        WAITING,
        /** Telegram has it. */
        SENT,
        /** The bot has fetched it for good. */
        READ;

        static Mark of(boolean fetched) {
            return fetched ? READ : SENT;
        }
    }

    /** @param url what the button opens; empty for one that the bot is told of */
    record Button(String label, String url) {
    }

    Bubble {
        media = Objects.requireNonNullElse(media, Map.of());
        reaction = Objects.requireNonNullElse(reaction, "");
    }

    static Bubble of(Message message, String from, Mark mark) {
        return new Bubble(message.id(), from, message.text(), message.kind(), message.date().toString(),
                message.edited(), message.silent(), message.guarded(), message.replyTo().orElse(0), mark,
                message.rows().stream()
                        .map(row -> row.stream().map(b -> new Button(b.label(), b.url())).toList()).toList(),
                Attached.to(message), "");
    }

    Bubble reacted(String emoji) {
        return new Bubble(id, from, text, kind, time, edited, silent, guarded, replyTo, mark, rows, media, emoji);
    }

    /** A text that has not left its phone. */
    static Bubble waiting(int id, String from, String text, Instant at, OptionalInt replyTo) {
        return new Bubble(id, from, text, "text", at.toString(), false, false, false, replyTo.orElse(0),
                Mark.WAITING, List.of(), Map.of(), "");
    }
}
