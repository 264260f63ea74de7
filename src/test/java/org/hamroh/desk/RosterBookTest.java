package org.hamroh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.desk.RosterBook.ByHand;
import org.hamroh.desk.RosterBook.Closed;
import org.hamroh.desk.RosterBook.Off;
import org.junit.jupiter.api.Test;

/** Who is on duty when, by the clock on the wall. */
class RosterBookTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Test
    void aShiftThatBeginsInTheEveningLastsIntoTheNextDay() {
        RosterBook book = book(ALMATY, weekly(DayOfWeek.MONDAY, "20:00", "08:00"));

        assertThat(book.isOn(1, at(ALMATY, "2026-11-23T19:59"))).isFalse();
        assertThat(book.isOn(1, at(ALMATY, "2026-11-23T20:00"))).isTrue();
        assertThat(book.isOn(1, at(ALMATY, "2026-11-24T07:59"))).isTrue();
        assertThat(book.isOn(1, at(ALMATY, "2026-11-24T08:00"))).isFalse();
        assertThat(book.isOn(2, at(ALMATY, "2026-11-23T20:00"))).isFalse();
    }

    @Test
    void aNightOnWhichTheClocksChangeIsAnHourLongerOrShorterButBeginsAndEndsByTheClock() {
        RosterBook book = book(BERLIN, weekly(DayOfWeek.SATURDAY, "22:00", "06:00"));

        assertThat(lengthAt(book, "2026-10-24T23:00")).isEqualTo(Duration.ofHours(9));
        assertThat(lengthAt(book, "2026-03-28T23:00")).isEqualTo(Duration.ofHours(7));
        assertThat(lengthAt(book, "2026-06-06T23:00")).isEqualTo(Duration.ofHours(8));
        assertThat(book.isOn(1, at(BERLIN, "2026-03-29T05:59"))).isTrue();
        assertThat(book.isOn(1, at(BERLIN, "2026-03-29T06:00"))).isFalse();
    }

    @Test
    void aShiftWithinTheHourThatTheClocksLeaveOutIsNoShiftBackwards() {
        RosterBook book = book(BERLIN, weekly(DayOfWeek.SUNDAY, "02:15", "02:45"));

        assertThat(book.planned(1, at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-29T12:00")))
                .allSatisfy(span -> assertThat(span.to()).isAfterOrEqualTo(span.from()));
    }

    @Test
    void shiftsThatTouchAreOneAndTheLastEndCounts() {
        RosterBook book = book(ALMATY, weekly(DayOfWeek.MONDAY, "09:00", "13:00"),
                weekly(DayOfWeek.MONDAY, "13:00", "18:00"));

        assertThat(Span.end(book.coming(1, at(ALMATY, "2026-11-23T10:00")), at(ALMATY, "2026-11-23T10:00")))
                .contains(at(ALMATY, "2026-11-23T18:00"));
    }

    @Test
    void aDayOffAndAClosedDayTakeAwayWhatBeginsThenAndAnExtraShiftStays() {
        Shift extra = new Shift(7, 1, Optional.empty(), Optional.of(MONDAY), LocalTime.of(9, 0), LocalTime.of(11, 0));
        RosterBook off = new RosterBook(ALMATY, List.of(weekly(DayOfWeek.MONDAY, "09:00", "18:00"), extra),
                Set.of(new Off(1, MONDAY)), Set.of(), Map.of(), Map.of(), Map.of());
        assertThat(off.shiftsOn(1, MONDAY)).containsExactly(extra);
        assertThat(off.shiftsOn(1, MONDAY.plusWeeks(1))).hasSize(1);

        RosterBook closed = closed("KZ", Map.of(1L, Set.of("KZ")));
        assertThat(closed.shiftsOn(1, MONDAY)).isEmpty();
        assertThat(closed("KZ", Map.of(1L, Set.of("KZ", "KG"))).shiftsOn(1, MONDAY)).hasSize(1);
        assertThat(closed(RosterBook.EVERYWHERE, Map.of()).shiftsOn(1, MONDAY)).isEmpty();
    }

    @Test
    void goingOffOrOnDutyByHandHoldsOnlyUntilItsEnd() {
        Span noon = new Span(at(ALMATY, "2026-11-23T12:00"), at(ALMATY, "2026-11-23T18:00"));
        RosterBook off = new RosterBook(ALMATY, List.of(weekly(DayOfWeek.MONDAY, "09:00", "18:00")), Set.of(),
                Set.of(), Map.of(1L, new ByHand(false, noon)), Map.of(), Map.of());
        assertThat(off.isOn(1, at(ALMATY, "2026-11-23T11:59"))).isTrue();
        assertThat(off.isOn(1, at(ALMATY, "2026-11-23T12:00"))).isFalse();
        assertThat(off.isOn(1, at(ALMATY, "2026-11-30T12:00"))).isTrue();

        RosterBook on = new RosterBook(ALMATY, List.of(weekly(DayOfWeek.TUESDAY, "09:00", "18:00")), Set.of(),
                Set.of(), Map.of(1L, new ByHand(true, noon)), Map.of(), Map.of());
        assertThat(on.isOn(1, at(ALMATY, "2026-11-23T12:00"))).isTrue();
        assertThat(on.isOn(1, at(ALMATY, "2026-11-23T18:00"))).isFalse();
    }

    @Test
    void whoSpeaksALanguageSpeaksItInEitherScript() {
        RosterBook book = new RosterBook(ALMATY, List.of(), Set.of(), Set.of(), Map.of(), Map.of(1L, Set.of("uz")),
                Map.of());

        assertThat(book.speaks(1, "uz-Latn")).isTrue();
        assertThat(book.speaks(1, "uz-Cyrl")).isTrue();
        assertThat(book.speaks(1, "ru")).isFalse();
    }

    private static Duration lengthAt(RosterBook book, String time) {
        Instant at = at(BERLIN, time);
        Span span = book.coming(1, at).stream().filter(s -> s.contains(at)).findFirst().orElseThrow();
        return Duration.between(span.from(), span.to());
    }

    private static RosterBook closed(String country, Map<Long, Set<String>> countries) {
        return new RosterBook(ALMATY, List.of(weekly(DayOfWeek.MONDAY, "09:00", "18:00")), Set.of(),
                Set.of(new Closed(MONDAY, country)), Map.of(), Map.of(), countries);
    }

    private static RosterBook book(ZoneId zone, Shift... shifts) {
        return new RosterBook(zone, List.of(shifts), Set.of(), Set.of(), Map.of(), Map.of(), Map.of());
    }

    private static Shift weekly(DayOfWeek weekday, String from, String to) {
        return new Shift(1, 1, Optional.of(weekday), Optional.empty(), LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(ZoneId zone, String time) {
        return java.time.LocalDateTime.parse(time).atZone(zone).toInstant();
    }
}
