package org.hamroh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.CLOSED_BY_OPERATOR;
import static org.hamroh.dialog.Line.FORGET_ASK;
import static org.hamroh.dialog.Line.FORGET_YES;
import static org.hamroh.dialog.Line.FORGOTTEN;
import static org.hamroh.dialog.Line.OPERATOR_JOINED;
import static org.hamroh.dialog.Line.REQUEST_ADDED;
import static org.hamroh.dialog.Line.STATE_LOGGED;
import static org.hamroh.dialog.Line.UNANSWERED_PERSON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hamroh.Helpline;
import org.hamroh.emulator.Person;
import org.hamroh.vault.Exhumation;
import org.hamroh.vault.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** What every database must do: the same stories on each, by a subclass that brings the database. */
abstract class StoreSuite {

    @TempDir
    Path folder;

    /** What Spring needs to know of the database. */
    abstract Map<String, String> database();

    private Helpline started() {
        return Helpline.in(folder).on(database()).starts().staffed();
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
    void whatWasBegunGoesOnAfterAChangeOfKeysAndACopyOfTheOldOpensNothing() throws IOException {
        Helpline line = started();
        try (line) {
            Person mother = line.asksForHuman("mother");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.writes("мы на вокзале");
            line.operator.awaitsText("мы на вокзале");
            line.operator.writes("идём к вам");
            mother.awaitsText("идём к вам");
            Path stolen = folder.resolve("stolen");
            FileSystemUtils.copyRecursively(line.folder().resolve("keys"), stolen);
            Set<Exhumation.Opened> before = Exhumation.withRoot(line.part(JdbcTemplate.class), stolen);
            assertThat(before).extracting(Exhumation.Opened::field).contains(Field.MESSAGE_BODY, Field.OPERATOR_NAME);
            line.stops();
            mother.writes("вы ещё здесь?");

            assertThat(line.changesKeys()).hasSize(2).first().asString().doesNotContain("not open");
            line.starts();

            line.operator.awaitsText("вы ещё здесь?");
            line.operator.writes("конечно");
            mother.awaitsText("конечно");
            JdbcTemplate database = line.part(JdbcTemplate.class);
            assertThat(Exhumation.withRoot(database, stolen)).isEmpty();
            assertThat(Exhumation.withRoot(database, line.folder().resolve("keys"))).containsAll(before.stream()
                    .filter(opened -> opened.field() == Field.MESSAGE_BODY || opened.field() == Field.OPERATOR_NAME)
                    .toList());
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

            for (String table : new String[]{ "request_key", "relay", "request_message", "request_note", "referral",
                "follow_up",
                "conversation" })
                assertThat(line.database().sql("select count(*) from " + table).query(Integer.class).single())
                        .as(table).isZero();
            assertThat(line.database().sql("select state from help_request").query(String.class).list())
                    .containsExactly("ERASED");
        }
    }

    /** Half a year in which nobody does anything, the process too: done once, when it runs again. */
    @Test
    void whatIsPastItsTimeGoesByItselfAndWhatIsNotStays() {
        Helpline line = started();
        try (line) {
            Person mother = line.asksForHuman("mother");
            line.takes(line.operator, Helpline.number(mother));
            mother.awaitsText(line.text(OPERATOR_JOINED));
            mother.writes("мы на вокзале");
            line.operator.awaitsText("мы на вокзале");
            line.operator.writes("/close referred");
            mother.awaitsText(line.text(CLOSED_BY_OPERATOR));
            Person waiting = line.asksForHuman("waiting");
            String number = Helpline.number(waiting);
            Path week = line.folder().resolve("keys/epochs/2026-W48.keyset");
            assertThat(week).exists();
            line.stops();
            line.clock.advance(Duration.ofDays(200));
            line.starts();

            await(() -> !Files.exists(week));
            assertThat(line.database().sql("select state from help_request where words order by state")
                    .query(String.class).list()).containsExactly("LOGGED");
            for (String table : new String[]{ "request_key", "relay", "conversation" })
                assertThat(line.database().sql("select count(*) from " + table).query(Integer.class).single())
                        .as(table).isOne();
            assertThat(line.database().sql("select count(*) from request_message").query(Integer.class).single())
                    .isZero();
            assertThat(line.database().sql("select count(*) from help_request").query(Integer.class).single())
                    .isEqualTo(2);

            waiting.writes("я ещё жду");
            waiting.awaitsText(line.text(REQUEST_ADDED));
            line.takes(line.operator, number);
            line.operator.awaitsText("я ещё жду");
            waiting.awaitsText(line.text(OPERATOR_JOINED));
        }
    }

    /** Nothing of it shows on any phone, so the database is asked until it is so. */
    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not happen").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
