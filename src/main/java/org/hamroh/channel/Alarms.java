package org.hamroh.channel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.hamroh.vault.SealFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the people who run the helpline must hear of: counted and logged, never with anybody's words or ids. */
@Component
public class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    /** What can go wrong so that somebody has to look. */
    public enum Kind {
        UNREADABLE_UPDATE,
        TURN_FAILED,
        TURN_SET_ASIDE,
        PARCEL_DEAD,
        TOKEN_REVOKED,
        SECOND_POLLER,
        STORE_UNUSABLE,
        SEAL_BROKEN,
        SEQUENCE_RESET,
        FLOOD_LIMIT,
        DESK_UNREACHABLE,
        DIALOGS_REFUSED
    }

    /** It has been raised, somewhere; maybe in a transaction that will not be committed. */
    public record Raised(Kind kind) {
    }

    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;

    Alarms(MeterRegistry meters, ApplicationEventPublisher events) {
        this.meters = meters;
        this.events = events;
    }

    /** Wherever it happens, and whatever is made of it there. */
    @EventListener
    void doesNotOpen(SealFailed failed) {
        raise(Kind.SEAL_BROKEN, failed.column());
    }

    public void raise(Kind kind, String detail) {
        meters.counter("hamroh.alarms", "kind", kind.name().toLowerCase(Locale.ROOT)).increment();
        LOG.warn("alarm {}: {}", kind, detail);
        events.publishEvent(new Raised(kind));
    }
}
