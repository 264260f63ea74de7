package org.hamroh.vault;

import java.nio.charset.StandardCharsets;

/**
 * Every sealed column there is. A sealed value is bound to its column and row, so that a value moved to another row or
 * column does not open. The row is named by ids that never change.
 */
public enum Field {
    INBOX_PAYLOAD("inbox", "payload"),
    OUTBOX_PAYLOAD("outbox", "payload"),
    CONVERSATION_STATE("conversation", "state"),
    RELAY_ADDRESS("relay", "address"),
    MESSAGE_BODY("request_message", "body"),
    NOTE_BODY("request_note", "body"),
    REQUEST_KEY("request_key", "wrapped"),
    OPERATOR_ADDRESS("operator", "address"),
    OPERATOR_NAME("operator", "name"),
    DESK_PENDING("desk_pending", "body"),
    TAKE_PRESS("take_attempt", "press"),
    KEY_CHECK("vault_check", "sealed");

    private final String table;
    private final String column;

    Field(String table, String column) {
        this.table = table;
        this.column = column;
    }

    byte[] binding(String row) {
        return ("hamroh|v1|" + table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
