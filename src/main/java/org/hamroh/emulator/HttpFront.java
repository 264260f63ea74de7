package org.hamroh.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP side: one virtual thread a request, faults in front of the API, everything into the ledger. */
final class HttpFront implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/([^/]+)");

    static {
        // Without it a reused connection waits 40 ms for a delayed acknowledgement on every answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Callers that may wait to be let in; with fewer, whoever knocks in vain tries again a second later. */
    private static final int BACKLOG = 1024;

    private final BotApi api;
    private final Faults faults;
    private final World world;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpFront(int port, BotApi api, Faults faults, World world) {
        this.api = api;
        this.faults = faults;
        this.world = world;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                send(exchange, new Reply(404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}",
                        "Not Found", 0));
                return;
            }
            ObjectNode params;
            try {
                params = RequestReader.read(exchange);
            } catch (Refusal refusal) {
                Call call = world.ledger.received(world.now(), path.group(1), path.group(2), Json.object());
                refusal.broken().ifPresent(what -> world.ledger.violated(call, what));
                call.answered(refusal.reply());
                send(exchange, refusal.reply());
                return;
            }
            String method = ApiTable.SHIPPED.method(path.group(2)).map(ApiTable.Method::name).orElse(path.group(2));
            answer(exchange, world.ledger.received(world.now(), path.group(1), method, params));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Call call) throws IOException, InterruptedException {
        Fault fault = faults.strikes(call).orElse(null);
        if (fault == null) {
            Reply reply = execute(call);
            if (!faults.outage()) {
                send(exchange, reply);
            }
            return;
        }
        call.struck(fault.toString());
        switch (fault) {
        case Fault.Refuses refuses -> send(exchange, note(call, refused(refuses)));
        case Fault.NotOk notOk -> {
            Reply refused = refused(new Fault.Refuses(notOk.code(), notOk.description(), 0));
            send(exchange, note(call, new Reply(200, refused.body(), refused.description(), 0)));
        }
        case Fault.Html html -> send(exchange, note(call, new Reply(html.code(),
                "<html><head><title>" + html.code() + " Bad Gateway</title></head><body></body></html>", "", 0)));
        case Fault.Truncates truncates -> {
            Reply whole = execute(call);
            send(exchange, new Reply(whole.status(), whole.body().substring(0, whole.body().length() / 2),
                    whole.description(), 0));
        }
        case Fault.DropsBefore drops -> {
        }
        case Fault.DropsAfter drops -> execute(call);
        case Fault.Hangs hangs -> {
            Reply early = hangs.executesFirst() ? execute(call) : null;
            faults.hang(hangs.duration());
            send(exchange, early == null ? execute(call) : early);
        }
        }
    }

    private Reply execute(Call call) throws InterruptedException {
        return note(call, api.answer(call));
    }

    private static Reply note(Call call, Reply reply) {
        call.answered(reply);
        return reply;
    }

    private static Reply refused(Fault.Refuses fault) {
        ObjectNode body = Json.object().put("ok", false).put("error_code", fault.code()).put("description",
                fault.description());
        if (fault.retryAfter() > 0) {
            body.putObject("parameters").put("retry_after", fault.retryAfter());
        }
        return new Reply(fault.code(), body.toString(), fault.description(), fault.retryAfter());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type",
                reply.body().startsWith("<") ? "text/html" : "application/json");
        if (reply.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(reply.retryAfter()));
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
