package org.hamroh.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.hamroh.channel.Fallback;
import org.hamroh.channel.Intake;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Raw;
import org.hamroh.channel.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * While nothing can be stored, messages wait at Telegram, unconfirmed. Whoever wrote them is told so, and what not to wait
 * for: past the outbox, which needs the database too, and so at most once a while and perhaps once more after a restart.
 */
@Component
class Stranded {

    private final BotApi api;
    private final ObjectProvider<Fallback> fallback;
    private final InstantSource clock;
    private final Intake intake;
    private final Cache<Address, Instant> told = Caffeine.newBuilder().maximumSize(Limits.STRANDED_CHATS)
            .expireAfterWrite(Limits.STRANDED_AGAIN).build();
    private final Queue<Intake.Said> said = new ConcurrentLinkedQueue<>();
    private Optional<Instant> since = Optional.empty();

    Stranded(BotApi api, ObjectProvider<Fallback> fallback, Intake intake, InstantSource clock) {
        this.api = api;
        this.fallback = fallback;
        this.intake = intake;
        this.clock = clock;
    }

    /** It can be stored again, and so can what was said meanwhile: so that the person can hide it. */
    void stored() {
        since = Optional.empty();
        List<Intake.Said> noted = List.copyOf(said);
        if (!noted.isEmpty()) {
            intake.said(noted);
            said.removeAll(noted);
        }
    }

    /** These could not be stored. A short trouble passes without a word. */
    void waiting(List<Raw> updates) {
        Instant now = clock.instant();
        Instant begun = since.orElse(now);
        since = Optional.of(begun);
        if (begun.plus(Limits.STRANDED_AFTER).isAfter(now))
            return;
        updates.stream().flatMap(raw -> raw.reading().stream()).filter(Stranded::isPersons).map(Reading::address)
                .distinct().filter(chat -> told.asMap().putIfAbsent(chat, now) == null).forEach(this::tell);
    }

    private void tell(Address chat) {
        fallback.orderedStream().forEach(each -> {
            Sending sending = Sending.of(new Parcel.Message(chat, each.stranded(), Keyboard.NONE));
            api.call(sending.name(), sending.method()).thenAccept(reply -> {
                if (reply instanceof Reply.Good good)
                    said.add(new Intake.Said(chat, good.result().path("message_id").asLong()));
            });
        });
    }

    private static boolean isPersons(Reading reading) {
        return !reading.address().isGroup() && switch (reading.content()) {
        case Content.Text t -> true;
        case Content.Press p -> true;
        case Content.Command c -> true;
        default -> false;
        };
    }
}
