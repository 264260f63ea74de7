package org.hamroh.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of the Bot API over one HTTP client with kept-alive connections. The JDK's client never repeats a POST of its own
 * accord, which would send a message twice. Only the few fields we need are read from an answer, so that a new field
 * never turns a sent message into a failed one.
 */
@Component
class BotApi {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Limits.CONNECT).build();
    private final ObjectMapper methods = new ObjectMapper();
    private final JsonMapper json;
    private final String base;

    BotApi(TelegramSettings settings, JsonMapper json) {
        this.json = json;
        this.base = settings.url().replaceAll("/+$", "") + "/bot" + settings.token() + "/";
    }

    /** @param name the method as the Bot API writes it; the library's own spelling is partly in lower case */
    CompletableFuture<Reply> call(String name, PartialBotApiMethod<?> method) {
        return within(Limits.CALL, request(name, body(method))).thenApply(this::reply)
                .exceptionally(e -> new Reply.Lost(reason(e)));
    }

    /**
     * One poll: the answer's raw bytes. Cancelling it ends the call.
     *
     * @param offset apart from the rest: in the library it is no longer than 32 bits, and nothing promises that of an
     *            update's number
     */
    CompletableFuture<HttpResponse<byte[]>> poll(GetUpdates poll, Optional<Long> offset, Duration wait) {
        ObjectNode tree = methods.valueToTree(poll);
        offset.ifPresent(id -> tree.put("offset", id));
        return within(wait.plus(Limits.CALL), request("getUpdates", body(tree)));
    }

    /** The client's own time limit ends with the headers; this one covers the whole answer. */
    private CompletableFuture<HttpResponse<byte[]>> within(Duration time, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request, BodyHandlers.ofByteArray());
        CompletableFuture<HttpResponse<byte[]>> answer = sent.copy().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
        answer.whenComplete((response, error) -> {
            if (error != null)
                sent.cancel(true);
        });
        return answer;
    }

    Reply reply(HttpResponse<byte[]> response) {
        try {
            return Reply.of(json.readTree(response.body()));
        } catch (JacksonException e) {
            return new Reply.Lost("status " + response.statusCode());
        }
    }

    private HttpRequest request(String name, byte[] body) {
        return HttpRequest.newBuilder(URI.create(base + name))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    /** As the Bot API has it: without the library's own "method", and with a chat's id as a number. */
    private byte[] body(PartialBotApiMethod<?> method) {
        return body(methods.<ObjectNode>valueToTree(method));
    }

    private byte[] body(ObjectNode tree) {
        tree.remove("method");
        for (JsonNode place : List.of(tree, tree.path("scope")))
            if (place.path("chat_id").isTextual())
                ((ObjectNode) place).put("chat_id", Long.parseLong(place.path("chat_id").asText()));
        try {
            return methods.writeValueAsBytes(tree);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("a call that cannot be written", e);
        }
    }

    /** Without the message: it may name the address, and with it the token. */
    private static String reason(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
