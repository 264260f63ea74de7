package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.desk.RosterBook.ByHand;
import org.hamroh.desk.RosterBook.Closed;
import org.hamroh.desk.RosterBook.Off;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the roster. It is held in memory and read anew when its edition has changed: an edition's number comes from a
 * sequence, so that one taken back, or made by another instance, is never mistaken for the one that is held.
 */
@Component
class Roster {

    private record Skill(long operator, String kind, String code) {
    }

    private static final String LANGUAGE = "L";
    private static final String COUNTRY = "C";

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final InstantSource clock;
    private long edition = -1;
    private RosterBook held;

    Roster(JdbcClient jdbc, @Value("${hamroh.zone}") ZoneId zone, InstantSource clock) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
        this.held = new RosterBook(zone, List.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of());
    }

    /** Only in a transaction: the one thread that changes things is the one that asks. */
    RosterBook book() {
        long now = jdbc.sql("select edition from roster_edition").query(Long.class).single();
        if (now != edition) {
            held = read();
            edition = now;
        }
        return held;
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    void addWeekly(long operator, DayOfWeek weekday, LocalTime from, LocalTime to) {
        add(operator, weekday.getValue(), null, from, to);
    }

    void addOn(long operator, LocalDate day, LocalTime from, LocalTime to) {
        add(operator, null, day, from, to);
    }

    void remove(Shift shift) {
        jdbc.sql("delete from roster_shift where id = ?").param(shift.id()).update();
        changed();
    }

    void off(long operator, LocalDate day) {
        jdbc.sql("delete from roster_off where operator = ? and on_day = ?").params(operator, day).update();
        jdbc.sql("insert into roster_off (operator, on_day) values (?, ?)").params(operator, day).update();
        changed();
    }

    /** The day is as every week again. */
    void asUsual(long operator, LocalDate day) {
        jdbc.sql("delete from roster_off where operator = ? and on_day = ?").params(operator, day).update();
        jdbc.sql("delete from roster_shift where operator = ? and on_day = ?").params(operator, day).update();
        changed();
    }

    /** @return whether the day is closed now */
    boolean togglesClosed(LocalDate day, String country) {
        boolean opened = jdbc.sql("delete from roster_closed where on_day = ? and country = ?").params(day, country)
                .update() > 0;
        if (!opened)
            jdbc.sql("insert into roster_closed (on_day, country) values (?, ?)").params(day, country).update();
        changed();
        return !opened;
    }

    void togglesLanguage(long operator, String language) {
        toggles(operator, LANGUAGE, language);
    }

    void togglesCountry(long operator, String country) {
        toggles(operator, COUNTRY, country);
    }

    /** Goes on or off duty by hand, for as long as the roster would say something else. */
    void byHand(long operator, boolean on) {
        Instant now = clock.instant();
        RosterBook book = book();
        jdbc.sql("delete from duty_by_hand where operator = ?").param(operator).update();
        boolean planned = Span.end(book.planned(operator, now, now), now).isPresent();
        if (planned != on)
            jdbc.sql("insert into duty_by_hand (operator, on_duty, since, until) values (?, ?, ?, ?)")
                    .params(operator, on, Timestamp.from(now), Timestamp.from(book.handUntil(operator, now)))
                    .update();
        else if (!book.isFilled())
            jdbc.sql("insert into duty_by_hand (operator, on_duty, since, until) values (?, ?, ?, ?)")
                    .params(operator, on, Timestamp.from(now), Timestamp.from(now.plus(Limits.DUTY_BY_HAND))).update();
        changed();
    }

    private void add(long operator, @Nullable Integer weekday, @Nullable LocalDate day, LocalTime from, LocalTime to) {
        jdbc.sql(
                "insert into roster_shift (operator, weekday, on_day, begins_at, ends_at) values (:operator, :weekday, "
                        + ":day, :from, :to)")
                .param("operator", operator).param("weekday", weekday, java.sql.Types.SMALLINT)
                .param("day", day, java.sql.Types.DATE).param("from", from).param("to", to).update();
        changed();
    }

    private void toggles(long operator, String kind, String code) {
        if (jdbc.sql("delete from operator_skill where operator = ? and kind = ? and code = ?")
                .params(operator, kind, code).update() == 0)
            jdbc.sql("insert into operator_skill (operator, kind, code) values (?, ?, ?)").params(operator, kind, code)
                    .update();
        changed();
    }

    private void changed() {
        for (String table : List.of("roster_shift", "roster_off", "roster_closed"))
            jdbc.sql("delete from " + table + " where on_day < ?").param(today().minusDays(Limits.DAYS_KEPT)).update();
        jdbc.sql("update roster_edition set edition = nextval('roster_edition_number')").update();
    }

    private RosterBook read() {
        List<Shift> shifts = jdbc.sql("select id, operator, weekday, on_day, begins_at, ends_at from roster_shift "
                + "order by on_day, weekday, begins_at, id").query((row, n) -> {
                    Optional<DayOfWeek> weekday = Optional.of(row.getInt(3)).filter(day -> day > 0)
                            .map(DayOfWeek::of);
                    return new Shift(row.getLong(1), row.getLong(2), weekday,
                            Optional.ofNullable(row.getObject(4, LocalDate.class)), row.getObject(5, LocalTime.class),
                            row.getObject(6, LocalTime.class));
                }).list();
        Set<Off> off = new HashSet<>(jdbc.sql("select operator, on_day from roster_off")
                .query((row, n) -> new Off(row.getLong(1), row.getObject(2, LocalDate.class))).list());
        Set<Closed> closed = new HashSet<>(jdbc.sql("select on_day, country from roster_closed")
                .query((row, n) -> new Closed(row.getObject(1, LocalDate.class), row.getString(2))).list());
        Map<Long, ByHand> byHand = jdbc.sql("select operator, on_duty, since, until from duty_by_hand")
                .query((row, n) -> Map.entry(row.getLong(1), new ByHand(row.getBoolean(2),
                        new Span(row.getTimestamp(3).toInstant(), row.getTimestamp(4).toInstant()))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new RosterBook(zone, shifts, off, closed, byHand, skills(LANGUAGE), skills(COUNTRY));
    }

    private Map<Long, Set<String>> skills(String kind) {
        return jdbc.sql("select operator, kind, code from operator_skill where kind = ?").param(kind)
                .query((row, n) -> new Skill(row.getLong(1), row.getString(2), row.getString(3))).list().stream()
                .collect(Collectors.groupingBy(Skill::operator,
                        Collectors.mapping(Skill::code, Collectors.toSet())));
    }
}
