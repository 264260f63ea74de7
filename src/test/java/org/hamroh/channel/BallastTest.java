package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Room is kept back beside the database. What becomes of it on a disk that is full, {@code DiskFullIT} tells. */
class BallastTest {

    @TempDir
    Path folder;

    @Test
    void itIsMadeLetGoAndMadeAgain() throws IOException {
        Ballast ballast = Ballast.in(folder);

        assertThat(ballast.stands()).isTrue();
        assertThat(files()).isEqualTo(Limits.BALLAST);
        ballast.release();
        assertThat(files()).isZero();
        assertThat(ballast.stands()).isTrue();
        assertThat(files()).isEqualTo(Limits.BALLAST);
    }

    @Test
    void whatAnEarlierProcessLeftOfItIsCompleted() throws IOException {
        Files.write(folder.resolve("ballast"), new byte[100]);

        assertThat(Ballast.in(folder).stands()).isTrue();
        assertThat(files()).isBetween(Limits.BALLAST, Limits.BALLAST + (1 << 16));
    }

    @Test
    void aDatabaseThatHasItIsTheSameFileWithoutIt() {
        Path file = folder.resolve("data");
        JdbcTemplate with = jdbc(BallastFiles.url(file));
        with.execute("create table word (said varchar(20))");
        with.update("insert into word values ('here')");

        assertThatCode(() -> new Durability(with).needRoomForMore()).doesNotThrowAnyException();
        assertThat(folder.resolve("ballast")).exists();
        assertThat(jdbc("jdbc:h2:file:" + file).queryForObject("select said from word", String.class))
                .isEqualTo("here");
    }

    private static JdbcTemplate jdbc(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(url + ";WRITE_DELAY=0"));
    }

    private long files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
