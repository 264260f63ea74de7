package org.hamroh.emulator;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of one call, already of the types the specification gives them. */
record Params(ObjectNode values, Consumer<String> remarks) {

    /** Notes that the specification is broken in a way Telegram looks past. */
    void remark(String what) {
        remarks.accept(what);
    }

    boolean has(String name) {
        return values.has(name);
    }

    JsonNode node(String name) {
        return values.path(name);
    }

    /** A text, empty when not given. */
    String text(String name) {
        return values.path(name).asString("");
    }

    long number(String name) {
        return values.path(name).asLong(0);
    }

    int messageId() {
        return messageId("message_id");
    }

    /** A message identifier; one outside the range of identifiers is a message that does not exist. */
    int messageId(String name) {
        long id = number(name);
        return id > 0 && id <= Integer.MAX_VALUE ? (int) id : 0;
    }

    boolean flag(String name) {
        return values.path(name).asBoolean(false);
    }
}
