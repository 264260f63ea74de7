package org.hamroh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.CLOSED_BY_OPERATOR;
import static org.hamroh.dialog.Line.FORGET_ASK;
import static org.hamroh.dialog.Line.FORGET_YES;
import static org.hamroh.dialog.Line.FORGOTTEN;
import static org.hamroh.dialog.Line.OPERATOR_JOINED;
import static org.hamroh.dialog.Line.STATE_LOGGED;
import static org.hamroh.dialog.Line.UNANSWERED_PERSON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hamroh.Helpline;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do: the same stories on each, by a subclass that brings the database. */
abstract class StoreSuite {

    @TempDir
    Path folder;

    /** What Spring needs to know of the database. */
    abstract Map<String, String> database();

    private Helpline started() {
        return Helpline.in(folder).with("HAMROH_TELEGRAM_LIMITS", "learn").on(database()).starts().staffed();
    }

    @Test
    void theWholePathIsWalked() {
        try (Helpline line = started()) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            line.takes(line.operator, number);
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.writes("мы на вокзале \u0000 🙂");
            line.operator.awaitsText("мы на вокзале");
            line.operator.writes("/note позвонить");
            line.operator.writes("идём к вам");
            mother.awaitsText("идём к вам");
            line.operator.writes("/close referred");
            mother.awaitsText(line.text(CLOSED_BY_OPERATOR));

            assertThat(line.database().sql("select state from help_request").query(String.class).list())
                    .containsExactly("CLOSED");
        }
    }

    @Test
    void whatWasBegunGoesOnAfterARestart() {
        Helpline line = started();
        try (line) {
            Person mother = line.asksForHuman("mother");
            String number = Helpline.number(mother);
            line.takes(line.operator, number);
            mother.awaitsText(line.text(OPERATOR_JOINED));
            line.stops();
            mother.writes("вы ещё здесь?");
            line.starts();

            line.operator.awaitsText("вы ещё здесь?");
            line.clock.advance(Duration.ofMinutes(6));
            mother.awaitsText(line.text(UNANSWERED_PERSON));
            mother.writes("/status");
            mother.awaitsText(line.text(STATE_LOGGED));
        }
    }

    @Test
    void nobodyIsInTheDatabaseInTheClear() {
        try (Helpline line = started()) {
            Person mother = line.asksForHuman("mother");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.writes("канарейка");
            line.operator.awaitsText("канарейка");

            assertThat(Everything.in(line.database())).doesNotContain("канарейка")
                    .doesNotContain(mother.profile().traces().toArray(String[]::new))
                    .doesNotContain(line.operator.profile().traces().toArray(String[]::new));
        }
    }

    @Test
    void forgettingLeavesARowToCountAndNothingThatOpens() {
        try (Helpline line = started()) {
            Person mother = line.asksForHuman("mother");
            mother.writes("/forget");
            mother.awaitsText(line.text(FORGET_ASK));
            mother.presses(line.text(FORGET_YES));
            mother.awaitsText(line.text(FORGOTTEN));

            for (String table : new String[]{ "request_key", "relay", "request_message", "request_note",
                "conversation" })
                assertThat(line.database().sql("select count(*) from " + table).query(Integer.class).single())
                        .as(table).isZero();
            assertThat(line.database().sql("select state from help_request").query(String.class).list())
                    .containsExactly("ERASED");
        }
    }
}
