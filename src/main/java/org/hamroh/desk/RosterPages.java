package org.hamroh.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Keyboard.Button;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the roster's messages show, with their buttons. */
@Component
class RosterPages {

    /** A message with its buttons. */
    record Page(String text, Keyboard keyboard) {
        Page(String text) {
            this(text, Keyboard.NONE);
        }

        Page {
            // no edit may be refused for its length
            text = text.substring(0, text.offsetByCodePoints(0,
                    Math.min(text.codePointCount(0, text.length()), Limits.TEXT / 2)));
        }
    }

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private final Roster roster;
    private final RosterWords said;
    private final Operators operators;
    private final Words words;
    private final ZoneId zone;
    private final InstantSource clock;

    RosterPages(Roster roster, RosterWords said, Operators operators, Words words, @Value("${hamroh.zone}") ZoneId zone,
            InstantSource clock) {
        this.roster = roster;
        this.said = said;
        this.operators = operators;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    /** Whether she is on duty, until when or from when, and what she answers. */
    Page duty(Operator operator) {
        RosterBook book = roster.book();
        Instant now = clock.instant();
        List<Span> coming = book.coming(operator.id(), now);
        boolean on = book.isOn(operator.id(), now);
        Optional<Instant> until = Span.end(coming, now);
        String text = !on
                ? words.line(Line.DUTY_OFF)
                : until.map(at -> words.line(Line.DUTY_ON_UNTIL, "until", said.moment(at)))
                        .orElseGet(() -> words.line(Line.DUTY_ON));
        String next = on
                ? ""
                : Span.next(coming, now).map(at -> "\n" + words.line(Line.DUTY_NEXT, "when", said.moment(at)))
                        .orElse("");
        return new Page(text + next + "\n\n" + said.skills(operator.id()),
                Keyboard.column(List.of(
                        on
                                ? Presses.button(words.line(Line.DUTY_END), Presses.DUTY, "off")
                                : Presses.button(words.line(Line.DUTY_BEGIN), Presses.DUTY, "on"),
                        button(words.line(Line.ROSTER_LANGUAGES), "l", operator),
                        button(words.line(Line.ROSTER_COUNTRIES), "c", operator))));
    }

    /** The week of that day, as a list; for coordinators with buttons to change it. */
    Page week(LocalDate day, boolean coordinator) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        RosterBook book = roster.book();
        List<Operator> all = operators.ofDesk();
        String list = IntStream.range(0, 7).mapToObj(monday::plusDays).map(d -> day(book, all, d))
                .collect(Collectors.joining("\n"));
        String text = words.line(Line.ROSTER, Map.of("days", DATE.format(monday) + "–" + DATE.format(
                monday.plusDays(6)), "zone", zone.getId(), "list", list))
                + (book.isFilled() ? "" : "\n\n" + words.line(Line.ROSTER_EMPTY));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(Presses.button("‹", Presses.ROSTER, "w." + BASIC.format(monday.minusDays(7))),
                Presses.button("›", Presses.ROSTER, "w." + BASIC.format(monday.plusDays(7)))));
        if (coordinator) {
            all.stream().limit(Limits.OPERATORS_OFFERED)
                    .forEach(o -> rows.add(List.of(button(operators.name(o), "p", o))));
            Stream.concat(Stream.of(RosterBook.EVERYWHERE), book.countries().values().stream().flatMap(Set::stream)
                    .distinct().sorted()).forEach(country -> rows.add(List.of(closeToday(book, country))));
            rows.add(List.of(Presses.button(words.line(Line.ROSTER_CLOSED_DAYS), Presses.ROSTER, "kk.")));
        }
        return new Page(text, new Keyboard.Buttons(rows));
    }

    Page person(Operator operator, boolean coordinator) {
        RosterBook book = roster.book();
        List<Shift> shifts = book.shifts().stream().filter(s -> s.operator() == operator.id())
                .filter(s -> s.isWeekly() || s.day().filter(d -> !d.isBefore(roster.today())).isPresent()).toList();
        String off = book.off().stream().filter(o -> o.operator() == operator.id())
                .map(RosterBook.Off::day).filter(d -> !d.isBefore(roster.today())).sorted()
                .map(d -> "\n" + said.date(d) + ": " + words.line(Line.ROSTER_OFF)).collect(Collectors.joining());
        String list = shifts.isEmpty()
                ? words.line(Line.ROSTER_NO_SHIFTS)
                : shifts.stream().map(said::named).collect(Collectors.joining("\n"));
        List<Button> buttons = new ArrayList<>();
        if (coordinator) {
            shifts.stream().limit(Limits.OPERATORS_OFFERED).forEach(shift -> buttons
                    .add(button("✕ " + said.named(shift), "x", operator, Long.toString(shift.id()))));
            buttons.add(button(words.line(Line.ROSTER_ADD), "a", operator));
            buttons.add(button(words.line(Line.ROSTER_CHANGE_DAY), "e", operator));
        }
        buttons.add(button(words.line(Line.ROSTER_LANGUAGES), "l", operator));
        buttons.add(button(words.line(Line.ROSTER_COUNTRIES), "c", operator));
        buttons.add(Presses.button(words.line(Line.ROSTER_BUTTON), Presses.ROSTER, ""));
        return new Page(operators.name(operator) + "\n" + list + off + "\n\n" + said.skills(operator.id()),
                Keyboard.column(buttons));
    }

    Page languages(Operator operator) {
        Set<String> own = roster.book().speaks(operator.id());
        List<Button> buttons = new ArrayList<>(words.languages().stream()
                .map(l -> button(ticked(own, l) + words.languageName(l), "lt", operator, l)).toList());
        buttons.add(button(words.line(Line.ROSTER_BACK), "p", operator));
        return new Page(words.line(Line.ROSTER_LANGUAGES_ASK, "operator", operators.name(operator)),
                Keyboard.column(buttons));
    }

    Page countries(Operator operator) {
        Set<String> own = roster.book().countries().getOrDefault(operator.id(), Set.of());
        List<Button> buttons = new ArrayList<>(words.countries().stream()
                .map(c -> button(ticked(own, c) + words.countryName(c), "ct", operator, c)).toList());
        buttons.add(button(words.line(Line.ROSTER_BACK), "p", operator));
        return new Page(words.line(Line.ROSTER_COUNTRIES_ASK, "operator", operators.name(operator)),
                Keyboard.column(buttons));
    }

    private String day(RosterBook book, List<Operator> all, LocalDate day) {
        String closed = Stream.concat(Stream.of(RosterBook.EVERYWHERE), words.countries().stream())
                .filter(c -> book.closed().contains(new RosterBook.Closed(day, c)))
                .map(c -> " · " + words.line(Line.ROSTER_CLOSED, "country", said.region(c)))
                .collect(Collectors.joining());
        String shifts = all.stream().flatMap(o -> book.shiftsOn(o.id(), day).stream()
                .map(s -> "\n  " + s + " " + operators.name(o))).sorted().collect(Collectors.joining());
        return said.date(day) + closed + (shifts.isEmpty() && closed.isEmpty() ? " —" : shifts);
    }

    private Button closeToday(RosterBook book, String country) {
        boolean closed = book.closed().contains(new RosterBook.Closed(roster.today(), country));
        return Presses.button(words.line(closed ? Line.ROSTER_OPEN_TODAY : Line.ROSTER_CLOSE_TODAY) + ": "
                + said.region(country), Presses.ROSTER, "k." + country + "." + BASIC.format(roster.today()) + ".w");
    }

    private static String ticked(Set<String> own, String one) {
        return own.contains(one) ? "✓ " : "";
    }

    static Button button(String label, String what, Operator operator, String... rest) {
        return Presses.button(label, Presses.ROSTER, what + "." + operator.id()
                + Stream.of(rest).map(part -> "." + part).collect(Collectors.joining()));
    }
}
