package org.hamroh.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hamroh.channel.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Updates as Telegram writes them, and what is read in them by a bot called hamroh_bot. */
final class Updates {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final UpdateReader READER = new UpdateReader(JSON, Told.ownName("hamroh_bot"));
    static final String PERSON = "\"id\":7000000001,\"is_bot\":false,\"first_name\":\"Her\",\"username\":\"her_name\"";

    private Updates() {
    }

    /** @param chat its type and id, as in {@code private 7} */
    static String message(String chat, String rest) {
        return "{\"update_id\":1,\"message\":" + body(chat, rest) + "}";
    }

    static String body(String chat, String rest) {
        String[] words = chat.split(" ");
        return "{\"message_id\":5,\"from\":{" + PERSON + "},\"chat\":{\"id\":" + words[1] + ",\"type\":\"" + words[0]
                + "\"},\"date\":1795413600," + rest + "}";
    }

    static String text(String text) {
        return message("private 7000000001", "\"text\":" + JSON.writeValueAsString(text));
    }

    static Reading read(String update) {
        return READER.read(update.getBytes(UTF_8)).orElseThrow();
    }
}
