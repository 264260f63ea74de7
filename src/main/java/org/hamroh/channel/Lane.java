package org.hamroh.channel;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.hamroh.vault.Tag;

/** What is to go out in one stream of one chat, in order, one at a time. Guarded by the dispatcher's lock. */
final class Lane {

    record Key(Tag chat, String stream) {
    }

    /** Where it stands: may go, has to wait, or is under way. */
    enum Place {
        READY, LATER, BUSY
    }

    /** Urgent first, then in the order in which it was posted. */
    static final Comparator<Lane> BY_URGENCY = Comparator.comparing((Lane lane) -> lane.urgency())
            .thenComparing(lane -> lane.head().id());

    static final Comparator<Lane> BY_TIME = Comparator.comparingLong(lane -> lane.until);

    final Key key;
    private final Deque<Posted> waiting = new ArrayDeque<>();
    /** When it is looked at again, on the steady clock. */
    long until;
    /** Before this its head is not tried again. */
    long notBefore = Long.MIN_VALUE / 2;
    private boolean headDropped;
    int tries;
    Place place = Place.READY;

    Lane(Key key) {
        this.key = key;
    }

    void add(Posted posted) {
        waiting.addLast(posted);
    }

    Posted head() {
        return waiting.getFirst();
    }

    /** A lane is as urgent as the most urgent parcel in it: what waits behind must not be held up by what goes before. */
    Urgency urgency() {
        return waiting.stream().map(p -> p.outgoing().urgency()).min(Comparator.naturalOrder()).orElse(Urgency.LATER);
    }

    void replaceHead(Posted posted) {
        waiting.removeFirst();
        waiting.addFirst(posted);
    }

    /** It was called back while under way: if it did not get through, it is not tried again. */
    boolean isHeadDropped() {
        return headDropped;
    }

    void removeHead() {
        waiting.removeFirst();
        tries = 0;
        headDropped = false;
        notBefore = Long.MIN_VALUE / 2;
    }

    boolean holds(String about) {
        return waiting.stream().anyMatch(p -> p.outgoing().about().equals(about));
    }

    /** The one under way stays: it cannot be called back. */
    void drop(String about) {
        Posted first = waiting.peekFirst();
        headDropped |= place == Place.BUSY && first != null && first.outgoing().about().equals(about);
        waiting.removeIf(p -> p.outgoing().about().equals(about) && !(place == Place.BUSY && p == first));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
