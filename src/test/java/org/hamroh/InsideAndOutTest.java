package org.hamroh;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hamroh.casework.Talk;
import org.hamroh.conversation.People;
import org.junit.jupiter.api.Test;

/** What makes it impossible that a note reaches a person, see {@code src/docs/inside-and-out.md}. */
class InsideAndOutTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.hamroh");

    @Test
    void onlyAMessageOfTheTalkIsPassedOnToAPerson() {
        List<Method> doors = Arrays.stream(People.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())).toList();

        assertThat(doors).isNotEmpty();
        // their String names the receipt
        assertThat(
                doors.stream().filter(method -> Stream.of(method.getParameterTypes()).anyMatch(String.class::equals)))
                .extracting(Method::getName).containsExactlyInAnyOrder("relay", "correct");
        assertThat(doors.stream().filter(method -> !method.getName().equals("say"))
                .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(String.class::equals)))
                .allSatisfy(method -> assertThat(method.getParameterTypes()).contains(Talk.Message.class));
    }

    @Test
    void aMessageOfTheTalkIsMadeOnlyWhereItIsKept() {
        noClasses().that().doNotHaveFullyQualifiedName(Talk.class.getName()).should()
                .callConstructorWhere(target(owner(name(Talk.Message.class.getName())))).check(CLASSES);
    }

    @Test
    void onlyOperatorsTalkAndThePersonsTurnAddToTheTalk() {
        noClasses().that().doNotHaveSimpleName("OperatorTalk").and().doNotHaveSimpleName("Requests").and()
                .doNotHaveFullyQualifiedName(Talk.class.getName()).should()
                .callMethodWhere(target(owner(name(Talk.class.getName()))).and(target(name("add")))).check(CLASSES);
    }

    @Test
    void whoeverKnowsNotesDoesNotKnowTheWayToAPerson() {
        for (String method : List.of("note", "notes"))
            noClasses().that().doNotHaveFullyQualifiedName("org.hamroh.desk.Notes").and()
                    .doNotHaveFullyQualifiedName(Talk.class.getName()).should()
                    .callMethodWhere(target(owner(name(Talk.class.getName()))).and(target(name(method))))
                    .check(CLASSES);
        noClasses().that().haveFullyQualifiedName("org.hamroh.desk.Notes").should().dependOnClassesThat()
                .haveFullyQualifiedName(People.class.getName()).check(CLASSES);
        noClasses().that().resideInAnyPackage("org.hamroh.conversation..", "org.hamroh.channel..").should()
                .dependOnClassesThat(JavaClass.Predicates.equivalentTo(Talk.Note.class)).check(CLASSES);
    }

    @Test
    void theTableOfNotesIsReadInOnePlace() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(InsideAndOutTest::namesNotes))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("Talk.java", "Field.java");
        }
    }

    private static boolean namesNotes(Path file) {
        try {
            return Files.readString(file).contains("request_note");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
