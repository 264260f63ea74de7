package org.hamroh.rehearsal;

import java.util.List;
import org.hamroh.emulator.Message;

/**
 * One message as the page shows it.
 *
 * @param from {@code bot}, the id of a phone, or empty for anybody else
 * @param kind {@code text}, {@code photo}, {@code voice} …
 * @param replyTo the id of the message answered, 0 for none
 * @param rows the buttons under it
 */
record Bubble(int id, String from, String text, String kind, String time, boolean edited, boolean silent, int replyTo,
        List<List<Button>> rows) {

    static final String BOT = "bot";

    /** @param url what the button opens; empty for one that the bot is told of */
    record Button(String label, String url) {
    }

    static Bubble of(Message message, String from) {
        return new Bubble(message.id(), from, message.text(), message.kind(), message.date().toString(),
                message.edited(), message.silent(), message.replyTo().orElse(0), message.rows().stream()
                        .map(row -> row.stream().map(b -> new Button(b.label(), b.url())).toList()).toList());
    }
}
