package org.hamroh.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.hamroh.channel.Settlements.Settlement;
import org.hamroh.channel.Waiting.Item;
import org.hamroh.vault.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one thread that changes state: it plays what came in, stores what became of what went out, and does what falls
 * due, each in batches of one transaction. One writer means one order, and no two changes that could cross.
 */
@Component
class Worker implements Dispatcher.Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Turns turns;
    private final Settlements settlements;
    private final Housekeeping housekeeping;
    private final Ticks ticks;
    private final InstantSource clock;
    private final ObjectProvider<Receiver> receivers;
    private final Waiting waiting = new Waiting();
    private final List<Settlement> answered = new ArrayList<>();
    /** Chats whose question was answered: not released amid a batch, where what they wrote later could come first. */
    private final Queue<Tag> released = new ConcurrentLinkedQueue<>();
    private final Bell bell = new Bell();
    /** The thread that works now; whoever finds another here has been replaced and ends. */
    private volatile Optional<Thread> working = Optional.empty();
    private volatile Optional<Dispatcher> dispatcher = Optional.empty();

    Worker(Turns turns, Settlements settlements, Housekeeping housekeeping, Ticks ticks, InstantSource clock,
            ObjectProvider<Receiver> receivers) {
        this.turns = turns;
        this.settlements = settlements;
        this.housekeeping = housekeeping;
        this.ticks = ticks;
        this.clock = clock;
        this.receivers = receivers;
    }

    void add(List<Item> items) {
        if (items.isEmpty())
            return;
        waiting.add(items);
        if (waiting.size() > Limits.BATCH)
            items.stream().map(Item::incoming).filter(this::hurries).map(Incoming::chat).forEach(waiting::hurry);
        bell.ring();
    }

    /** Who presses is in the middle of something, perhaps of asking for help. */
    private boolean hurries(Incoming incoming) {
        return incoming.content() instanceof Content.Press
                || receivers.orderedStream().anyMatch(receiver -> receiver.hurries(incoming));
    }

    @Override
    public void settle(Posted posted, Outcome outcome) {
        synchronized (answered) {
            answered.add(new Settlement(posted, outcome));
        }
        bell.ring();
    }

    void open() {
        dispatcher.ifPresent(d -> d.shut(false));
    }

    /** Forgets what an earlier lead left: the database says what is to be done. */
    void clear() {
        waiting.clear();
        released.clear();
        synchronized (answered) {
            answered.clear();
        }
    }

    void run(Dispatcher dispatcher) {
        this.dispatcher = Optional.of(dispatcher);
        working = Optional.of(Thread.currentThread());
        while (isWorking())
            try {
                boolean busy = settleAll(dispatcher) | playSome();
                if (ticks.isTime())
                    housekeeping.tick();
                if (!busy)
                    bell.await(ticks.nanosUntil());
            } catch (InterruptedException e) {
                working = Optional.empty();
            } catch (RuntimeException e) {
                // the one thread that everything hangs on must not end
                LOG.error("the worker failed: {}", e.getClass().getName());
                pause(Limits.STORE_PAUSE);
            }
        for (int i = 0; i < Limits.SETTLING && working.isEmpty() && settleAll(dispatcher); i++)
            LOG.debug("what was under way is stored");
    }

    void stop() {
        working = Optional.empty();
        bell.ring();
    }

    private boolean settleAll(Dispatcher dispatcher) {
        List<Settlement> batch;
        synchronized (answered) {
            batch = List.copyOf(answered);
            answered.clear();
        }
        if (batch.isEmpty())
            return false;
        List<Settlement> stored = turns.settle(batch);
        for (Settlement s : stored)
            try {
                settlements.release(s, dispatcher);
            } catch (RuntimeException e) {
                LOG.error("a lane could not go on: {}", e.getClass().getName());
            }
        if (stored.size() < batch.size()) {
            synchronized (answered) {
                answered.addAll(0, batch.stream().filter(s -> !stored.contains(s)).map(Settlement::again).toList());
            }
            pause(Limits.STORE_PAUSE);
        }
        return true;
    }

    private boolean playSome() {
        for (Tag chat = released.poll(); chat != null; chat = released.poll())
            waiting.release(chat);
        List<Item> taken = waiting.take(Limits.BATCH, clock.instant());
        List<Item> batch = new ArrayList<>();
        Set<Tag> chats = new HashSet<>();
        for (int i = 0; i < taken.size(); i++) {
            Item item = taken.get(i);
            if (waiting.joinsHeld(item))
                continue;
            if (chats.contains(item.incoming().chat()) && !item.asked() && question(item.incoming()).isPresent()) {
                // what came before it in its chat is played first
                waiting.putBack(taken.subList(i, taken.size()));
                break;
            }
            if (!asks(item)) {
                batch.add(item);
                chats.add(item.incoming().chat());
            }
        }
        if (!batch.isEmpty())
            play(batch);
        return !taken.isEmpty();
    }

    private void play(List<Item> batch) {
        switch (turns.play(batch)) {
        case DONE -> {
        }
        case STORE_UNUSABLE -> putBack(batch);
        case FAILED -> playSingly(batch);
        }
    }

    /** One of them fails: each for itself, so that it takes no other with it. */
    private void playSingly(List<Item> batch) {
        for (int i = 0; i < batch.size(); i++) {
            Item item = batch.get(i);
            if (waiting.joinsHeld(item))
                continue;
            switch (batch.size() == 1 ? Turns.Result.FAILED : turns.play(List.of(item))) {
            case DONE -> {
            }
            case FAILED -> turns.failed(item)
                    .ifPresent(again -> waiting.hold(again.item(), clock.instant().plus(again.pause())));
            case STORE_UNUSABLE -> {
                putBack(batch.subList(i, batch.size()));
                return;
            }
            }
        }
    }

    private void putBack(List<Item> items) {
        waiting.putBack(items);
        pause(Limits.STORE_PAUSE);
    }

    /** Asks the messenger first where a receiver wants to; meanwhile this chat waits, and only this chat. */
    private boolean asks(Item item) {
        if (item.asked())
            return false;
        Optional<CompletionStage<?>> question = question(item.incoming());
        if (question.isEmpty())
            return false;
        CompletableFuture<?> answer = question.get().toCompletableFuture();
        if (answer.isDone())
            return false;
        waiting.hold(item.asking(), Instant.MAX);
        answer.copy().orTimeout(Limits.ASKING.toSeconds(), TimeUnit.SECONDS).whenComplete((a, e) -> {
            released.add(item.incoming().chat());
            bell.ring();
        });
        return true;
    }

    /** A question that cannot even be put is no answer. */
    private Optional<CompletionStage<?>> question(Incoming incoming) {
        try {
            return receivers.orderedStream().flatMap(receiver -> receiver.before(incoming).stream()).findFirst();
        } catch (RuntimeException e) {
            LOG.warn("a question could not be put: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private boolean isWorking() {
        return working.filter(thread -> thread == Thread.currentThread()).isPresent();
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            working = Optional.empty();
        }
    }
}
