package org.hamroh.telegram;

import java.util.List;
import java.util.Map;
import org.hamroh.channel.Commands;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** Once after the first good poll: the bot's name is asked for, and its commands are put into Telegram's menu. */
@Component
class Greeting {

    private final BotApi api;
    private final OwnName own;
    private final Commands commands;

    Greeting(BotApi api, OwnName own, Commands commands) {
        this.api = api;
        this.own = own;
        this.commands = commands;
    }

    void send() {
        own.ask(api);
        commands.byLanguage().forEach((language, menu) -> {
            var call = SetMyCommands.builder().commands(menu(menu)).scope(new BotCommandScopeAllPrivateChats());
            if (!language.isEmpty())
                call.languageCode(language);
            api.call("setMyCommands", call.build());
        });
    }

    private static List<BotCommand> menu(Map<String, String> commands) {
        return commands.entrySet().stream().map(e -> new BotCommand(e.getKey(), e.getValue())).toList();
    }
}
