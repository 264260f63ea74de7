package org.hamroh.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Carrier;
import org.springframework.stereotype.Component;

/**
 * Decides whether a request still gets a card of its own, or stands on the digest. A group takes so few messages a minute
 * that single cards for all would hide the last ones for minutes. Counts in memory: after a restart Telegram's own
 * refusals hold until it has counted anew.
 */
@Component
class CardRoom {

    private final Carrier carrier;
    private final Deque<Instant> announced = new ArrayDeque<>();
    private final Deque<Instant> single = new ArrayDeque<>();

    CardRoom(Carrier carrier) {
        this.carrier = carrier;
    }

    /** @param underWay what is posted and does not stand there yet: another card would wait behind it */
    boolean forOne(Triage triage, int underWay, Instant now) {
        if (!carrier.rates().limited())
            return true;
        boolean atOnce = announced.stream().filter(at -> at.plus(Limits.CARDS_BURST_OVER).isAfter(now))
                .count() < carrier.rates().burst();
        boolean room = (underWay == 0 || atOnce)
                && lastMinute(triage == Triage.EMERGENCY ? single : announced, now) < Limits.SINGLE_CARDS;
        announced.addLast(now);
        if (room)
            single.addLast(now);
        return room;
    }

    private static int lastMinute(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(Limits.CARDS_COUNTED).isAfter(now))
            times.removeFirst();
        return times.size();
    }
}
