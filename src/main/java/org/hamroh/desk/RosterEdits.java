package org.hamroh.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.desk.RosterPages.Page;
import org.hamroh.desk.RosterTalk.Wish;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Changes the roster by buttons. Each change is in the audit, and told to the operator concerned. */
@Component
class RosterEdits {

    /** In the place of a weekday: five of them, or all seven. */
    static final int WORKDAYS = 15;
    static final int EVERY_DAY = 17;

    private final Roster roster;
    private final RosterPages pages;
    private final RosterQuestions questions;
    private final RosterWords said;
    private final Operators operators;
    private final Hands hands;
    private final Words words;
    private final Audit audit;

    RosterEdits(Roster roster, RosterPages pages, RosterQuestions questions, RosterWords said, Operators operators,
            Hands hands, Words words, Audit audit) {
        this.roster = roster;
        this.pages = pages;
        this.questions = questions;
        this.said = said;
        this.operators = operators;
        this.hands = hands;
        this.words = words;
        this.audit = audit;
    }

    /**
     * Does what a button wants, and says what is shown then.
     *
     * @throws IllegalArgumentException or another runtime exception if no button of ours wants that
     */
    Page act(Operator by, Wish wish, boolean coordinator) {
        return switch (wish.what()) {
        case "" -> pages.week(roster.today(), coordinator);
        case "w" -> pages.week(wish.day(1), coordinator);
        case "p" -> pages.person(whom(wish), coordinator);
        case "l" -> pages.languages(whom(wish));
        case "c" -> pages.countries(whom(wish));
        case "a" -> questions.addWeekly(whom(wish), wish);
        case "e" -> questions.changeDay(whom(wish), wish);
        case "b" -> questions.addOn(whom(wish), wish);
        case "s" -> questions.swap(whom(wish), wish.day(2));
        case "kk" -> questions.closed(region(wish.part(1)));
        case "k" -> {
            toggleClosed(by, wish.day(2), wish.part(1));
            yield wish.parts().size() > 3 ? pages.week(wish.day(2), true) : questions.closed(wish.part(1));
        }
        default -> changed(by, whom(wish), wish, coordinator);
        };
    }

    /** Those who would be on duty that day are told. */
    void toggleClosed(Operator by, LocalDate day, String country) {
        region(country);
        RosterBook before = roster.book();
        boolean closed = roster.togglesClosed(day, country);
        audit.note(Actor.operator(by.id()), Act.ROSTER);
        RosterBook open = closed ? before : roster.book();
        String change = said.date(day) + ": "
                + words.line(closed ? Line.ROSTER_CLOSED : Line.ROSTER_OPEN, "country", said.region(country));
        for (Operator operator : operators.ofDesk())
            if (!open.shiftsOn(operator.id(), day).isEmpty()
                    && open.worksFor(operator.id(), country))
                tell(by, operator, change);
    }

    private Page changed(Operator by, Operator whom, Wish wish, boolean coordinator) {
        String change = change(whom, wish);
        audit.note(Actor.operator(by.id()), Act.ROSTER);
        tell(by, whom, change);
        return switch (wish.what()) {
        case "lt" -> pages.languages(whom);
        case "ct" -> pages.countries(whom);
        default -> pages.person(whom, coordinator);
        };
    }

    private String change(Operator whom, Wish wish) {
        long id = whom.id();
        switch (wish.what()) {
        case "x" -> {
            Shift shift = roster.book().shift(id, Long.parseLong(wish.part(2))).orElseThrow(
                    IllegalArgumentException::new);
            roster.remove(shift);
            return "− " + said.named(shift);
        }
        case "aa" -> {
            for (DayOfWeek weekday : weekdays(wish.number(2)))
                roster.addWeekly(id, weekday, hour(wish.number(3)), hour(wish.number(4)));
            return "+ " + said.weekdays(wish.number(2)) + " " + hour(wish.number(3)) + "–" + hour(wish.number(4));
        }
        case "bb" -> {
            roster.addOn(id, wish.day(2), hour(wish.number(3)), hour(wish.number(4)));
            return "+ " + said.date(wish.day(2)) + " " + hour(wish.number(3)) + "–" + hour(wish.number(4));
        }
        case "o" -> {
            roster.off(id, wish.day(2));
            return said.date(wish.day(2)) + ": " + words.line(Line.ROSTER_OFF);
        }
        case "u" -> {
            roster.asUsual(id, wish.day(2));
            return said.date(wish.day(2)) + ": " + words.line(Line.ROSTER_AS_USUAL);
        }
        case "ss" -> {
            return swapped(whom, wish);
        }
        case "lt" -> {
            roster.togglesLanguage(id, known(words.languages(), wish.part(2)));
            return said.languagesOf(id);
        }
        case "ct" -> {
            roster.togglesCountry(id, known(words.countries(), wish.part(2)));
            return said.countriesOf(id);
        }
        default -> throw new IllegalArgumentException();
        }
    }

    /** What she has on that day is a colleague's, who is told as well. */
    private String swapped(Operator whom, Wish wish) {
        LocalDate day = wish.day(2);
        Operator colleague = operators.byId(Long.parseLong(wish.part(3))).filter(Operator::isOnDesk)
                .orElseThrow(IllegalArgumentException::new);
        List<Shift> shifts = roster.book().shiftsOn(whom.id(), day);
        if (shifts.isEmpty() || colleague.id() == whom.id())
            throw new IllegalArgumentException();
        roster.off(whom.id(), day);
        for (Shift shift : shifts) {
            if (!shift.isWeekly())
                roster.remove(shift);
            roster.addOn(colleague.id(), day, shift.from(), shift.to());
            hands.say(colleague, words.line(Line.ROSTER_TOLD, "change", "+ " + said.date(day) + " " + shift));
        }
        return said.date(day) + ": " + operators.name(whom) + " → " + operators.name(colleague);
    }

    private void tell(Operator by, Operator whom, String change) {
        if (by.id() != whom.id())
            hands.say(whom, words.line(Line.ROSTER_TOLD, "change", change));
    }

    private Operator whom(Wish wish) {
        return operators.byId(wish.whom()).filter(Operator::isOnDesk).orElseThrow(IllegalArgumentException::new);
    }

    private String region(String country) {
        return country.equals(RosterBook.EVERYWHERE) ? country : known(words.countries(), country);
    }

    private static String known(List<String> all, String one) {
        if (!all.contains(one))
            throw new IllegalArgumentException();
        return one;
    }

    private static List<DayOfWeek> weekdays(int which) {
        List<DayOfWeek> all = List.of(DayOfWeek.values());
        return which == EVERY_DAY ? all : which == WORKDAYS ? all.subList(0, 5) : List.of(DayOfWeek.of(which));
    }

    private static LocalTime hour(int hour) {
        return LocalTime.of(hour, 0);
    }
}
