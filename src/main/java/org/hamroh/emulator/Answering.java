package org.hamroh.emulator;

import java.util.Map;
import java.util.regex.Pattern;

/** answerCallbackQuery. */
final class Answering {

    private final World world;

    Answering(World world) {
        this.world = world;
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("answerCallbackQuery", this::answerCallbackQuery);
    }

    private String answerCallbackQuery(Bot bot, Params params) {
        if (params.text("text").length() > Limits.CALLBACK_ANSWER) {
            throw Refusal.broken("MESSAGE_TOO_LONG");
        }
        String url = params.text("url");
        if (!url.isEmpty() && !startLink(bot).matcher(url).matches()) {
            throw Refusal.broken("URL_INVALID");
        }
        world.change(() -> world.press(params.text("callback_query_id")).filter(press -> press.bot() == bot)
                .filter(press -> press.answer().isEmpty())
                .filter(press -> !press.at().plus(Limits.ANSWERS_WITHIN).isBefore(world.now()))
                .orElseThrow(() -> Refusal.badRequest("query is too old and response timeout expired or query ID is "
                        + "invalid"))
                .answered(new Answer(params.text("text"), params.flag("show_alert"), url)));
        return "true";
    }

    /** The only links a press may open: to the bot itself, with a start parameter. */
    private static Pattern startLink(Bot bot) {
        return Pattern.compile("(?i)(https?://)?t\\.me/" + Pattern.quote(bot.username()) + "\\?start=[A-Za-z0-9_-]{1,"
                + Limits.START_PAYLOAD + "}");
    }
}
