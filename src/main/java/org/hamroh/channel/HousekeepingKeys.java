package org.hamroh.channel;

import java.time.Instant;
import org.hamroh.vault.WeekKeys;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets old week keys die, after everything that is past its time has been taken away. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HousekeepingKeys implements Chore {

    private final WeekKeys weeks;
    private final Durability durability;

    HousekeepingKeys(WeekKeys weeks, Durability durability) {
        this.weeks = weeks;
        this.durability = durability;
    }

    @Override
    public String name() {
        return "week-keys";
    }

    /** The last step finds nothing to change: what the steps before it changed is committed, and synced here. */
    @Override
    public boolean step(Instant now) {
        if (weeks.reseal(now))
            return true;
        durability.sync();
        weeks.destroy(now);
        return false;
    }
}
