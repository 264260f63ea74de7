package org.hamroh.telegram;

import org.hamroh.channel.Pace;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bot.
 *
 * @param token never printed, logged or put into an error
 * @param url the Bot API's address
 * @param limits {@code telegram} or {@code learn}
 */
@ConfigurationProperties("hamroh.telegram")
record TelegramSettings(String token, String url, String limits) {

    /** The bot's id is the part of its token before the colon. */
    long bot() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    Pace.Rates rates() {
        return limits.equals("learn") ? Pace.Rates.LEARN : Limits.RATES;
    }

    @Override
    public String toString() {
        return "TelegramSettings[url=" + url + ", limits=" + limits + "]";
    }
}
