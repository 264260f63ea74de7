package org.hamroh.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import tools.jackson.databind.json.JsonMapper;

/** A Bot API that answers what it was told to, in that order. */
final class Told extends BotApi {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final TelegramSettings SETTINGS = new TelegramSettings("4242:secret", "http://127.0.0.1:1", "telegram");

    final List<String> calls = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();

    Told(Reply... replies) {
        super(SETTINGS, JSON);
        this.replies.addAll(List.of(replies));
    }

    static Reply good(String result) {
        return new Reply.Good(JSON.readTree(result));
    }

    static Reply said(String body) {
        return Reply.of(JSON.readTree(body));
    }

    static OwnName ownName(String username) {
        OwnName own = new OwnName();
        own.ask(new Told(good("{\"username\":\"" + username + "\"}")));
        return own;
    }

    @Override
    CompletableFuture<Reply> call(String name, PartialBotApiMethod<?> method) {
        calls.add(name);
        return CompletableFuture.completedFuture(replies.removeFirst());
    }
}
