package org.hamroh.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An HTTP server of our own on loopback: remembers what it was asked, and answers as told. */
final class Server implements AutoCloseable {

    /** One request as it came in. */
    record Asked(String path, String type, String body) {

        JsonNode json() {
            return Told.JSON.readTree(body);
        }
    }

    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    volatile int status = 200;
    volatile String answer = "{\"ok\":true,\"result\":{\"message_id\":1}}";
    /** Ends the connection without an answer. */
    volatile boolean hangsUp;
    private final HttpServer http;

    Server() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    TelegramSettings settings() {
        return new TelegramSettings("4242:secret", "http://127.0.0.1:" + http.getAddress().getPort() + "/", "telegram");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            if (hangsUp)
                return;
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
