package org.hamroh.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.vault.Scratch;
import org.hamroh.vault.Vaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what: in order, without content, and nothing can be changed unseen. */
class AuditTest {

    private static final UUID REQUEST = new UUID(1, 1);
    private static final Actor OPERATOR = Actor.operator(7);

    private final JdbcClient jdbc = Scratch.jdbc();
    private Instant now = Vaults.MONDAY.plusSeconds(1799);
    @TempDir
    Path folder;
    private Audit audit;

    @BeforeEach
    void aRequestIsTakenAnsweredAndClosed() {
        audit = new Audit(jdbc, Vaults.open(folder, jdbc), () -> now);
        audit.note(OPERATOR, Act.TAKEN, REQUEST);
        audit.note(OPERATOR, Act.DUTY);
        audit.note(OPERATOR, Act.WROTE, REQUEST);
        now = now.plus(Duration.ofHours(2));
        audit.note(Actor.PERSON, Act.REOPENED, REQUEST);
        audit.note(OPERATOR, Act.CLOSED, REQUEST);
    }

    @Test
    void saysWhoDidWhatToTheHour() {
        assertThat(audit.of(REQUEST)).extracting(Audit.Entry::act).containsExactly(Act.TAKEN, Act.WROTE, Act.REOPENED,
                Act.CLOSED);
        assertThat(audit.of(REQUEST)).extracting(Audit.Entry::by).containsExactly(OPERATOR, OPERATOR, Actor.PERSON,
                OPERATOR);
        assertThat(audit.of(REQUEST).getFirst().hour()).isEqualTo(Vaults.MONDAY);
        assertThat(audit.brokenAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit set act = 'READ' where seq = 3", "update audit set actor = 8 where seq = 3",
        "update audit set request = null where seq = 3", "update audit set at = '2026-11-01 00:00:00+00' where seq = 3",
        "delete from audit where seq = 3", "update audit set seq = 30 where seq = 3",
        "update audit set kind = 'BOT' where seq = 3" })
    void whatWasChangedIsFound(String change) {
        jdbc.sql(change).update();

        assertThat(audit.brokenAt()).hasValueSatisfying(seq -> assertThat(seq).isBetween(3L, 4L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "delete from audit where seq = 5", "delete from audit where seq = 1", "delete from audit" })
    void whatWasCutOffIsFound(String change) {
        jdbc.sql(change).update();

        assertThat(audit.brokenAt()).isPresent();
    }

    @Test
    void whatIsPastItsTimeGoesAndTheRestIsStillWhole() {
        assertThat(audit.expire(Vaults.MONDAY.plus(Duration.ofHours(1)))).isTrue();
        assertThat(audit.expire(Vaults.MONDAY.plus(Duration.ofHours(1)))).isFalse();

        assertThat(audit.of(REQUEST)).extracting(Audit.Entry::act).containsExactly(Act.REOPENED, Act.CLOSED);
        assertThat(audit.brokenAt()).isEmpty();
        audit.note(OPERATOR, Act.READ, REQUEST);
        assertThat(audit.brokenAt()).isEmpty();
        jdbc.sql("delete from audit where seq = 4").update();
        assertThat(audit.brokenAt()).contains(5L);
    }
}
