package org.hamroh.emulator;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request of a bot, in the ledger from its arrival on; its outcome is filled in when it is answered. */
public final class Call {

    private final long number;
    private final Instant at;
    private final String token;
    private final String method;
    private final ObjectNode params;
    private volatile String fault = "";
    private volatile int status;
    private volatile String description = "";
    private volatile String body = "";

    Call(long number, Instant at, String token, String method, ObjectNode params) {
        this.number = number;
        this.at = at;
        this.token = token;
        this.method = method;
        this.params = params;
    }

    /** Grows by one with each call of any bot. */
    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public String token() {
        return token;
    }

    /** As the specification spells it; as the bot spelt it when there is no such method. */
    public String method() {
        return method;
    }

    /** As they came, before any check. */
    public JsonNode params() {
        return params;
    }

    /** One parameter as text, whatever its type; empty when not given. */
    public String param(String name) {
        JsonNode value = params.path(name);
        return value.isContainer() ? value.toString() : value.asString("");
    }

    /** HTTP status of the answer; 0 while there is none, or when the connection was dropped. */
    public int status() {
        return status;
    }

    public boolean succeeded() {
        return status == 200 && body.startsWith("{\"ok\":true");
    }

    /** Why it was refused; empty when it was not. */
    public String description() {
        return description;
    }

    /** The body that was sent, or would have been sent had the connection not been dropped. */
    public String body() {
        return body;
    }

    /** The fault that struck this call; empty for none. */
    public String fault() {
        return fault;
    }

    @Override
    public String toString() {
        return "#" + number + " " + method + params + " -> " + status + " " + description + fault;
    }

    ObjectNode raw() {
        return params;
    }

    void struck(String by) {
        fault = by;
    }

    void answered(Reply reply) {
        body = reply.body();
        description = reply.description();
        status = reply.status();
    }
}
