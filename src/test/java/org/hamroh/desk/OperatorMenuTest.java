package org.hamroh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hamroh.Helpline;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Command;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside the input field an operator finds her commands, and a person a person's. */
class OperatorMenuTest {

    private static final List<String> HERS = List.of("queue", "switch", "note", "handback", "close", "find", "quick",
            "refer", "document", "transfer", "handover", "duty", "roster", "audit", "desk");

    @TempDir
    Path folder;

    @Test
    void itIsHersFromTheStartAndAPersonsWhileSheTriesItAsOneAndAfterSheHasLeft() {
        try (Helpline line = Helpline.in(folder).starts().staffed()) {
            Person mother = line.arrives("mother");
            shows(line.operator, HERS);
            assertThat(commands(mother)).contains("hide", "forget").doesNotContain("queue");

            line.operator.presses(line.text(Line.AS_PERSON));
            shows(line.operator, commands(mother));
            line.operator.writes("/desk");
            shows(line.operator, HERS);
            line.desk.removes(line.operator);
            shows(line.operator, commands(mother));
        }
    }

    static Set<String> languages() {
        return Helpline.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void inEveryLanguageOfADeskItHasThemAll(String language) {
        var commands = Words.commands(Helpline.book(language).line(Line.DESK_HELLO));

        assertThat(commands.keySet()).containsExactlyElementsOf(HERS);
        assertThat(commands.values()).allSatisfy(does -> assertThat(does).isNotBlank().doesNotContain("/"));
    }

    private static void shows(Person person, List<String> commands) {
        person.awaits(any -> commands(person).equals(commands));
    }

    private static List<String> commands(Person person) {
        return person.phone().commands().stream().map(Command::command).toList();
    }
}
