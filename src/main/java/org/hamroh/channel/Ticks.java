package org.hamroh.channel;

import org.springframework.stereotype.Component;

/** When the timers are asked: every {@link Limits#TICK}, and as soon as a turn is done that made something due. */
@Component
public class Ticks {

    private long at = System.nanoTime();

    /** From within a turn: the next tick comes right after it. */
    public synchronized void soon() {
        at = System.nanoTime();
    }

    /** Whether it is time; if so, the next one is a tick away. */
    synchronized boolean isTime() {
        long now = System.nanoTime();
        if (now - at < 0)
            return false;
        at = now + Limits.TICK.toNanos();
        return true;
    }

    synchronized long nanosUntil() {
        return at - System.nanoTime();
    }
}
