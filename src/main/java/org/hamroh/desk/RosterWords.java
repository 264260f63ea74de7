package org.hamroh.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How days, shifts, languages and countries of the roster are written, in the desk's language. */
@Component
class RosterWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);

    private final Roster roster;
    private final Words words;
    private final ZoneId zone;

    RosterWords(Roster roster, Words words, @Value("${hamroh.zone}") ZoneId zone) {
        this.roster = roster;
        this.words = words;
        this.zone = zone;
    }

    String skills(long operator) {
        return languagesOf(operator) + "\n" + countriesOf(operator);
    }

    String languagesOf(long operator) {
        Set<String> own = roster.book().speaks(operator);
        return words.line(Line.ROSTER_LANGUAGES) + ": " + (own.isEmpty()
                ? words.line(Line.ROSTER_NOT_SAID)
                : words.languages().stream().filter(own::contains).map(words::languageName)
                        .collect(Collectors.joining(", ")));
    }

    String countriesOf(long operator) {
        Collection<String> own = roster.book().countries().getOrDefault(operator, Set.of());
        return words.line(Line.ROSTER_COUNTRIES) + ": " + (own.isEmpty()
                ? words.line(Line.ROSTER_EVERYWHERE)
                : own.stream().sorted().map(words::countryName).collect(Collectors.joining(", ")));
    }

    String region(String country) {
        return country.equals(RosterBook.EVERYWHERE) ? words.line(Line.ROSTER_EVERYWHERE) : words.countryName(country);
    }

    String named(Shift shift) {
        return shift.weekday().map(this::weekday).or(() -> shift.day().map(this::date)).orElse("") + " " + shift;
    }

    String date(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + DATE.format(day);
    }

    String weekdays(int which) {
        return switch (which) {
        case RosterEdits.EVERY_DAY -> weekday(DayOfWeek.MONDAY) + "–" + weekday(DayOfWeek.SUNDAY);
        case RosterEdits.WORKDAYS -> weekday(DayOfWeek.MONDAY) + "–" + weekday(DayOfWeek.FRIDAY);
        default -> weekday(DayOfWeek.of(which));
        };
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }

    String moment(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        String time = at.atZone(zone).toLocalTime().withSecond(0).withNano(0).toString();
        return day.equals(roster.today()) ? time : date(day) + " " + time;
    }
}
