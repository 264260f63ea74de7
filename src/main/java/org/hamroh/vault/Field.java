package org.hamroh.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Every sealed column there is. A sealed value is bound to its column and row, so that a value moved to another row or
 * column does not open. The row is named by ids that never change.
 */
public enum Field {
    INBOX_PAYLOAD("inbox", "payload", Key.WEEK, "seq", "bot", "update_id", "fingerprint"),
    OUTBOX_PAYLOAD("outbox", "payload", Key.WEEK, "id"),
    CONVERSATION_STATE("conversation", "state", Key.WEEK, "chat"),
    /** Sealed with the request's key, and that once more with the week's: it is past its time before the request is. */
    RELAY_ADDRESS("relay", "address", Key.WEEK, "request"),
    MESSAGE_BODY("request_message", "body", Key.REQUEST, "id"),
    MESSAGE_SENT("request_message", "sent", Key.REQUEST, "id"),
    MESSAGE_COPY("request_message", "copy", Key.REQUEST, "id"),
    NOTE_BODY("request_note", "body", Key.REQUEST, "id"),
    REFERRAL_ITEMS("referral", "items", Key.REQUEST, "id"),
    REQUEST_KEY("request_key", "wrapped", Key.WEEK, "request"),
    OPERATOR_ADDRESS("operator", "address", Key.ROOT, "chat"),
    OPERATOR_NAME("operator", "name", Key.ROOT, "chat"),
    DESK_PENDING("desk_pending", "body", Key.WEEK, "token"),
    TAKE_PRESS("take_attempt", "press", Key.WEEK, "request"),
    KEY_CHECK("vault_check", "sealed", Key.ROOT, "id");

    /** With what a column is sealed. */
    enum Key {
        WEEK, REQUEST, ROOT
    }

    private final String table;
    private final String column;
    private final Key key;
    private final String id;
    private final List<String> names;

    /** @param names the columns that name a row, if they are others than its id */
    Field(String table, String column, Key key, String id, String... names) {
        this.table = table;
        this.column = column;
        this.key = key;
        this.id = id;
        this.names = names.length == 0 ? List.of(id) : List.of(names);
    }

    static List<Field> weekly() {
        return Arrays.stream(values()).filter(field -> field.key == Key.WEEK).toList();
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    Key key() {
        return key;
    }

    /** The primary key of the table, by which its rows can be paged through. */
    String id() {
        return id;
    }

    /** The columns whose values, joined by a bar, name the row to which a value is bound. */
    List<String> names() {
        return names;
    }

    byte[] binding(String row) {
        return ("hamroh|v1|" + table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
