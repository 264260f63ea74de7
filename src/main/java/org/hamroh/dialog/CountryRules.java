package org.hamroh.dialog;

import java.util.Collection;

/** K050: a country that is kept is known and has numbers, and a step that shows them has asked for it. */
final class CountryRules {

    private final Library library;
    private final Collection<Step> steps;
    private final Findings findings;

    CountryRules(Library library, Findings findings) {
        this.library = library;
        this.steps = library.book(library.language()).steps();
        this.findings = findings;
    }

    void check() {
        for (var step : steps) {
            if ((shows(step, Placeholders.COUNTRY) || shows(step, Placeholders.NUMBERS))
                    && !step.needs().containsKey(Placeholders.COUNTRY)) {
                findings.add(Code.K050, library.place(step.ref(), ""), "`" + step.ref()
                        + "` speaks of a country and does not need one.",
                        "Add needs: { country: " + Entry.COUNTRY.step() + " }.");
            }
            for (var option : step.options()) {
                var country = option.keep().get(Placeholders.COUNTRY);
                if (country != null) {
                    check(step, option, country);
                }
            }
        }
    }

    private void check(Step step, Option option, String country) {
        var place = library.place(step.ref(), "options." + option.id() + ".keep");
        var services = library.services();
        if (!services.countries().contains(country)) {
            findings.add(Code.K050, place, "The directory has no country `" + country + "`.",
                    (Nearest.ask(country, services.countries()) + " Write one of its codes.").strip());
        } else if (steps.stream().anyMatch(it -> shows(it, Placeholders.NUMBERS))
                && services.numbers(country, library.language()).isEmpty()) {
            findings.add(Code.K050, place, "The directory has no number to show for `" + country + "`.",
                    "Lead this option to a step that says so, without {numbers}.");
        }
    }

    private static boolean shows(Step step, String placeholder) {
        return Placeholders.in(step.say()).contains(placeholder)
                || step.other().map(it -> Placeholders.in(it.say()).contains(placeholder)).orElse(false);
    }
}
