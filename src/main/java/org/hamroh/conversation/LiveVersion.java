package org.hamroh.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows among the metrics which version of the dialogs is live, and since when, as {@code versions} lists it. */
@Component
class LiveVersion {

    private static final String UNKNOWN = "unknown";

    private final MultiGauge gauge;

    LiveVersion(MeterRegistry meters) {
        gauge = MultiGauge.builder("hamroh.dialogs.live.since").baseUnit("seconds")
                .description("When the dialogs that are live became so").register(meters);
    }

    /** @param hash empty if nobody knows */
    void shows(String hash, Instant since) {
        gauge.register(List.of(Row.of(Tags.of("version", hash.isEmpty() ? UNKNOWN : hash), since.getEpochSecond())),
                true);
    }
}
