package org.hamroh.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamroh.Helpline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/** Whatever the web side is asked, it does not say it back, tells nothing of its inside, and writes nothing down. */
class ErrorPagesTest {

    private static final String CANARY = "qzvxkjwpyhf";
    private static final Map<String, String> LOG = Map.of("logging.level.org.hamroh", "debug");

    @TempDir
    static Path folder;
    static Helpline line;

    @BeforeAll
    static void open() {
        LOG.forEach(System::setProperty);
        System.setProperty("logging.file.name", folder.resolve("line.log").toString());
        line = Helpline.in(folder).starts();
    }

    @AfterAll
    static void close() {
        line.close();
        LOG.keySet().forEach(System::clearProperty);
        System.clearProperty("logging.file.name");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void nothingIsSaidBackNorWrittenDown(String request) throws IOException {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase(CANARY)
                .doesNotContain("Exception", "\tat ", "org.", "java.", "Tomcat", "Spring");
        assertThat(Files.readString(folder.resolve("line.log"))).doesNotContainIgnoringCase(CANARY);
    }

    static Stream<String> requests() {
        Stream<String> pages = Stream.of("/{", "/", "/actuator/", "/actuator/health/", "/actuator/prometheus/", "/api/",
                "/error/", "/?q=", "/actuator/health?trace=true&message=", "/error?trace=", "/..;/", "/%2e%2e%2f",
                "/%00", "//", "/;jsessionid=", "/" + "x".repeat(6000), "/" + "x".repeat(60_000), "/^", "/\\",
                "/%zz", "http://127.0.0.1/", "no-slash ");
        Stream<String> gets = pages.flatMap(page -> Stream.of("text/html", "application/json", "*/*")
                .map(type -> "GET " + page + CANARY + " HTTP/1.1\r\nAccept: " + type + "\r\nHost: x\r\n"));
        Stream<String> methods = Stream.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "CONNECT",
                CANARY, CANARY + "{").flatMap(
                        method -> Stream.of("/" + CANARY, "/actuator/health?x=" + CANARY, "/error").map(page -> method
                                + " " + page + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"));
        Stream<String> heads = Stream.of("Host: " + CANARY + "{}", "Host: x\r\n" + CANARY,
                "Host: x\r\n{" + CANARY + ": x", "Host: x\r\nAccept: " + CANARY, "Host: x\r\nContent-Length: " + CANARY,
                "Host: x\r\nContent-Type: " + CANARY, "Host: x\r\nExpect: " + CANARY,
                "Host: x\r\nTransfer-Encoding: " + CANARY, "Host: x\r\nCookie: " + CANARY + "=\u0001",
                "Host: x\r\nOrigin: http://" + CANARY, "Host: x\r\nX-Forwarded-Host: " + CANARY,
                "Host: x\r\nX-Long: " + CANARY.repeat(6000))
                .map(head -> "GET /actuator/health HTTP/1.1\r\n" + head + "\r\n");
        return Stream.of(gets, methods, heads, Stream.of("GET /" + CANARY + " " + CANARY + "\r\n")).flatMap(s -> s);
    }

    @Test
    void aBodyIsNotReadWhereNoneIsAskedFor() throws IOException {
        for (String type : List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data", "x"))
            nothingIsSaidBackNorWrittenDown("POST /actuator/health HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + CANARY.length() + "\r\n\r\n" + CANARY);
    }

    private static String answer(String request) throws IOException {
        int port = line.part(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            String whole = request.contains("\r\n\r\n")
                    ? request.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                    : request + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(whole.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
