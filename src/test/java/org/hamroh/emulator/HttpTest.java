package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calls may come over HTTP, and the shape of what goes back. */
class HttpTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
    }

    @Test
    void namesOfMethodsAreReadWhateverTheirCase() {
        assertThat(bot.gets("getme").path("username").asString()).isEqualTo("helpbot");
        bot.gets("SENDMESSAGE", "chat_id", person.id(), "text", "раз");
        assertThat(telegram.ledger().callsOf("sendMessage")).singleElement()
                .satisfies(call -> assertThat(call.method()).isEqualTo("sendMessage"));
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aQueryAFormAndJsonSayTheSame() {
        String markup = URLEncoder.encode(buttons("Да", "да").toString(), StandardCharsets.UTF_8);
        String form = "chat_id=" + person.id() + "&text=" + URLEncoder.encode("Вы здесь?", StandardCharsets.UTF_8)
                + "&disable_notification=True&reply_markup=" + markup;
        assertThat(bot.get("sendMessage?" + form).statusCode()).isEqualTo(200);
        assertThat(bot.post("sendMessage", form, "application/x-www-form-urlencoded").statusCode()).isEqualTo(200);
        assertThat(bot.post("sendMessage?text=%D0%9A%D1%82%D0%BE", TestBot
                .object("chat_id", Long.toString(person.id()), "reply_markup", buttons("Да", "да").toString())
                .toString(), "application/json; charset=utf-8").statusCode()).isEqualTo(200);
        assertThat(person.phone().chat().subList(1, 4)).allSatisfy(message -> assertThat(message.button("Да"))
                .hasValue(new Button("Да", "да", "")));
        assertThat(person.phone().chat().get(1).silent()).isTrue();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aSuccessHasThisShape() {
        HttpResponse<String> answer = bot.get("deleteWebhook");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"ok\":true,\"result\":true}");
    }

    @Test
    void anUnknownTokenIsUnauthorized() {
        TestBot stranger = new TestBot(telegram,
                new Bot(new World(Settings.standard()), "9:unknown", "stranger"));
        HttpResponse<String> answer = stranger.get("getMe");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void anUnknownMethodIsNotFoundAndAViolation() {
        HttpResponse<String> answer = bot.get("sendTelepathy");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
        assertThat(telegram.violations()).singleElement().extracting(violation -> violation.call().method())
                .isEqualTo("sendTelepathy");
    }

    @Test
    void otherPathsAreNotFound() {
        assertThat(bot.get("/file/bot1001:test/photo/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyThatIsNoJsonOrOfAnotherTypeIsRefused() {
        assertThat(bot.post("sendMessage", "{\"chat_id\":", "application/json").statusCode()).isEqualTo(400);
        assertThat(bot.post("sendMessage", "[1]", "application/json").statusCode()).isEqualTo(400);
        assertThat(TestBot.json(bot.post("sendMessage", "x", "multipart/form-data; boundary=b")).path("description")
                .asString()).contains("multipart/form-data");
        assertThat(bot.post("sendMessage", "x".repeat(Limits.BODY_BYTES + 1), "application/json").statusCode())
                .isEqualTo(413);
    }

    @Test
    void theLedgerTellsWhatWasCalledAndHowItEnded() {
        bot.says(person.id(), "раз");
        bot.refused("sendMessage", "chat_id", 5, "text", "два");
        assertThat(telegram.ledger().callsOf("sendMessage")).satisfiesExactly(sent -> {
            assertThat(sent.succeeded()).isTrue();
            assertThat(sent.param("text")).isEqualTo("раз");
            assertThat(sent.at()).isEqualTo(clock.instant());
        }, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.description()).isEqualTo("Bad Request: chat not found");
        });
        assertThat(telegram.ledger().delivered()).singleElement().extracting(Message::text).isEqualTo("раз");
        telegram.ledger().forgets();
        assertThat(telegram.ledger().calls()).isEmpty();
    }

    @Test
    void thingsNotModelledAreRefusedInTelegramsWords() {
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "?", "message_thread_id", 5))
                .isEqualTo("Bad Request: message thread not found");
        assertThat(bot.refused("sendMessage", "chat_id", person.id(), "text", "?", "business_connection_id", "b"))
                .isEqualTo("Bad Request: business connection not found");
    }
}
