package org.hamroh.emulator;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A call that is answered with {@code ok: false}; a broken rule of the specification also becomes a violation. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String description;
    private final transient JsonNode parameters;
    private final String broken;

    private Refusal(int code, String description, JsonNode parameters, String broken) {
        super(description, null, false, false);
        this.code = code;
        this.description = description;
        this.parameters = parameters;
        this.broken = broken;
    }

    /** The world is not as the call supposed; a correct bot may meet this. */
    static Refusal badRequest(String what) {
        return new Refusal(400, "Bad Request: " + what, MissingNode.getInstance(), "");
    }

    /** The call itself breaks the specification. */
    static Refusal broken(String what) {
        return new Refusal(400, "Bad Request: " + what, MissingNode.getInstance(), what);
    }

    static Refusal forbidden(String what) {
        return new Refusal(403, "Forbidden: " + what, MissingNode.getInstance(), "");
    }

    static Refusal conflict(String what) {
        return new Refusal(409, "Conflict: " + what, MissingNode.getInstance(), "");
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", MissingNode.getInstance(), "");
    }

    static Refusal unknownMethod(String name) {
        return new Refusal(404, "Not Found: method not found", MissingNode.getInstance(), "no method " + name);
    }

    static Refusal tooLarge() {
        return new Refusal(413, "Request Entity Too Large", MissingNode.getInstance(), "a body over 1 MiB");
    }

    static Refusal tooMany(long seconds) {
        ObjectNode parameters = Json.object().put("retry_after", seconds);
        return new Refusal(429, "Too Many Requests: retry after " + seconds, parameters, "");
    }

    static Refusal upgraded(long newId) {
        return new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat",
                Json.object().put("migrate_to_chat_id", newId), "");
    }

    int code() {
        return code;
    }

    String description() {
        return description;
    }

    /** Which rule of the specification was broken, if one was. */
    Optional<String> broken() {
        return broken.isEmpty() ? Optional.empty() : Optional.of(broken);
    }

    Reply reply() {
        ObjectNode body = Json.object().put("ok", false).put("error_code", code).put("description", description);
        if (!parameters.isMissingNode()) {
            body.set("parameters", parameters);
        }
        return new Reply(code, body.toString(), description, parameters.path("retry_after").asLong(0));
    }
}
