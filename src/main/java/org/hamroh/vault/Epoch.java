package org.hamroh.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/** An ISO week in UTC. What is sealed in it can be erased for good, everywhere, by destroying its one key file. */
record Epoch(int year, int week) {

    static Epoch at(Instant instant) {
        var day = instant.atZone(ZoneOffset.UTC);
        return new Epoch(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static Epoch of(int number) {
        return new Epoch(number / 100, number % 100);
    }

    int number() {
        return year * 100 + week;
    }

    String fileName() {
        return "epochs/%d-W%02d".formatted(year, week);
    }
}
