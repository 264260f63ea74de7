package org.hamroh.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time on duty each week, or once on a day.
 *
 * @param to at or before {@code from}: on the next day
 */
record Shift(long id, long operator, Optional<DayOfWeek> weekday, Optional<LocalDate> day, LocalTime from,
        LocalTime to) {

    boolean isWeekly() {
        return weekday.isPresent();
    }

    boolean isOn(LocalDate date) {
        return weekday.filter(date.getDayOfWeek()::equals).isPresent() || day.filter(date::equals).isPresent();
    }

    /** By the clock on the wall, also where it is put forward or back in between. */
    Span on(LocalDate date, ZoneId zone) {
        LocalDate end = to.isAfter(from) ? date : date.plusDays(1);
        Instant begins = date.atTime(from).atZone(zone).toInstant();
        Instant ends = end.atTime(to).atZone(zone).toInstant();
        return new Span(begins, ends.isAfter(begins) ? ends : begins);
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
