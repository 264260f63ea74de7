package org.hamroh.telegram;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.hamroh.channel.Address;
import org.hamroh.channel.Members;
import org.hamroh.channel.Membership;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Asks Telegram about people in the desk's group, and about the group itself. */
@Component
class TelegramMembers implements Members {

    private static final Executor ASKERS = task -> Thread.ofVirtual().start(task);

    private final BotApi api;
    private final OwnName own;
    private final TelegramSettings settings;
    private final Semaphore asking = new Semaphore(Limits.ASKING_AT_ONCE, true);

    TelegramMembers(BotApi api, OwnName own, TelegramSettings settings) {
        this.api = api;
        this.own = own;
        this.settings = settings;
    }

    @Override
    public CompletionStage<Membership> ask(Address group, Address who) {
        return CompletableFuture.supplyAsync(() -> answer(group, who), ASKERS);
    }

    private Membership answer(Address group, Address who) {
        asking.acquireUninterruptibly();
        try {
            return switch (api.call("getChatMember", new GetChatMember(Long.toString(group.id()), who.id())).join()) {
            case Reply.Good good -> UpdateReader.membership(good.result());
            case Reply.Bad bad when isNobodyThere(bad) -> Membership.NONE;
            case Reply.Bad bad -> throw new IllegalStateException("code " + bad.code());
            case Reply.Lost lost -> throw new IllegalStateException(lost.reason());
            };
        } finally {
            asking.release();
        }
    }

    /** Other refusals say something about the bot or the group, and nothing about the person. */
    private static boolean isNobodyThere(Reply.Bad bad) {
        return bad.code() == 400 && (bad.says("user not found") || bad.says("member not found")
                || bad.says("participant_id_invalid") || bad.says("user_id_invalid"));
    }

    @Override
    public CompletionStage<Standing> standing(Address group) {
        return api.call("getChat", new GetChat(Long.toString(group.id()))).thenCompose(chat -> switch (chat) {
        case Reply.Good good when good.result().path("username").isString() -> done(Standing.PUBLIC);
        case Reply.Good good -> ask(group, new Address(settings.bot())).handle((place, error) -> error != null
                ? Standing.UNKNOWN
                : place == Membership.ADMINISTRATOR ? Standing.READY : Standing.NOT_ADMINISTRATOR);
        case Reply.Bad bad when bad.code() == 400 || bad.code() == 403 -> done(Standing.NOT_THERE);
        default -> done(Standing.UNKNOWN);
        });
    }

    @Override
    public String link(String payload) {
        return own.known().map(name -> "https://t.me/" + name + "?start=" + payload).orElse("");
    }

    private static CompletionStage<Standing> done(Standing standing) {
        return CompletableFuture.completedFuture(standing);
    }
}
