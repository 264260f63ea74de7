package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that would lose what was confirmed is refused. */
class DurabilityTest {

    @TempDir
    Path folder;

    @Test
    void committedAtOnceIsTakenAndCanBeBroughtToTheDisk() {
        Durability durability = new Durability(file(";WRITE_DELAY=0"));

        assertThatCode(durability::sync).doesNotThrowAnyException();
        assertThat(durability.isShared()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ";WRITE_DELAY=500", ";WRITE_DELAY=5" })
    void anythingElseIsRefusedInOneLine(String settings) {
        refused(file(settings));
    }

    @Test
    void aDelayThatSomebodySetOnTheRunningFileIsFound() {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(url(";WRITE_DELAY=0"), true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        new Durability(jdbc);
        jdbc.execute("set write_delay 500");

        refused(jdbc);
        connection.destroy();
    }

    private static void refused(JdbcTemplate jdbc) {
        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> new Durability(jdbc))
                .withMessage("H2 must run with WRITE_DELAY=0: otherwise it loses what was already confirmed. "
                        + "Put ;WRITE_DELAY=0 into SPRING_DATASOURCE_URL.")
                .satisfies(e -> assertThat(e.getExitCode()).isEqualTo(2));
    }

    private JdbcTemplate file(String settings) {
        return new JdbcTemplate(new DriverManagerDataSource(url(settings)));
    }

    private String url(String settings) {
        return "jdbc:h2:file:" + folder.resolve("data").toAbsolutePath() + ";MODE=PostgreSQL" + settings;
    }
}
