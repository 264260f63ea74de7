package org.hamroh.telegram;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** The bot's own username, as soon as Telegram has said it. */
@Component
class OwnName {

    private volatile Optional<String> name = Optional.empty();

    /** Until it is known, every name is taken for ours: better to answer once too often. */
    boolean isMine(String username) {
        return name.map(username::equalsIgnoreCase).orElse(true);
    }

    Optional<String> known() {
        return name;
    }

    void ask(BotApi api) {
        if (name.isEmpty())
            api.call("getMe", new GetMe()).thenAccept(reply -> {
                if (reply instanceof Reply.Good good && good.result().path("username").isString())
                    name = Optional.of(good.result().path("username").stringValue());
            });
    }
}
