package org.hamroh.channel;

import java.util.concurrent.TimeUnit;

/** Wakes a thread that has nothing to do; one that rang while it was busy is not missed. */
final class Bell {

    private boolean rung;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Until it rings, at most so long. Whatever comes next may ring anew. */
    synchronized void await(long nanos) throws InterruptedException {
        if (!rung && nanos > 0)
            wait(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
        rung = false;
    }
}
