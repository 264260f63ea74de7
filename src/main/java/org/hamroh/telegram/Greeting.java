package org.hamroh.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hamroh.channel.Commands;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/**
 * After good polls, until it is done: the bot's name is asked for, and its commands are put into Telegram's menu; again
 * when these have changed.
 */
@Component
class Greeting {

    private final BotApi api;
    private final OwnName own;
    private final Commands commands;
    private final AtomicBoolean sending = new AtomicBoolean();
    private final InstantSource clock;
    /** What Telegram has taken. */
    private volatile Map<String, Map<String, String>> taken = Map.of();
    private volatile Instant next = Instant.MIN;

    Greeting(BotApi api, OwnName own, Commands commands, InstantSource clock) {
        this.clock = clock;
        this.api = api;
        this.own = own;
        this.commands = commands;
    }

    /** Tries until Telegram has taken all of it. */
    void send() {
        own.ask(api);
        Map<String, Map<String, String>> wanted = commands.byLanguage();
        if (wanted.equals(taken) || clock.instant().isBefore(next) || !sending.compareAndSet(false, true))
            return;
        next = clock.instant().plus(Limits.GREETING_PAUSE);
        CompletableFuture<?>[] calls = wanted.entrySet().stream()
                .map(e -> api.call("setMyCommands", call(e.getKey(), e.getValue())))
                .map(call -> call.thenAccept(reply -> {
                    if (!(reply instanceof Reply.Good))
                        throw new IllegalStateException("not taken");
                })).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(calls).whenComplete((all, error) -> {
            if (error == null)
                taken = wanted;
            sending.set(false);
        });
    }

    private static SetMyCommands call(String language, Map<String, String> menu) {
        var call = SetMyCommands.builder().commands(menu(menu)).scope(new BotCommandScopeAllPrivateChats());
        return language.isEmpty() ? call.build() : call.languageCode(language).build();
    }

    static List<BotCommand> menu(Map<String, String> commands) {
        return commands.entrySet().stream().map(e -> new BotCommand(e.getKey(), e.getValue())).toList();
    }
}
