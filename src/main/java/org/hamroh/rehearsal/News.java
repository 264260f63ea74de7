package org.hamroh.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
    private final List<SseEmitter> streams = new CopyOnWriteArrayList<>();
    private final Semaphore signal = new Semaphore(0);
    private Set<String> typing = Set.of();
    private volatile boolean running;

    News(Stage stage) {
        this.stage = stage;
        stage.listens(this::wake);
    }

    /** @throws IllegalStateException if there are {@link Limits#STREAMS} already */
    SseEmitter stream() {
        if (streams.size() >= Limits.STREAMS)
            throw new IllegalStateException("A rehearsal tells no more than " + Limits.STREAMS + " pages.");
        SseEmitter stream = new SseEmitter(FOREVER);
        stream.onCompletion(() -> streams.remove(stream));
        stream.onError(e -> streams.remove(stream));
        streams.add(stream);
        send(stream, version());
        return stream;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("news").start(this::tells);
    }

    @Override
    public void stop() {
        running = false;
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
            } else if (System.nanoTime() - toldAt > Limits.HEARTBEAT.toNanos()) {
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
        Duration most = typing.isEmpty() ? Limits.HEARTBEAT : Limits.TYPING;
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
