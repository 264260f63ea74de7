package org.hamroh.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a coordinator should mend before people meet it. */
public final class Checker {

    private Checker() {
    }

    /**
     * The findings of a reading, and those about the library as a whole, by file and line. What only follows from
     * something else is left out: ways are judged once every file can be read, and where they lead once every
     * {@code go} leads somewhere.
     *
     * @param occupied the steps on which people stand now
     */
    public static List<Finding> check(Reading reading, Occupied occupied) {
        return check(reading, occupied, Optional.empty());
    }

    /** The same, and what depends on the day: warnings only. */
    public static List<Finding> check(Reading reading, Occupied occupied, LocalDate today) {
        return check(reading, occupied, Optional.of(today));
    }

    /**
     * The same with plans, before anybody stands anywhere: what is wrong with them, and where they do not hold, those that
     * somebody wrote and those that nobody wrote. That may only follow from an error, so errors come first.
     *
     * @param languages those that people are offered; none if something beside the dialogs has an error
     */
    public static List<Finding> check(Reading reading, Plans plans, Set<String> languages, LocalDate today) {
        var findings = new ArrayList<>(check(reading, Set::of, today));
        findings.addAll(plans.findings());
        if (!languages.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
            findings.addAll(plans.play(reading.library(), languages));
            findings.addAll(StandingPlans.play(reading.library(), languages));
        }
        return findings;
    }

    /** K015 alone, of a library without errors. */
    public static List<Finding> removedUnder(Library library, Occupied occupied) {
        var findings = new Findings();
        new StandingRules(library, findings).removedUnder(occupied);
        return findings.sorted();
    }

    private static List<Finding> check(Reading reading, Occupied occupied, Optional<LocalDate> today) {
        var library = reading.library();
        var findings = new Findings();
        findings.addAll(reading.findings());
        new PlaceholderRules(library, findings).check();
        new TextRules(library, findings).check();
        new NumberRules(library, findings).check();
        today.ifPresent(new TimeRules(library, findings)::check);
        if (library.isWhole()) {
            if (new LostWays(library, findings).check()) {
                new WayRules(library, findings).check();
                new LoopRules(library, findings).check();
                new PersonRule(library, findings).check();
            }
            new StandingRules(library, findings).check(occupied);
            new CountryRules(library, findings).check();
        }
        return findings.sorted();
    }
}
