package org.hamroh.telegram;

import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the last good poll, of this instance or of the leader, is young. */
@Component("poll")
class PollHealth implements HealthIndicator {

    private final PollRecord record;
    private final TelegramSettings settings;
    private final InstantSource clock;

    PollHealth(PollRecord record, TelegramSettings settings, InstantSource clock) {
        this.record = record;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return record.last(settings.bot()).filter(at -> at.plus(Limits.POLL_FRESH).isAfter(clock.instant()))
                .map(at -> Health.up().build()).orElse(Health.down().build());
    }
}
