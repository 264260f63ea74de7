package org.hamroh.telegram;

import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.hamroh.channel.Address;
import org.hamroh.channel.Carrier;
import org.hamroh.channel.Outcome;
import org.hamroh.channel.Pace;
import org.hamroh.channel.Parcel;
import org.springframework.stereotype.Component;

/** Carries parcels and says in the channel's words what Telegram said. */
@Component
class TelegramCarrier implements Carrier {

    /** The first words of a description: later ones may quote what was sent. */
    private static final Pattern REASON = Pattern.compile("^(?:bad request: )?([a-z'_ ]*).*", Pattern.DOTALL);

    private final BotApi api;
    private final TelegramSettings settings;

    TelegramCarrier(BotApi api, TelegramSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public CompletionStage<Outcome> carry(Parcel parcel) {
        Sending sending = Sending.of(parcel);
        return api.call(sending.name(), sending.method()).thenApply(reply -> outcome(parcel, reply));
    }

    /** Of one message it matters why: too old to go, or no longer there to be copied, is nothing about the receiver. */
    private static Outcome outcome(Parcel parcel, Reply reply) {
        boolean stays = parcel instanceof Parcel.Withdraw && says(reply, "message can't be deleted");
        boolean cannotBeRead = parcel instanceof Parcel.Copy && says(reply, "chat not found");
        return stays || cannotBeRead ? new Outcome.Refused("about one message") : outcome(reply);
    }

    private static boolean says(Reply reply, String part) {
        return reply instanceof Reply.Bad bad && bad.says(part);
    }

    @Override
    public Pace.Rates rates() {
        return settings.rates();
    }

    static Outcome outcome(Reply reply) {
        return switch (reply) {
        case Reply.Good good -> new Outcome.Delivered(Sending.messageId(good));
        case Reply.Lost lost -> new Outcome.Unclear(lost.reason());
        case Reply.Bad bad -> outcome(bad);
        };
    }

    private static Outcome outcome(Reply.Bad bad) {
        if (bad.code() == 429)
            return new Outcome.Wait(bad.retryAfter().orElse(Limits.POLL_PAUSE_MAX));
        if (bad.movedTo().isPresent())
            return new Outcome.Moved(new Address(bad.movedTo().get()));
        if (bad.code() >= 500 || bad.code() == 409)
            return new Outcome.Unclear("code " + bad.code());
        if (bad.code() == 401 || bad.code() == 404 && !bad.says("method"))
            return new Outcome.Shut("code " + bad.code());
        if (doneAnyway(bad))
            return new Outcome.Delivered(OptionalLong.empty());
        if (bad.code() == 403 || bad.says("chat not found") || bad.says("user is deactivated"))
            return new Outcome.Unreachable("code " + bad.code());
        return new Outcome.Refused("code " + bad.code() + " " + REASON.matcher(bad.description()).replaceAll("$1"));
    }

    private static boolean doneAnyway(Reply.Bad bad) {
        return bad.says("message is not modified") || bad.says("query is too old")
                || bad.says("message to delete not found") || bad.says("message can't be deleted")
                || bad.says("message to react not found");
    }
}
