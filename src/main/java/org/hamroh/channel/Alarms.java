package org.hamroh.channel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        SEQUENCE_RESET,
        FLOOD_LIMIT,
        DESK_UNREACHABLE
    }

    private final MeterRegistry meters;

    Alarms(MeterRegistry meters) {
        this.meters = meters;
    }

    public void raise(Kind kind, String detail) {
        meters.counter("hamroh.alarms", "kind", kind.name().toLowerCase(Locale.ROOT)).increment();
        LOG.warn("alarm {}: {}", kind, detail);
    }
}
