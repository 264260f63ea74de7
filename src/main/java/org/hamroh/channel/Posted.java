package org.hamroh.channel;

import java.time.Instant;
import java.util.Optional;
import org.hamroh.vault.Tag;

/** An outgoing parcel with its stored row. */
record Posted(long id, Tag chat, Outgoing outgoing, Instant at) {

    Lane.Key lane() {
        return new Lane.Key(chat, outgoing.stream());
    }

    boolean isPressAnswer() {
        return outgoing.parcel() instanceof Parcel.PressAnswer;
    }

    /** Whether nobody misses it if it does not get out. */
    boolean isFleeting() {
        return isPressAnswer() || outgoing.parcel() instanceof Parcel.Typing;
    }

    boolean toGroup() {
        return outgoing.parcel() instanceof Parcel.ToChat p && p.to().isGroup();
    }

    /** Whether the messenger's "too fast" is said of this kind of call alone: no message of the chat waits for it. */
    boolean isBeside() {
        return outgoing.parcel() instanceof Parcel.Reaction || outgoing.parcel() instanceof Parcel.Menu;
    }

    /** Whether trying it on makes no more sense. */
    boolean isStale(Instant now) {
        if (isPressAnswer())
            return at.plus(Limits.PRESS_ANSWERED).isBefore(now);
        if (isFleeting())
            return at.plus(Limits.TYPING_SHOWN).isBefore(now);
        return outgoing.urgency() != Urgency.URGENT && at.plus(Limits.TRIED).isBefore(now);
    }

    /** As it goes to where the chat lives now; empty if nothing is left of it there. */
    Optional<Posted> movedTo(Address address) {
        return outgoing.parcel() instanceof Parcel.ToChat parcel
                ? parcel.movedTo(address).map(moved -> new Posted(id, chat, new Outgoing(moved, outgoing.stream(),
                        outgoing.urgency(), outgoing.ref(), outgoing.about()), at))
                : Optional.of(this);
    }
}
