package org.hamroh.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Settings;

/** A Telegram with a desk and people who go on with their lives whatever becomes of the bot. */
final class Scene implements AutoCloseable {

    /** Repeats a story: {@code -Dstory.seed=N}. */
    static final long SEED = Long.getLong("story.seed", System.nanoTime() & 0xffffff);

    static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
    /** Short, so that steps fall due while nobody lives who could take them. */
    private static final List<Duration> LADDER = List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4),
            Duration.ofSeconds(6));
    private static final int PEOPLE = 6;
    private static final int OPERATORS = 2;
    private static final int AT_ONCE = 3;

    private final Emulator telegram = Emulator.start(Settings.standard().withSeed(SEED).withPatience(PATIENCE));
    private final Bot bot = telegram.bot("4242:kill", "hamroh_kill_bot");
    private final Person coordinator = telegram.person("coordinator", "ru");
    private final Group desk = telegram.supergroup("desk", coordinator);
    private final List<Caller> callers = new ArrayList<>();
    private final List<Answerer> operators = new ArrayList<>();
    private final BlockingQueue<Asking> open = new LinkedBlockingQueue<>();
    private final Map<Asking, List<Person>> held = new ConcurrentHashMap<>();
    private final Set<Asking> givenBack = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final ReentrantReadWriteLock quiet = new ReentrantReadWriteLock(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> calling = new ArrayList<>();
    private final List<CompletableFuture<Void>> answering = new ArrayList<>();
    private final Newcomers newcomers = new Newcomers(this, threads);
    private volatile boolean goesOn = true;

    Scene() {
        this(PEOPLE, OPERATORS, Answerer::new);
    }

    Scene(int people, int staff, BiFunction<Scene, Person, Answerer> answers) {
        System.out.println("story.seed=" + SEED);
        Random random = new Random(SEED);
        desk.adds(bot);
        desk.promotes(bot);
        for (int i = 1; i <= staff; i++) {
            Person operator = telegram.person("operator " + i, "ru");
            desk.adds(operator);
            operators.add(answers.apply(this, operator));
        }
        for (int i = 1; i <= people; i++)
            callers.add(new Caller(this, i, telegram.person("person " + i, "ru"), new Random(random.nextLong())));
    }

    /** What every instance of the bot is told. */
    Map<String, String> settings(Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("HAMROH_TELEGRAM_TOKEN", bot.token());
        settings.put("HAMROH_TELEGRAM_URL", telegram.url().toString());
        settings.put("HAMROH_TELEGRAM_LIMITS", "learn");
        settings.put("HAMROH_DESK_CHAT", Long.toString(desk.id()));
        settings.put("HAMROH_DATA", folder.resolve("data").toString());
        settings.put("HAMROH_KEYS", folder.resolve("keys").toString());
        settings.put("HAMROH_DESK_LADDER", LADDER.stream().map(Duration::toString).collect(Collectors.joining(",")));
        settings.put("HAMROH_DESK_RINGEVERY", "PT5S");
        settings.put("SERVER_PORT", "0");
        return settings;
    }

    /** The bot runs: everybody begins. */
    void begins() {
        operators.forEach(Answerer::begins);
        callers.forEach(caller -> calling.add(CompletableFuture.runAsync(caller::lives, threads)));
        for (Answerer operator : operators)
            for (int i = 0; i < AT_ONCE; i++)
                answering.add(CompletableFuture.runAsync(() -> {
                    try {
                        operator.works();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }, threads));
    }

    /** Everybody finishes what is begun, and begins nothing more. Fails as the first of them failed. */
    void ends() {
        goesOn = false;
        newcomers.all().forEach(CompletableFuture::join);
        calling.forEach(CompletableFuture::join);
        answering.forEach(CompletableFuture::join);
        bot.awaitsConfirmed();
        // cards are edited last of all, and whoever was just refused waits
        until("shown on its card that nobody waits", () -> held.keySet().stream().allMatch(asking -> desk.chat()
                .stream().anyMatch(m -> m.fromBot() && m.text().contains(asking.number())
                        && m.button(Says.TAKE).isEmpty())));
    }

    /** Stops at the first thing that anybody waited for in vain. */
    void check() {
        Stream.of(newcomers.all(), calling, answering).flatMap(List::stream)
                .filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
    }

    boolean goesOn() {
        return goesOn;
    }

    /** While Telegram's numbers start anew nobody does anything. */
    <T> T act(Supplier<T> act) {
        quiet.readLock().lock();
        try {
            return act.get();
        } finally {
            quiet.readLock().unlock();
        }
    }

    /** The numbers of updates start where they once started: old numbers come again with other content. */
    void numbersStartAnew() {
        // so that the bot asks for a number that is higher than any to come
        newcomers.comes();
        quiet.writeLock().lock();
        try {
            bot.redrawsUpdateIds(telegram.ledger().updates().getFirst().id());
        } finally {
            quiet.writeLock().unlock();
        }
    }

    void isLogged(Asking asking) {
        asked.incrementAndGet();
        open.add(asking);
    }

    void isTaken(Asking asking, Person operator) {
        held.computeIfAbsent(asking, a -> new CopyOnWriteArrayList<>()).add(operator);
    }

    /** It waits once more, as nobody's. */
    void isGivenBack(Asking asking) {
        givenBack.add(asking);
    }

    /** Empty when everybody has been helped and nobody will ask any more. */
    Optional<Asking> nextAsking() throws InterruptedException {
        while (true) {
            boolean last = calling.stream().allMatch(CompletableFuture::isDone);
            Asking asking = open.poll(100, TimeUnit.MILLISECONDS);
            if (asking != null || last)
                return Optional.ofNullable(asking);
        }
    }

    void until(String what, BooleanSupplier state) {
        if (!isReached(state, PATIENCE))
            throw new AssertionError("never " + what);
    }

    /** Looks again and again, for so long at most. */
    static boolean isReached(BooleanSupplier state, Duration patience) {
        return isReached(state, patience, LOOK);
    }

    static boolean isReached(BooleanSupplier state, Duration patience, long look) {
        long end = System.nanoTime() + patience.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() - end > 0)
                return false;
            LockSupport.parkNanos(look);
        }
        return true;
    }

    /** After so long a wait the person is told that it takes longer. */
    static Duration untilLonger() {
        return LADDER.getLast();
    }

    Newcomers newcomers() {
        return newcomers;
    }

    Emulator telegram() {
        return telegram;
    }

    Bot bot() {
        return bot;
    }

    Group desk() {
        return desk;
    }

    List<Caller> callers() {
        return callers;
    }

    List<Answerer> operators() {
        return operators;
    }

    /** Every request that was accepted, with the operators who had it, one after the other. */
    Map<Asking, List<Person>> askings() {
        return Map.copyOf(held);
    }

    Set<Asking> givenBack() {
        return Set.copyOf(givenBack);
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        telegram.close();
    }
}
