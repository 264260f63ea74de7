package org.hamroh.kill;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.UpdateEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full. What cannot be stored is not confirmed, so Telegram keeps it; whoever watches is told; and once
 * there is room the bot goes on by itself, with everything once and in order. Skipped where no small file system can be
 * mounted.
 */
class DiskFullIT {

    private static final String SIZE = "size=20m";
    /** Sooner or later even the room that the database keeps in its own file is used up. */
    private static final int MOST_WORDS = 500;
    private static final String LONG = " Мы ждём.".repeat(200);
    private static final Duration STUCK = Duration.ofSeconds(4);
    private static final Duration SICK = Duration.ofMinutes(3);
    private static final Duration WELL_AGAIN = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path small;
    private Path filler;

    @BeforeEach
    void mounts() throws Exception {
        small = Files.createDirectories(folder.resolve("small"));
        filler = small.resolve("filler");
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", small.toString()),
                "no small file system can be mounted here");
    }

    @AfterEach
    void unmounts() throws Exception {
        isDone("umount", small.toString());
    }

    @Test
    @SuppressWarnings("try") // its end can be interrupted
    void whatCannotBeStoredIsNotConfirmedAndNothingIsLostOrDoubled() throws Exception {
        Program.prepare();
        try (Scene scene = new Scene()) {
            Caller caller = scene.callers().getFirst();
            Answerer operator = scene.operators().getFirst();
            Map<String, String> settings = new HashMap<>(scene.settings(folder));
            settings.put("HAMROH_DATA", small.resolve("data").toString());
            int words;
            try (Life life = Life.begins(settings)) {
                scene.bot().awaitsPoll();
                operator.begins();
                scene.newcomers().arrives(caller.person());
                Asking asking = caller.asks(1);
                operator.takes(asking);
                awaitHealth(life, true);

                fills();
                words = writesUntilNothingIsConfirmed(scene, caller);
                awaitHealth(life, false);
                scene.newcomers().comes();
                assertThat(scene.bot().pending()).as("not confirmed").isPositive();

                Files.delete(filler);
                assertThat(Scene.isReached(() -> scene.bot().pending() == 0, WELL_AGAIN))
                        .as(() -> "goes on; it says:\n" + String.join("\n", life.said())).isTrue();
                awaitHealth(life, true);
                operator.person().awaitsText(new Word(true, caller.index(), 1, words).toString());
                scene.newcomers().all().forEach(CompletableFuture::join);
                assertThat(read(operator.person())).isEqualTo(IntStream.rangeClosed(1, words).boxed().toList());
                assertThat(life.said()).noneMatch(line -> line.contains("SET_ASIDE"));
            }
            assertThat(scene.telegram().ledger().updates()).noneMatch(u -> u.fate() == UpdateEntry.Fate.FORGOTTEN);
            try (Connection connection = KillH2IT.database(small.resolve("data"))) {
                Rows rows = Rows.read(connection);
                assertThat(rows.letters()).isEqualTo(words);
                assertThat(rows.undone()).isZero();
                assertThat(rows.setAside()).isZero();
            }
        }
    }

    /** On a database without room kept back, as somebody may have set it. */
    @Test
    @SuppressWarnings("try") // its end can be interrupted
    void whoseDatabaseGivesUpItsFileEndsAndGoesOnWhenItIsStartedAgain() throws Exception {
        Program.prepare();
        try (Scene scene = new Scene()) {
            Caller caller = scene.callers().getFirst();
            Answerer operator = scene.operators().getFirst();
            Map<String, String> settings = new HashMap<>(scene.settings(folder));
            Path data = Files.createDirectories(small.resolve("data"));
            settings.put("HAMROH_DATA", data.toString());
            settings.put("SPRING_DATASOURCE_URL", "jdbc:h2:file:" + data.resolve("hamroh")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
            int words;
            try (Life life = Life.begins(settings)) {
                scene.bot().awaitsPoll();
                operator.begins();
                scene.newcomers().arrives(caller.person());
                operator.takes(caller.asks(1));
                fills();
                words = writesUntilNothingIsConfirmed(scene, caller);
                assertThat(Scene.isReached(life::isOver, SICK)).isTrue();
            }
            Files.delete(filler);
            try (Life again = Life.begins(settings)) {
                assertThat(Scene.isReached(() -> scene.bot().pending() == 0, WELL_AGAIN)).as("goes on").isTrue();
                operator.person().awaitsText(new Word(true, caller.index(), 1, words).toString());
                assertThat(again.said()).noneMatch(line -> line.contains("SET_ASIDE"));
            }
            assertThat(new TreeSet<>(read(operator.person())))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, words).boxed().toList());
        }
    }

    /** @return how many words were written */
    private static int writesUntilNothingIsConfirmed(Scene scene, Caller caller) {
        for (int i = 1; i <= MOST_WORDS; i++) {
            caller.person().writes(new Word(true, caller.index(), 1, i) + LONG);
            if (!Scene.isReached(() -> scene.bot().pending() == 0, STUCK))
                return i;
        }
        throw new AssertionError("a full disk takes everything");
    }

    /** The places of the words as they stand on a phone. */
    private static List<Integer> read(Person person) {
        List<Integer> places = new ArrayList<>();
        person.phone().chat().stream().filter(m -> m.fromBot())
                .forEach(m -> Word.in(m.text()).forEach(word -> places.add(word.place())));
        return places;
    }

    private static void awaitHealth(Life life, boolean ready) {
        assertThat(Scene.isReached(() -> life.isReady() == ready, SICK)).as("ready: " + ready).isTrue();
    }

    private void fills() throws IOException {
        for (int block = 1 << 16; block > 0; block /= 2)
            try (OutputStream out = Files.newOutputStream(filler, CREATE, APPEND)) {
                while (true)
                    out.write(new byte[block]);
            } catch (IOException e) {
                // no more room for one so large
            }
    }

    private static boolean isDone(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
