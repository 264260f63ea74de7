package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rehearsal line with its page's API, and a bot that says what the story tells it to say. */
final class PageStory implements AutoCloseable {

    record Answer(int status, String body) {

        /** The sentence of a refusal. */
        String sentence() {
            return JsonMapper.shared().readTree(body).path("detail").asString("");
        }
    }

    static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    final RehearsalLine line;
    final Stage stage;

    private final HttpClient http = HttpClient.newHttpClient();
    private final MockMvcTester page;

    PageStory(Path folder) {
        line = RehearsalLine.open(folder, Clock.fixed(MORNING, ZoneOffset.UTC));
        stage = new Stage(line, "Asia/Almaty");
        page = MockMvcTester.of(List.of(new PhoneApi(stage), new GroupApi(stage), new TrainerApi(stage),
                new PlanApi(stage, Path.of("dialogs"))),
                builder -> builder.setControllerAdvice(new Refusals()).build());
    }

    /** @param body JSON, written with ' for " */
    Answer posts(String path, String body) {
        return posts(path, MediaType.APPLICATION_JSON, body);
    }

    Answer posts(String path, MediaType type, String body) {
        return answer(page.post().uri("/rehearsal/api" + path).contentType(type).content(body.replace('\'', '"'))
                .exchange().getResponse());
    }

    Answer gets(String path) {
        return answer(page.get().uri("/rehearsal/api" + path).exchange().getResponse());
    }

    void does(String path, String body) {
        Answer answer = posts(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** @return the id of the press */
    String presses(String path, String body) {
        Answer answer = posts(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("press").asString("");
    }

    Scene scene() {
        return JsonMapper.shared().readValue(gets("/scene").body(), Scene.class);
    }

    Scene.Screen phone(String id) {
        return scene().phones().stream().filter(phone -> phone.id().equals(id)).findFirst().orElseThrow();
    }

    /** The bot calls a method of the Bot API, which must succeed. */
    JsonNode botCalls(String method, Map<String, Object> params) {
        try {
            HttpResponse<String> response = call(method, params);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body()).path("result");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The status of what the bot tries to say to a phone; 0 if there is no answer. */
    int botSays(String phone) {
        try {
            return call("sendMessage", Map.of("chat_id", chatOf(phone), "text", "Здравствуйте")).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> call(String method, Map<String, Object> params) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(line.url() + "/bot" + line.token() + "/" + method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(params))).build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The bot fetches all there is, for good. */
    void botFetches() {
        JsonNode updates = botCalls("getUpdates", Map.of());
        long last = updates.path(updates.size() - 1).path("update_id").asLong();
        assertThat(botCalls("getUpdates", Map.of("offset", last + 1))).isEmpty();
    }

    /** The bot writes to a phone, or to the desk's group, with one button under it. */
    void botWrites(long chat, String text, String button) {
        botCalls("sendMessage", Map.of("chat_id", chat, "text", text, "reply_markup",
                Map.of("inline_keyboard", List.of(List.of(Map.of("text", button, "callback_data", "pressed"))))));
    }

    long chatOf(String phone) {
        return line.cast().find(phone).orElseThrow().person().id();
    }

    String newestPress() {
        return line.emulator().unansweredPresses().getLast().id();
    }

    @Override
    public void close() {
        http.close();
        line.close();
    }

    private static Answer answer(MockHttpServletResponse response) {
        return new Answer(response.getStatus(), new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
