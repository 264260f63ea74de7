package org.hamroh.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the Bot API said to one call. */
sealed interface Reply {

    /** ok: true. */
    record Good(JsonNode result) implements Reply {
    }

    /**
     * ok: false.
     *
     * @param description in lower case, as Telegram words it
     */
    record Bad(int code, String description, Optional<Duration> retryAfter, Optional<Long> movedTo) implements Reply {

        boolean says(String part) {
            return description.contains(part);
        }
    }

    /** No answer that can be understood: whether the call was carried out is not known. */
    record Lost(String reason) implements Reply {
    }

    static Reply of(JsonNode body) {
        if (body.path("ok").booleanValue(false))
            return new Good(body.path("result"));
        if (!body.path("error_code").isNumber())
            return new Lost("not an answer");
        JsonNode parameters = body.path("parameters");
        return new Bad(body.path("error_code").intValue(),
                body.path("description").stringValue("").toLowerCase(Locale.ROOT),
                number(parameters, "retry_after")
                        .map(s -> Duration.ofSeconds(Math.clamp(s, 1, Limits.RETRY_AFTER_MAX.toSeconds()))),
                number(parameters, "migrate_to_chat_id"));
    }

    private static Optional<Long> number(JsonNode parameters, String name) {
        JsonNode value = parameters.path(name);
        return value.isIntegralNumber() && value.canConvertToLong() ? Optional.of(value.longValue()) : Optional.empty();
    }
}
