package org.hamroh.kill;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Fault;

/** Waits for a process to come to a point, through what Telegram sees of it. */
final class Trap {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);

    private final Point point;
    private final Emulator telegram;
    private final CountDownLatch sprung = new CountDownLatch(1);
    private final Queue<Call> watched = new ConcurrentLinkedQueue<>();
    private final AtomicInteger passes;

    /** @param passes so many that fit are let go by */
    Trap(Point point, Emulator telegram, int passes) {
        this.point = point;
        this.telegram = telegram;
        this.passes = new AtomicInteger(passes);
        // a rule sees each call before it is executed
        telegram.faults().next(this::strikes, 1, point.fault.orElse(Fault.notOk()));
    }

    private boolean strikes(Call call) {
        if (sprung.getCount() == 0)
            return false;
        if (point.when == Point.When.ANSWERED)
            watched.add(call);
        else if (point.which.test(telegram, call) && passes.decrementAndGet() < 0) {
            sprung.countDown();
            return point.fault.isPresent();
        }
        return false;
    }

    /** @return false if it was not reached in time */
    boolean awaits(Life life) {
        if (point == Point.SHUTDOWN)
            life.isAskedToEnd();
        return Scene.isReached(() -> life.isOver() || isSprung(life), PATIENCE, LOOK) && !life.isOver();
    }

    private boolean isSprung(Life life) {
        return switch (point.when) {
        case CALLED -> sprung.getCount() == 0;
        case ANSWERED -> isAnswered();
        case SAID -> point == Point.SHUTDOWN
                ? life.hasSaid(line -> line.contains("leads no longer"))
                : life.hasSaid(line -> line.contains(point.line));
        };
    }

    private boolean isAnswered() {
        boolean answered = watched.stream().anyMatch(call -> call.status() != 0 && point.which.test(telegram, call));
        if (answered)
            sprung.countDown();
        return answered;
    }
}
