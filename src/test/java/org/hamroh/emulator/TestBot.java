package org.hamroh.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The smallest bot there can be: it calls, and remembers how the last call was answered. */
final class TestBot {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    TestBot(Emulator emulator, Bot bot) {
        this.base = URI.create(emulator.url() + "/bot" + bot.token() + "/");
    }

    /** A call with a JSON body: names and values in turn. */
    JsonNode calls(String method, Object... namesAndValues) {
        return json(post(method, object(namesAndValues).toString(), "application/json"));
    }

    /** The result of a call that must succeed. */
    JsonNode gets(String method, Object... namesAndValues) {
        JsonNode answer = calls(method, namesAndValues);
        if (!answer.path("ok").asBoolean(false)) {
            throw new AssertionError(method + " was refused: " + answer);
        }
        return answer.path("result");
    }

    /** The description of the refusal of a call that must fail. */
    String refused(String method, Object... namesAndValues) {
        JsonNode answer = calls(method, namesAndValues);
        if (answer.path("ok").asBoolean(true)) {
            throw new AssertionError(method + " was not refused: " + answer);
        }
        return answer.path("description").asString();
    }

    /** Sends a text; gives its message id. */
    int says(long chatId, String text) {
        return gets("sendMessage", "chat_id", chatId, "text", text).path("message_id").asInt();
    }

    /** One poll without waiting. */
    List<JsonNode> polls(Object... namesAndValues) {
        return gets("getUpdates", namesAndValues).valueStream().toList();
    }

    HttpResponse<String> post(String method, String body, String type) {
        return send(HttpRequest.newBuilder(base.resolve(method)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String methodAndQuery) {
        return send(HttpRequest.newBuilder(base.resolve(methodAndQuery)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow(() -> new AssertionError("no JSON: " + response.body()));
    }

    static JsonNode parsed(String json) {
        return Json.parse(json).orElseThrow();
    }

    static ObjectNode object(Object... namesAndValues) {
        ObjectNode object = Json.object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            switch (namesAndValues[i + 1]) {
            case JsonNode node -> object.set(name, node);
            case Integer number -> object.put(name, number);
            case Long number -> object.put(name, number);
            case Double number -> object.put(name, number);
            case Boolean flag -> object.put(name, flag);
            case Object text -> object.put(name, text.toString());
            }
        }
        return object;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(70)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
