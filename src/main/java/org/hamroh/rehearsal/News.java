package org.hamroh.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages the version of the scene after each change. Ends its streams before the web server stops, which
 * would wait for them.
 */
@Component
@WhileRehearsing
class News implements SmartLifecycle {

    /** A stream is ended by its page or with the rehearsal. */
    private static final long FOREVER = 0;

    private final Stage stage;
    private final Duration heartbeat;
    private final List<SseEmitter> streams = new CopyOnWriteArrayList<>();
    private final Semaphore signal = new Semaphore(0);
    private Set<String> typing = Set.of();
    private volatile boolean running;

    @Autowired
    News(Stage stage) {
        this(stage, Limits.HEARTBEAT);
    }

    News(Stage stage, Duration heartbeat) {
        this.stage = stage;
        this.heartbeat = heartbeat;
        stage.listens(this::wake);
    }

    /**
     * One more page is told. Where there are {@link Limits#STREAMS} already the oldest is ended: its page may have gone
     * long ago, and one that has not comes back by itself.
     *
     * @throws Refused if the rehearsal is about to end
     */
    SseEmitter stream() {
        SseEmitter stream = new SseEmitter(FOREVER);
        stream.onCompletion(() -> streams.remove(stream));
        stream.onError(e -> streams.remove(stream));
        admits(stream).ifPresent(SseEmitter::complete);
        send(stream, version());
        return stream;
    }

    /** @return the one that has to make room */
    private synchronized Optional<SseEmitter> admits(SseEmitter stream) {
        if (!running)
            throw new Refused("The rehearsal is not running.");
        streams.add(stream);
        return streams.size() > Limits.STREAMS ? Optional.of(streams.removeFirst()) : Optional.empty();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("news").start(this::tells);
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        streams.forEach(SseEmitter::complete);
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tells() {
        long told = -1;
        long toldAt = System.nanoTime();
        while (running) {
            awaitsNews();
            noticesTyping();
            long version = stage.version();
            if (version != told) {
                streams.forEach(stream -> send(stream, version()));
                told = version;
                toldAt = System.nanoTime();
                pause();
            } else if (System.nanoTime() - toldAt >= heartbeat.toNanos()) {
                streams.forEach(stream -> send(stream, SseEmitter.event().comment("")));
                toldAt = System.nanoTime();
            }
        }
    }

    /** That typing ends is no event: time passes. */
    private void noticesTyping() {
        Set<String> now = stage.typing();
        if (!now.equals(typing)) {
            typing = now;
            stage.changed();
        }
    }

    private SseEmitter.SseEventBuilder version() {
        return SseEmitter.event().name("scene").data(stage.version());
    }

    private void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException e) {
            streams.remove(stream);
        }
    }

    private void wake() {
        signal.release();
    }

    private void awaitsNews() {
        Duration most = typing.isEmpty() ? heartbeat : Limits.TYPING;
        try {
            if (signal.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS))
                signal.drainPermits();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** What happens meanwhile is told afterwards, all at once. */
    private static void pause() {
        LockSupport.parkNanos(Limits.TOLD.toNanos());
    }
}
