package org.hamroh.telegram;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.hamroh.channel.Alarms;
import org.hamroh.channel.Alarms.Kind;
import org.hamroh.channel.Intake;
import org.hamroh.channel.Led;
import org.hamroh.channel.Raw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to Telegram. What a poll brought is confirmed by the next poll, and that goes out only after it was committed.
 * The next offset follows the last update of the batch just committed, even when that is lower than before: after a quiet
 * week Telegram draws the numbers anew, and whoever keeps the highest one hears nothing any more.
 */
@Component
class Poller implements Led {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member",
            "chat_member");

    private final BotApi api;
    private final Intake intake;
    private final UpdateReader reader;
    private final JsonMapper json;
    private final TelegramSettings settings;
    private final PollRecord record;
    private final PressAnswers presses;
    private final Alarms alarms;
    private final Greeting greeting;
    private final Stranded stranded;
    /** The thread that listens now; whoever finds another here has been replaced and ends. */
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile CompletableFuture<HttpResponse<byte[]>> underWay = new CompletableFuture<>();
    private Optional<Long> offset = Optional.empty();
    private Duration pause = Limits.POLL_PAUSE;
    private int limit = Limits.POLL_BATCH;
    /** How many more are asked for one by one. */
    private int single;

    Poller(BotApi api, Intake intake, UpdateReader reader, JsonMapper json, TelegramSettings settings,
            PollRecord record, PressAnswers presses, Alarms alarms, Greeting greeting,
            Stranded stranded) {
        this.api = api;
        this.intake = intake;
        this.reader = reader;
        this.json = json;
        this.settings = settings;
        this.record = record;
        this.presses = presses;
        this.alarms = alarms;
        this.greeting = greeting;
        this.stranded = stranded;
    }

    @Override
    public void start() {
        offset = Optional.empty();
        Thread poller = Thread.ofPlatform().name("poller").unstarted(this::listen);
        thread = Optional.of(poller);
        poller.start();
    }

    /** Never by an interrupt: one that hits H2 at work would close its file. */
    @Override
    public void stop() {
        Optional<Thread> poller = thread;
        thread = Optional.empty();
        underWay.cancel(true);
        poller.ifPresent(t -> {
            LockSupport.unpark(t);
            try {
                t.join(Limits.CALL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void listen() {
        boolean first = true;
        while (isListening())
            try {
                if (poll(first ? Duration.ZERO : Limits.POLL_WAIT)) {
                    greeting.send();
                    first = false;
                    pause = Limits.POLL_PAUSE;
                }
            } catch (RuntimeException e) {
                if (!isListening())
                    return;
                LOG.warn("poll failed: {}", reason(e));
                sleep(pause);
                pause = longer(pause);
            }
    }

    private boolean isListening() {
        return thread.filter(t -> t == Thread.currentThread()).isPresent();
    }

    private boolean poll(Duration wait) {
        GetUpdates request = GetUpdates.builder().limit(limit).timeout((int) wait.toSeconds())
                .allowedUpdates(KINDS).build();
        underWay = api.poll(request, offset, wait);
        if (!isListening())
            return false;
        HttpResponse<byte[]> response = underWay.join();
        if (response.statusCode() != 200) {
            refused(api.reply(response));
            return false;
        }
        Batch batch = cut(response.body());
        if (!batch.ok()) {
            refused(api.reply(response));
            return false;
        }
        if (!batch.updates().isEmpty()) {
            take(batch.updates());
            presses.answer(batch.updates());
            confirm(batch.updates());
        }
        record.good(settings.bot());
        intake.open();
        return true;
    }

    private void take(List<Raw> updates) {
        try {
            intake.take(settings.bot(), updates);
            stranded.stored();
        } catch (RuntimeException e) {
            stranded.waiting(updates);
            throw e;
        }
    }

    /** An answer that cannot be cut is asked for again one by one, until the one update that spoils it stands alone. */
    private Batch cut(byte[] body) {
        try {
            Batch batch = Batch.of(body, json, reader);
            if (batch.updates().isEmpty() || --single <= 0)
                limit = Limits.POLL_BATCH;
            return batch;
        } catch (JacksonException e) {
            if (limit == 1 && isWhole(body)) {
                limit = Limits.POLL_BATCH;
                return Batch.spoiled(body);
            }
            limit = 1;
            single = Limits.POLL_BATCH;
            throw e;
        }
    }

    /** What broke off on its way spoils nothing: it is asked for again. */
    private static boolean isWhole(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).stripTrailing().endsWith("]}");
    }

    /**
     * As far as the last one whose number can be read. What comes after it is offered again until there is one that can,
     * and its number is not guessed: a guess too high would confirm what has never been seen.
     */
    private void confirm(List<Raw> updates) {
        if (!updates.getLast().isNumbered())
            sleep(Limits.POLL_PAUSE);
        updates.reversed().stream().filter(Raw::isNumbered).findFirst().ifPresent(last -> confirm(last.update() + 1));
    }

    private void confirm(long next) {
        if (offset.isPresent() && next < offset.get())
            alarms.raise(Kind.SEQUENCE_RESET, "the numbers of updates start lower");
        offset = Optional.of(next);
    }

    private void refused(Reply reply) {
        switch (reply) {
        case Reply.Bad bad when bad.code() == 429 -> sleep(longest(pause, bad.retryAfter().orElse(pause)));
        case Reply.Bad bad when bad.code() == 401 || bad.code() == 404 -> {
            alarms.raise(Kind.TOKEN_REVOKED, "code " + bad.code());
            sleep(Limits.UNAUTHORIZED_PAUSE);
        }
        case Reply.Bad bad when bad.code() == 409 && bad.says("webhook") -> {
            api.call("deleteWebhook", new DeleteWebhook());
            sleep(pause);
        }
        case Reply.Bad bad when bad.code() == 409 -> {
            alarms.raise(Kind.SECOND_POLLER, "somebody else polls with this token");
            sleep(pause);
        }
        case Reply.Bad bad -> {
            LOG.warn("poll refused: {}", bad.code());
            sleep(pause);
        }
        case Reply.Lost lost -> {
            LOG.warn("poll lost: {}", lost.reason());
            sleep(pause);
        }
        case Reply.Good good -> sleep(pause);
        }
        pause = longer(pause);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(Limits.POLL_PAUSE_MAX) > 0 ? Limits.POLL_PAUSE_MAX : twice;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void sleep(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (isListening() && until - System.nanoTime() > 0)
            LockSupport.parkNanos(until - System.nanoTime());
    }

    /** Without the message: it may name the address, and with it the token. */
    private static String reason(RuntimeException e) {
        return (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
    }
}
