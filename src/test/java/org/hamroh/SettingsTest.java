package org.hamroh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings say what is wrong with them, all at once, and never quote a secret. */
class SettingsTest {

    private static Settings of(Map<String, String> environment) {
        return Settings.read(environment, Map.of(), List.of());
    }

    @Test
    void anUnknownNameIsOneLine() {
        assertThat(of(Map.of("HAMROH_TELEGRAM_TOKN", "1:a", "HAMROH_FOO", "x", "PATH", "y")).problems()).hasSize(2)
                .allMatch(line -> line.startsWith("Unknown setting: HAMROH_"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "HAMROH_TELEGRAM_URL|ftp://x", "HAMROH_TELEGRAM_LIMITS|none",
        "HAMROH_DESK_CHAT|12", "HAMROH_DESK_CHAT|group", "HAMROH_DESK_LADDER|PT5M,PT2M",
        "HAMROH_DESK_RINGEVERY|PT0S", "HAMROH_DESK_DRILL|MON 25:00", "HAMROH_ZONE|Asia/Nowhere",
        "HAMROH_KEEP_REQUESTS|90",
        "HAMROH_KEEP_RELAY|PT0S", "HAMROH_KEEP_COUNTS|-P1D", "HAMROH_KEEP_CONVERSATIONS|P6M",
        "HAMROH_KEEP_COUNTS|P36501D", "HAMROH_KEEP_RELAY|PT59M" })
    void aBadValueIsOneLineWithWhatItMustBe(String name, String value) {
        assertThat(of(Map.of(name, value)).problems()).singleElement().asString().startsWith(name + "=" + value)
                .contains("it must be");
    }

    @Test
    void aTokenIsNeverQuoted() {
        assertThat(of(Map.of("HAMROH_TELEGRAM_TOKEN", "not a secret token")).problems()).singleElement().asString()
                .startsWith("HAMROH_TELEGRAM_TOKEN cannot be used").doesNotContain("not a secret");
    }

    @Test
    void aSecretMayComeFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "77:from-a-file\n");

        Settings settings = of(Map.of("HAMROH_TELEGRAM_TOKEN_FILE", file.toString()));

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.get(Setting.TELEGRAM_TOKEN)).isEqualTo("77:from-a-file");
        assertThat(of(Map.of("HAMROH_TELEGRAM_TOKEN_FILE", folder.resolve("none").toString())).problems())
                .singleElement().asString().contains("cannot be read");
        assertThat(of(Map.of("HAMROH_ZONE_FILE", file.toString())).problems()).hasSize(1);
    }

    @Test
    void theLaterSourceWins() {
        Settings settings = Settings.read(Map.of("HAMROH_DESK_LANGUAGE", "kk"), Map.of("hamroh.desk.language", "ru"),
                List.of("--hamroh.desk.language=uz-Latn"));

        assertThat(settings.get(Setting.DESK_LANGUAGE)).isEqualTo("uz-Latn");
    }

    @Test
    void everySettingStandsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (Setting setting : Setting.values())
            assertThat(readme).contains(setting.variable());
    }
}
