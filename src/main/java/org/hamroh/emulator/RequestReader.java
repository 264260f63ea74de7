package org.hamroh.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects the parameters of a request from the query string and from a form or JSON body. */
final class RequestReader {

    private RequestReader() {
    }

    static ObjectNode read(HttpExchange exchange) throws IOException {
        ObjectNode params = Json.object();
        URI uri = exchange.getRequestURI();
        addForm(Optional.ofNullable(uri.getRawQuery()).orElse(""), params);
        byte[] body = exchange.getRequestBody().readNBytes(Limits.BODY_BYTES + 1);
        if (body.length > Limits.BODY_BYTES) {
            throw Refusal.tooLarge();
        }
        if (body.length == 0) {
            return params;
        }
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("")
                .toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            JsonNode json = Json.parse(body).filter(JsonNode::isObject)
                    .orElseThrow(() -> Refusal.broken("can't parse request: the JSON body must be an Object"));
            params.setAll((ObjectNode) json);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            addForm(new String(body, StandardCharsets.UTF_8), params);
        } else {
            throw Refusal.badRequest("this Telegram reads forms and JSON only, no " + type);
        }
        return params;
    }

    private static void addForm(String form, ObjectNode params) {
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                params.put(decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.broken("can't parse request: " + e.getMessage());
        }
    }
}
