package org.hamroh.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Keyboard.Button;
import org.hamroh.desk.RosterPages.Page;
import org.hamroh.desk.RosterTalk.Wish;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** What a coordinator is asked on the way to a change: which day, from when, until when, with whom. */
@Component
class RosterQuestions {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int HOURS_IN_ROW = 6;

    private final Roster roster;
    private final RosterWords said;
    private final Operators operators;
    private final Words words;

    RosterQuestions(Roster roster, RosterWords said, Operators operators, Words words) {
        this.roster = roster;
        this.said = said;
        this.operators = operators;
        this.words = words;
    }

    /** Asks weekday, then from, then to. */
    Page addWeekly(Operator operator, Wish wish) {
        if (wish.parts().size() > 2)
            return hours(operator, "a", wish, operators.name(operator) + " · " + said.weekdays(wish.number(2)));
        List<Integer> days = new ArrayList<>(IntStream.rangeClosed(1, 7).boxed().toList());
        days.addAll(List.of(RosterEdits.WORKDAYS, RosterEdits.EVERY_DAY));
        List<Button> buttons = new ArrayList<>(days.stream()
                .map(d -> RosterPages.button(said.weekdays(d), "a", operator, Integer.toString(d))).toList());
        buttons.add(RosterPages.button(words.line(Line.ROSTER_BACK), "p", operator));
        return new Page(operators.name(operator) + "\n" + words.line(Line.ROSTER_WHICH_DAY), Keyboard.column(buttons));
    }

    Page addOn(Operator operator, Wish wish) {
        return hours(operator, "b", wish, operators.name(operator) + " · " + said.date(wish.day(2)));
    }

    /** Asks for the day, then what of it changes. */
    Page changeDay(Operator operator, Wish wish) {
        if (wish.parts().size() < 3) {
            List<Button> buttons = new ArrayList<>(
                    days().map(d -> RosterPages.button(said.date(d), "e", operator, BASIC.format(d)))
                            .toList());
            buttons.add(RosterPages.button(words.line(Line.ROSTER_BACK), "p", operator));
            return new Page(operators.name(operator) + "\n" + words.line(Line.ROSTER_WHICH_DAY),
                    Keyboard.column(buttons));
        }
        LocalDate day = wish.day(2);
        String at = BASIC.format(day);
        RosterBook book = roster.book();
        List<Shift> shifts = book.shiftsOn(operator.id(), day);
        List<Button> buttons = new ArrayList<>();
        if (!shifts.isEmpty()) {
            buttons.add(RosterPages.button(words.line(Line.ROSTER_DAY_OFF), "o", operator, at));
            buttons.add(RosterPages.button(words.line(Line.ROSTER_SWAP), "s", operator, at));
        }
        buttons.add(RosterPages.button(words.line(Line.ROSTER_ADD), "b", operator, at));
        if (book.isOff(operator.id(), day) || shifts.stream().anyMatch(s -> !s.isWeekly()))
            buttons.add(RosterPages.button(words.line(Line.ROSTER_UNDO_DAY), "u", operator, at));
        buttons.add(RosterPages.button(words.line(Line.ROSTER_BACK), "p", operator));
        return new Page(operators.name(operator) + " · " + said.date(day) + "\n" + (shifts.isEmpty()
                ? words.line(Line.ROSTER_NO_SHIFTS)
                : shifts.stream().map(Shift::toString).collect(Collectors.joining(", "))), Keyboard.column(buttons));
    }

    Page swap(Operator operator, LocalDate day) {
        List<Button> buttons = new ArrayList<>(operators.ofDesk().stream().filter(o -> o.id() != operator.id())
                .limit(Limits.OPERATORS_OFFERED)
                .map(o -> RosterPages.button(operators.name(o), "ss", operator, BASIC.format(day),
                        Long.toString(o.id())))
                .toList());
        buttons.add(RosterPages.button(words.line(Line.ROSTER_BACK), "p", operator));
        return new Page(operators.name(operator) + " · " + said.date(day) + "\n" + words.line(Line.ROSTER_SWAP_WITH),
                Keyboard.column(buttons));
    }

    /** Days without staff, also those further away than the buttons go. */
    Page closed(String country) {
        RosterBook book = roster.book();
        String list = book.closed().stream().filter(c -> !c.day().isBefore(roster.today()))
                .sorted(Comparator.comparing(RosterBook.Closed::day))
                .map(c -> said.date(c.day()) + "." + c.day().getYear() + " · " + said.region(c.country()))
                .collect(Collectors.joining("\n"));
        List<Button> buttons = new ArrayList<>(days().map(d -> Presses.button(
                (book.closed().contains(new RosterBook.Closed(d, country)) ? "✓ " : "") + said.date(d), Presses.ROSTER,
                "k." + country + "." + BASIC.format(d))).toList());
        Stream.concat(Stream.of(RosterBook.EVERYWHERE), words.countries().stream()).filter(c -> !c.equals(country))
                .forEach(c -> buttons.add(Presses.button(said.region(c), Presses.ROSTER, "kk." + c)));
        buttons.add(Presses.button(words.line(Line.ROSTER_BUTTON), Presses.ROSTER, ""));
        return new Page(words.line(Line.ROSTER_CLOSED_ASK, "country", said.region(country)) + "\n" + list + "\n\n"
                + words.line(Line.ROSTER_USAGE), Keyboard.column(buttons));
    }

    /** Every hour of a day, first to begin with, then to end with. */
    private Page hours(Operator operator, String verb, Wish wish, String head) {
        boolean ends = wish.parts().size() > 3;
        List<List<Button>> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            if (hour % HOURS_IN_ROW == 0)
                rows.add(new ArrayList<>());
            String chosen = ends ? wish.part(3) + "." + hour : Integer.toString(hour);
            rows.getLast()
                    .add(RosterPages.button(String.format(Locale.ROOT, "%02d:00", hour), ends ? verb + verb : verb,
                            operator,
                            wish.part(2), chosen));
        }
        rows.add(List.of(RosterPages.button(words.line(Line.ROSTER_BACK), "p", operator)));
        return new Page(head + (ends ? " · " + String.format(Locale.ROOT, "%02d:00", wish.number(3)) + "–" : "") + "\n"
                + words.line(ends ? Line.ROSTER_TO : Line.ROSTER_FROM), new Keyboard.Buttons(rows));
    }

    private Stream<LocalDate> days() {
        LocalDate today = roster.today();
        return IntStream.range(0, Limits.DAYS_OFFERED).mapToObj(today::plusDays);
    }
}
