package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /** Without it every row that stays keeps the part of the file in which it was once written. */
    @Test
    void theRoomOfWhatWasWrittenOverIsUsedAgain() throws IOException {
        long untidied = sizeAfterMuchWriting("untidied", durability -> {
        });
        long tidied = sizeAfterMuchWriting("tidied", Durability::tidy);

        assertThat(tidied).isLessThan(untidied / 2);
    }

    private long sizeAfterMuchWriting(String name, Consumer<Durability> meanwhile) throws IOException {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0;RETENTION_TIME=0", true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        Durability durability = new Durability(jdbc);
        jdbc.execute("create table inbox (seq bigint primary key, payload varchar)");
        for (int i = 0; i < 1500; i++) {
            jdbc.update("insert into inbox values (?, ?)", i, "x".repeat(600));
            jdbc.update("update inbox set payload = null where seq = ?", i);
            if (i % 50 == 49)
                meanwhile.accept(durability);
        }
        long size = Files.size(folder.resolve(name + ".mv.db"));
        connection.destroy();
        return size;
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
