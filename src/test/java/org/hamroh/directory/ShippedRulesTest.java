package org.hamroh.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.hamroh.dialog.Reading;
import org.hamroh.dialog.Rule;
import org.hamroh.dialog.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the steps as shipped tell of law: each carries where it was read and when, the same as it tells people. */
class ShippedRulesTest { // DQ-5

    private static final Reading DIALOGS = Shipped.dialogs();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Map<String, String> RULES_CHANGE = Map.of("ru", "Правила меняются.",
            "kk", "Ережелер өзгеріп тұрады.", "uz-Latn", "Qoidalar oʻzgarib turadi.",
            "uz-Cyrl", "Қоидалар ўзгариб туради.", "ky", "Эрежелер өзгөрүп турат.",
            "tg", "Қоидаҳо тағйир меёбанд.", "en", "Rules change.", "ar", "القواعد تتغير.");
    /** Where no source was found, and so no day is said. */
    private static final Set<String> WITHOUT_A_SOURCE = Set.of("documents.birth_lost", "exploitation.unpaid");

    static Set<String> languages() {
        return DIALOGS.library().languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whoIsToldThatRulesChangeIsToldOfARule(String language) {
        assertThat(RULES_CHANGE).containsKey(language);
        assertThat(steps(language)).filteredOn(step -> step.say().contains(RULES_CHANGE.get(language))).hasSize(40)
                .containsExactlyInAnyOrderElementsOf(withARule(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theDayThatPeopleAreToldIsTheDayOfTheCheck(String language) {
        assertThat(withARule(language)).filteredOn(step -> !WITHOUT_A_SOURCE.contains(step.ref().toString()))
                .hasSize(38).allSatisfy(step -> assertThat(step.say()).as(step.ref().toString())
                        .containsAnyOf(DAY.format(rule(step).lastChecked()),
                                IN_WORDS.format(rule(step).lastChecked())));
    }

    @Test
    void whatIsSaidToHoldSinceADayIsInTheDataToo() {
        assertThat(withARule("ru")).filteredOn(step -> rule(step).validFrom().isPresent())
                .extracting(step -> step.ref() + " " + rule(step).validFrom().orElseThrow())
                .containsExactlyInAnyOrder("expulsion.register 2025-02-05", "health.care_work 2023-08-14",
                        "registration.address_kz 2026-07-01", "registration.host 2026-07-01",
                        "school.enrol_ru 2025-04-01");
    }

    @Test
    void noneIsPastItsTimeOnTheDayOfTheCheck() {
        assertThat(withARule("ru")).allSatisfy(step -> {
            assertThat(rule(step).lastChecked()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(rule(step).until()).isEmpty();
        });
    }

    private static List<Step> withARule(String language) {
        return steps(language).stream().filter(step -> step.rule().isPresent()).toList();
    }

    private static Rule rule(Step step) {
        return step.rule().orElseThrow();
    }

    private static List<Step> steps(String language) {
        return List.copyOf(DIALOGS.library().book(language).steps());
    }
}
