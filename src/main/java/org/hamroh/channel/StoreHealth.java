package org.hamroh.channel;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while there is room on the disk for what comes in. */
@Component("store")
class StoreHealth implements HealthIndicator {

    private final Durability durability;

    StoreHealth(Durability durability) {
        this.durability = durability;
    }

    @Override
    public Health health() {
        try {
            durability.needRoomForMore();
            return Health.up().build();
        } catch (Durability.NoRoom e) {
            return Health.down().build();
        }
    }
}
