package org.hamroh.directory;

import java.util.Set;
import java.util.TreeSet;

import org.hamroh.dialog.Plans;
import org.hamroh.dialog.StandingPlans;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The conversations that must hold with the dialogs as shipped, in every language that people are offered. */
class ShippedPlansTest {

    private final org.hamroh.dialog.Reading reading = Shipped.dialogs();
    private final Plans plans = Plans.read(Shipped.DIALOGS);

    @Test
    void everyPlanHoldsInEveryLanguage() {
        assertThat(languages()).contains("ru", "kk", "uz-Latn");
        assertThat(plans.count()).isGreaterThan(40);
        assertThat(plans.findings()).isEmpty();
        assertThat(plans.play(reading.library(), languages())).isEmpty();
    }

    @Test
    void whatHoldsForEveryDialogHoldsWhateverIsPressed() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(StandingPlans.play(reading.library(), languages(), seed)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void everyDialogThatAsksForHelpHasAPlan() {
        var asking = new TreeSet<String>();
        reading.library().book("ru").steps().stream().filter(step -> step.log().isPresent())
                .forEach(step -> asking.add(step.ref().dialog()));
        assertThat(asking).hasSizeGreaterThan(10).allSatisfy(
                dialog -> assertThat(Shipped.DIALOGS.resolve(dialog + ".plan.yaml")).exists());
    }

    private Set<String> languages() {
        var both = new TreeSet<>(reading.library().languages());
        both.retainAll(Shipped.directory().languages());
        return both;
    }
}
