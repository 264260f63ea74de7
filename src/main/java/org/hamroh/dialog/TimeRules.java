package org.hamroh.dialog;

import java.time.LocalDate;

import java.util.stream.Stream;

import static java.time.temporal.ChronoUnit.DAYS;

/**
 * K051, K050 and K034 by the day: no rule is past its time, nobody has left rules or numbers unread for too long, and
 * no review is still to come.
 */
final class TimeRules {

    private final Library library;
    private final Findings findings;

    TimeRules(Library library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    void check(LocalDate today) {
        Stream.concat(library.base().stream(), library.wordings().stream()).flatMap(it -> it.review().stream())
                .filter(it -> DAYS.between(today, it.on()) > Limits.AHEAD_DAYS)
                .forEach(it -> findings.add(Code.K034, it.place(),
                        "The texts were reviewed on " + it.on() + ", a day still to come.",
                        "Write the day on which somebody read them, or `" + Review.KEY + ": " + Review.NO + "`."));
        for (var dialog : library.dialogs()) {
            for (var step : dialog.steps().values()) {
                step.rule().ifPresent(rule -> check(step.ref(), rule, today));
                step.options().forEach(option -> numbers(step.ref(), option, today));
            }
        }
    }

    private void check(StepRef step, Rule rule, LocalDate today) {
        rule.until().filter(today::isAfter).ifPresent(until -> old(step, Rule.UNTIL,
                "The rule that `" + step + "` tells held until " + until + ".",
                "Read its source again, and mend the text and the days."));
        var checked = rule.lastChecked();
        long days = DAYS.between(checked, today);
        if (days > Limits.CHECKED_DAYS) {
            old(step, Rule.LAST_CHECKED, "The rule that `" + step + "` tells was last checked on " + checked + ", "
                    + days + " days ago.", "Read its source again, then write today's day here.");
        } else if (days < -Limits.AHEAD_DAYS) {
            old(step, Rule.LAST_CHECKED, "The rule that `" + step + "` tells was last checked on " + checked
                    + ", a day still to come.", "Write the day on which somebody read the source.");
        }
    }

    private void numbers(StepRef step, Option option, LocalDate today) {
        var country = option.keep().getOrDefault(Placeholders.COUNTRY, "");
        library.services().checked(country).filter(day -> DAYS.between(day, today) > Limits.CHECKED_DAYS)
                .ifPresent(day -> findings.warn(Code.K050, library.place(step, "options." + option.id() + ".keep"),
                        "The numbers of `" + country + "` were last looked at on " + day + ", "
                                + DAYS.between(day, today) + " days ago.",
                        "Call them, and write it into the directory."));
    }

    private void old(StepRef step, String key, String sentence, String advice) {
        findings.add(Code.K051, library.place(step, "rule." + key), sentence, advice);
    }
}
