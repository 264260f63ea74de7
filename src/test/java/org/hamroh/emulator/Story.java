package org.hamroh.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Telegram whose clock stands still, a bot, and a person who has not started it yet. */
abstract class Story {

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));
    final Emulator telegram = Emulator
            .start(Settings.standard().withClock(clock).withPatience(Duration.ofSeconds(5)));
    final Bot registered = telegram.bot("1001:test", "helpbot");
    final TestBot bot = new TestBot(telegram, registered);
    final Person person = telegram.person("person", "ru");

    @AfterEach
    void close() {
        telegram.close();
    }

    static JsonNode buttons(String label, String data) {
        ObjectNode keyboard = Json.object();
        keyboard.putArray("inline_keyboard").addArray().addObject().put("text", label).put("callback_data", data);
        return keyboard;
    }

    /** Asks a question with one button; gives its message id. */
    int asks(long chatId, String text, String label, String data) {
        return bot.gets("sendMessage", "chat_id", chatId, "text", text, "reply_markup", buttons(label, data))
                .path("message_id").asInt();
    }

    /** Confirms everything that waits. */
    void catchUp() {
        List<JsonNode> updates = bot.polls();
        if (!updates.isEmpty()) {
            bot.polls("offset", updates.getLast().path("update_id").asLong() + 1);
        }
    }
}
