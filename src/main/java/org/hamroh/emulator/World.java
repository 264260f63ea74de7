package org.hamroh.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** All that exists here, behind one lock: bots, people, chats, files, presses. */
final class World {

    private record Pair(long bot, long person) {
    }

    final InstantSource clock;
    final RandomGenerator random;
    final Ledger ledger;
    final Duration patience;
    final Files files;
    final RateLimits rateLimits;

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong version = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Bot> bots = new LinkedHashMap<>();
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<Long, GroupChat> groups = new LinkedHashMap<>();
    private final Map<Pair, PrivateChat> privates = new HashMap<>();
    private final LinkedHashMap<String, Press> presses = new LinkedHashMap<>();
    private long stamps;

    World(Settings settings) {
        this.clock = settings.clock();
        this.random = new Random(settings.seed());
        this.patience = settings.patience();
        this.ledger = new Ledger();
        this.files = new Files(random);
        this.rateLimits = new RateLimits(clock, settings.floodLimits());
    }

    /** Does something under the lock, then tells those who listen, outside it. */
    <T> T change(Supplier<T> action) {
        T result = look(action);
        news();
        return result;
    }

    /** Something can be seen that could not be seen before. */
    void news() {
        version.incrementAndGet();
        if (!lock.isHeldByCurrentThread()) {
            listeners.forEach(Runnable::run);
        }
    }

    void change(Runnable action) {
        change(() -> {
            action.run();
            return true;
        });
    }

    /** Reads several things that belong together. */
    <T> T look(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits, in real time, until {@code found} finds something; fails with what {@code scene} says was there. */
    <T> T await(Condition changed, Supplier<Optional<T>> found, Supplier<String> scene) {
        lock.lock();
        try {
            long left = patience.toNanos();
            Optional<T> result = found.get();
            while (result.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                result = found.get();
            }
            return result.orElseThrow(() -> new AssertionError("nothing such within " + patience + "; there is:\n"
                    + scene.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        } finally {
            lock.unlock();
        }
    }

    Condition condition() {
        return lock.newCondition();
    }

    Instant now() {
        return clock.instant();
    }

    long nextStamp() {
        return ++stamps;
    }

    long stamp() {
        return stamps;
    }

    long version() {
        return version.get();
    }

    void listens(Runnable listener) {
        listeners.add(listener);
    }

    void add(Bot bot) {
        if (bots.putIfAbsent(bot.token(), bot) != null) {
            throw new IllegalStateException("a bot with this token is there already");
        }
    }

    Optional<Bot> bot(String token) {
        return look(() -> Optional.ofNullable(bots.get(token)));
    }

    Collection<Bot> bots() {
        return List.copyOf(bots.values());
    }

    void add(Person person) {
        if (people.putIfAbsent(person.id(), person) != null) {
            throw new IllegalStateException("a person with id " + person.id() + " is there already");
        }
    }

    Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    Collection<Person> people() {
        return List.copyOf(people.values());
    }

    void add(GroupChat group) {
        groups.put(group.id(), group);
    }

    Optional<GroupChat> group(long id) {
        return Optional.ofNullable(groups.get(id));
    }

    Collection<GroupChat> groups() {
        return List.copyOf(groups.values());
    }

    /** The chat of these two, made when first looked at. */
    PrivateChat privateChat(Bot bot, Person person) {
        return privates.computeIfAbsent(new Pair(bot.id(), person.id()), pair -> new PrivateChat(this, bot, person));
    }

    void add(Press press) {
        presses.put(press.id(), press);
        if (presses.size() > Limits.PRESSES) {
            presses.pollFirstEntry();
        }
    }

    Optional<Press> press(String id) {
        return Optional.ofNullable(presses.get(id));
    }

    Collection<Press> presses() {
        return presses.values();
    }
}
