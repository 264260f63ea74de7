package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hamroh.Helpline;
import org.hamroh.channel.Alarms;
import org.hamroh.channel.Alarms.Kind;
import org.hamroh.dialog.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody must look at is said where people are, and explained where they are sent to. */
class TroublesAtTheDeskTest {

    @TempDir
    Path folder;

    @Test
    void theGroupHearsOfTroubleOnceAnHourAndOfTheNextKindAtOnce() {
        try (Helpline line = Helpline.in(folder).starts().staffed()) {
            Alarms alarms = line.part(Alarms.class);
            alarms.raise(Kind.PARCEL_DEAD, "code 400");
            line.desk.awaitsText(said(Kind.PARCEL_DEAD));
            alarms.raise(Kind.PARCEL_DEAD, "code 400");
            alarms.raise(Kind.SEQUENCE_RESET, "mends itself");
            alarms.raise(Kind.SECOND_POLLER, "somebody else");
            line.desk.awaitsText(said(Kind.SECOND_POLLER));
            assertThat(line.desk.chat()).filteredOn(m -> m.text().contains("PARCEL_DEAD")).hasSize(1);
            assertThat(line.desk.chat()).noneMatch(m -> m.text().contains("SEQUENCE_RESET"));

            line.clock.advance(Duration.ofMinutes(61));
            alarms.raise(Kind.PARCEL_DEAD, "code 400");
            alarms.raise(Kind.SEAL_BROKEN, "request_message.body");
            line.desk.awaitsText(said(Kind.SEAL_BROKEN));
            assertThat(line.desk.chat()).filteredOn(m -> m.text().contains("PARCEL_DEAD")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeSaysWhatToDo(Kind kind) throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + kind + "`");
    }

    private static String said(Kind kind) {
        return Helpline.book("ru").line(Line.TROUBLE, Map.of("kind", kind.name()));
    }
}
