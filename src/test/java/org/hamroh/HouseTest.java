package org.hamroh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as it was drawn. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS).importPackages("org.hamroh");

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        ApplicationModules modules = ApplicationModules.of(Application.class);

        modules.verify();
        assertThat(modules.stream().map(m -> m.getIdentifier().toString()).toList()).containsExactlyInAnyOrder("dialog",
                "triage", "vault", "channel", "telegram", "emulator", "directory", "casework", "conversation", "desk",
                "console", "rehearsal");
    }

    @Test
    void dialogAndTriageArePureJava() {
        noClasses().that().resideInAnyPackage("org.hamroh.dialog..", "org.hamroh.triage..").should()
                .dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..").check(CLASSES);
    }

    @Test
    void theEmulatorKnowsNobodyAndUsesNoSpring() {
        noClasses().that().resideInAPackage("org.hamroh.emulator..").should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.telegram..").check(CLASSES);
    }

    /** On two cores the common pool is one thread, and the HTTP client brings every answer of Telegram's on it. */
    @Test
    void nothingIsReckonedWhereAnswersArrive() {
        noClasses().should().callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
                .orShould().callMethod(CompletableFuture.class, "thenApplyAsync", Function.class)
                .orShould().callMethod(CompletableFuture.class, "runAsync", Runnable.class).check(CLASSES);
    }

    @Test
    void noRoomIsForOddsAndEnds() {
        for (String name : List.of("core", "common", "util", "service", "model", "dto"))
            noClasses().should().resideInAPackage("org.hamroh." + name + "..").check(CLASSES);
    }
}
