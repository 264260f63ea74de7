package org.hamroh.conversation;

import java.time.Instant;
import org.hamroh.channel.Timer;
import org.hamroh.directory.NumberReports;
import org.springframework.stereotype.Component;

/** What was said of numbers is cleared after its time, and read anew: another instance may have led meanwhile. */
@Component
class NumberRenewal implements Timer {

    private final NumberReports reports;
    private Instant next = Instant.MIN;

    NumberRenewal(NumberReports reports) {
        this.reports = reports;
    }

    @Override
    public void due(Instant now) {
        if (next.isAfter(now))
            return;
        next = now.plus(Limits.NUMBERS);
        reports.renew(now);
    }
}
