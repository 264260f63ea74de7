package org.hamroh.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roster as it stands in one edition: who is on duty when, in which languages and for which countries. A closed day
 * and a day off take away what would begin on that day; going on or off duty by hand goes before all.
 */
record RosterBook(ZoneId zone, List<Shift> shifts, Set<Off> off, Set<Closed> closed, Map<Long, ByHand> byHand,
        Map<Long, Set<String>> languages, Map<Long, Set<String>> countries) {

    /** In the place of a country: all of them. */
    static final String EVERYWHERE = "";

    record Off(long operator, LocalDate day) {
    }

    record Closed(LocalDate day, String country) {
    }

    record ByHand(boolean on, Span span) {
    }

    /** Whether there is any shift at all; before, everybody counts as on duty. */
    boolean isFilled() {
        return !shifts.isEmpty();
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    boolean isClosed(LocalDate day, String country) {
        return closed.contains(new Closed(day, EVERYWHERE)) || closed.contains(new Closed(day, country));
    }

    boolean isOff(long operator, LocalDate day) {
        return off.contains(new Off(operator, day));
    }

    /** Whether nobody works for any of her countries on that day. */
    private boolean isClosedFor(long operator, LocalDate day) {
        Set<String> own = countries.getOrDefault(operator, Set.of());
        return isClosed(day, EVERYWHERE) || !own.isEmpty() && own.stream().allMatch(c -> isClosed(day, c));
    }

    /** What of the week and of the day's changes begins on that day. */
    List<Shift> shiftsOn(long operator, LocalDate day) {
        return isClosedFor(operator, day)
                ? List.of()
                : shifts.stream().filter(s -> s.operator() == operator && s.isOn(day))
                        .filter(s -> !s.isWeekly() || !isOff(operator, day)).toList();
    }

    /** By week and day only, whatever was done by hand. */
    List<Span> planned(long operator, Instant from, Instant to) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = day(to);
        for (LocalDate day = day(from).minusDays(1); !day.isAfter(last); day = day.plusDays(1))
            for (Shift shift : shiftsOn(operator, day))
                spans.add(shift.on(day, zone));
        return Span.merged(spans);
    }

    List<Span> spans(long operator, Instant from, Instant to) {
        List<Span> planned = planned(operator, from, to);
        ByHand hand = byHand.get(operator);
        if (hand == null)
            return planned;
        if (!hand.on)
            return hand.span.cutOutOf(planned);
        planned.add(hand.span);
        return Span.merged(planned);
    }

    boolean isOnByHand(long operator, Instant now) {
        ByHand hand = byHand.get(operator);
        return hand != null && hand.on && hand.span.contains(now);
    }

    /** Until the roster has a shift, everybody is, but for closed days and those who have gone off duty themselves. */
    boolean isOn(long operator, Instant now) {
        ByHand hand = byHand.get(operator);
        if (hand != null && hand.span.contains(now))
            return hand.on;
        return isFilled() ? Span.end(planned(operator, now, now), now).isPresent() : !isClosedFor(operator, day(now));
    }

    /** What can be told of the coming days. */
    List<Span> coming(long operator, Instant now) {
        return spans(operator, now, now.plus(Limits.NEXT_SHIFT));
    }

    /** Until when going on or off duty by hand holds: the shift's end, or some hours. */
    Instant handUntil(long operator, Instant now) {
        return Span.end(planned(operator, now, now.plus(2, ChronoUnit.DAYS)), now)
                .orElse(now.plus(Limits.DUTY_BY_HAND));
    }

    Set<String> speaks(long operator) {
        return languages.getOrDefault(operator, Set.of());
    }

    boolean speaks(long operator, String language) {
        return speaks(operator).contains(spoken(language));
    }

    boolean worksFor(long operator, String country) {
        Set<String> own = countries.getOrDefault(operator, Set.of());
        return own.isEmpty() || country.isEmpty() || own.contains(country);
    }

    /** Whoever speaks a language speaks it in either script. */
    static String spoken(String language) {
        return language.replaceFirst("-.*", "");
    }

    Optional<Shift> shift(long operator, long id) {
        return shifts.stream().filter(s -> s.id() == id && s.operator() == operator).findFirst();
    }
}
