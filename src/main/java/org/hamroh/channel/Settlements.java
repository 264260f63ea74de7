package org.hamroh.channel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.hamroh.channel.Receipt.Result;
import org.springframework.stereotype.Component;

/** Stores what became of parcels, and tells whoever asked. */
@Component
class Settlements {

    /** @param tries how often storing it has failed */
    record Settlement(Posted posted, Outcome outcome, int tries) {

        Settlement(Posted posted, Outcome outcome) {
            this(posted, outcome, 0);
        }

        Settlement again() {
            return new Settlement(posted, outcome, tries + 1);
        }
    }

    private final Outbox outbox;
    private final Traces traces;
    private final Alarms alarms;
    private final InstantSource clock;
    private final List<Receipts> receipts;
    private final Post post;

    Settlements(Outbox outbox, Traces traces, Alarms alarms, InstantSource clock, List<Receipts> receipts, Post post) {
        this.post = post;
        this.outbox = outbox;
        this.traces = traces;
        this.alarms = alarms;
        this.clock = clock;
        this.receipts = receipts;
    }

    /** In one transaction: the books say what the messenger said. */
    void store(List<Settlement> settlements) {
        List<Posted> gone = new ArrayList<>();
        List<Traces.Trace> shown = new ArrayList<>();
        for (Settlement s : settlements)
            switch (s.outcome) {
            case Outcome.Delivered delivered -> {
                gone.add(s.posted);
                if (s.posted.outgoing().parcel() instanceof Parcel.Sweep sweep) {
                    traces.sweep(s.posted.chat(), sweep.to(), post);
                    post.send(Outgoing.of(sweep.last()).ref(sweep.ref()));
                }
                delivered.message().ifPresent(message -> trace(s.posted, message, shown));
                tell(s.posted, Result.DELIVERED, delivered.message());
            }
            case Outcome.Unreachable unreachable -> {
                gone.add(s.posted);
                tell(s.posted, Result.UNREACHABLE, OptionalLong.empty());
            }
            case Outcome.Refused refused -> dead(s.posted, refused.reason());
            case Outcome.Moved moved -> {
                s.posted.movedTo(moved.to()).ifPresentOrElse(outbox::rewrite, () -> gone.add(s.posted));
                if (s.posted.outgoing().parcel() instanceof Parcel.ToChat parcel)
                    receipts.forEach(each -> each.moved(parcel.to(), moved.to()));
            }
            case Outcome.Wait wait when s.posted.isBeside() -> {
                // its lane alone waits
            }
            case Outcome.Wait wait -> {
                outbox.gate(s.posted.chat(), clock.instant().plus(pause(wait)));
                if (isLate(s))
                    gone.add(s.posted);
                alarms.raise(Alarms.Kind.FLOOD_LIMIT, "too fast for a chat");
            }
            case Outcome.Unclear unclear -> {
                if (s.posted.isStale(clock.instant()))
                    dead(s.posted, unclear.reason());
            }
            case Outcome.Shut shut -> alarms.raise(Alarms.Kind.TOKEN_REVOKED, shut.reason());
            }
        outbox.remove(gone);
        traces.add(shown);
    }

    /** The books alone, without telling anybody. */
    void storeUnheard(Settlement s) {
        switch (s.outcome) {
        case Outcome.Refused refused -> outbox.dead(s.posted.id(), refused.reason());
        case Outcome.Delivered d when s.posted.outgoing().parcel() instanceof Parcel.Sweep -> outbox
                .dead(s.posted.id(), "the sweep failed");
        case Outcome.Delivered d -> outbox.remove(List.of(s.posted));
        case Outcome.Unreachable u -> outbox.remove(List.of(s.posted));
        case Outcome.Moved moved -> s.posted.movedTo(moved.to()).ifPresentOrElse(outbox::rewrite,
                () -> outbox.remove(List.of(s.posted)));
        default -> {
            // it stays where it is
        }
        }
    }

    /** After the commit: the lane goes on, or the parcel is tried again. */
    void release(Settlement s, Dispatcher dispatcher) {
        switch (s.outcome) {
        case Outcome.Delivered d -> dispatcher.settled(s.posted);
        case Outcome.Unreachable u -> dispatcher.settled(s.posted);
        case Outcome.Refused r -> dispatcher.settled(s.posted);
        case Outcome.Moved moved -> s.posted.movedTo(moved.to()).ifPresentOrElse(
                there -> dispatcher.again(there, Duration.ZERO), () -> dispatcher.settled(s.posted));
        case Outcome.Wait wait when s.posted.isBeside() -> dispatcher.again(s.posted, pause(wait));
        case Outcome.Wait wait -> {
            dispatcher.refused(s.posted.chat(), pause(wait));
            if (isLate(s))
                dispatcher.settled(s.posted);
            else
                dispatcher.again(s.posted, Duration.ZERO);
        }
        case Outcome.Unclear unclear -> {
            if (s.posted.isStale(clock.instant()))
                dispatcher.settled(s.posted);
            else
                dispatcher.again(s.posted, dispatcher.backoff(s.posted));
        }
        case Outcome.Shut shut -> {
            dispatcher.shut(true);
            dispatcher.again(s.posted, Duration.ZERO);
        }
        }
    }

    /** Nobody misses it any more, so it holds nothing up either. */
    private boolean isLate(Settlement s) {
        return s.posted.isFleeting() && s.posted.isStale(clock.instant());
    }

    private static Duration pause(Outcome.Wait wait) {
        return wait.pause().plus(Limits.GATE_MARGIN);
    }

    private void dead(Posted posted, String reason) {
        if (posted.isFleeting() || posted.isBeside()) {
            outbox.remove(List.of(posted));
            return;
        }
        if (isNoTrouble(posted.outgoing().parcel()))
            outbox.remove(List.of(posted));
        else {
            outbox.dead(posted.id(), reason);
            alarms.raise(Alarms.Kind.PARCEL_DEAD, reason);
        }
        tell(posted, Result.REFUSED, OptionalLong.empty());
    }

    private void trace(Posted posted, long message, List<Traces.Trace> shown) {
        if (!posted.toGroup() && isSeen(posted.outgoing().parcel()))
            shown.add(new Traces.Trace(posted.chat(), message, clock.instant()));
    }

    private static boolean isSeen(Parcel parcel) {
        return parcel instanceof Parcel.Message || parcel instanceof Parcel.Copy;
    }

    /** What its sender or its age decides is no trouble of the line's: whoever has to know is told. */
    private static boolean isNoTrouble(Parcel parcel) {
        return parcel instanceof Parcel.Copy || parcel instanceof Parcel.Withdraw;
    }

    private void tell(Posted posted, Result result, OptionalLong message) {
        if (!posted.outgoing().ref().isEmpty())
            for (Receipts each : receipts)
                each.received(new Receipt(posted.outgoing().ref(), result, message));
    }
}
