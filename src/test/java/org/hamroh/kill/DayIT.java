package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hamroh.kill.Sendings.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day at the desk in some minutes: three operators and twenty people over a ladder of seconds, while the bot is
 * restarted and killed: every request is taken, or called out to the end and then taken; no word comes to anybody else,
 * no note goes out, no reply is lost (T-19, T-20, T-29). {@code -Dstory.seed=N} repeats a day, {@code -Dstory.day=N}
 * makes it of so many restarts.
 */
class DayIT {

    private static final int PEOPLE = 20;
    private static final int OPERATORS = 3;
    private static final int RESTARTS = Integer.getInteger("story.day", 2);
    /** So many ask between two restarts. */
    private static final int BETWEEN = 12;
    private static final int LAST_LINES = 40;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Life life;

    private interface Opened {
        Connection open() throws SQLException;
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyRequestIsTakenAndNothingGoesAstray() throws Exception {
        passes(Map.of(), () -> KillH2IT.database(folder.resolve("data")));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void norOnPostgres() throws Exception {
        try (Postgres postgres = new Postgres()) {
            passes(postgres.settings(), postgres::connection);
        }
    }

    private void passes(Map<String, String> database, Opened books) throws Exception {
        Program.prepare();
        try (Scene scene = new Scene(PEOPLE, OPERATORS, Colleague::new)) {
            Lives lives = new Lives(scene.telegram());
            Sendings sendings = new Sendings(scene.telegram(), lives);
            Bystanders bystanders = new Bystanders(scene);
            Map<String, String> settings = scene.settings(folder);
            settings.putAll(database);
            try {
                begins(lives, settings);
                scene.bot().awaitsPoll();
                bystanders.begin();
                scene.begins();
                for (int i = 1; i <= RESTARTS; i++) {
                    Weather.rises(scene.telegram().faults());
                    int until = i * BETWEEN;
                    scene.until("asked " + until + " times", () -> isOn(scene) && scene.asked() >= until);
                    bystanders.tryOut();
                    ends(i % 2 == 0, lives, sendings);
                    scene.telegram().faults().clears();
                    scene.check();
                    begins(lives, settings);
                }
                scene.ends();
                life.close();
                said.addAll(life.said());
            } catch (Exception | AssertionError e) {
                life.isKilled();
                said.addAll(life.said());
                said.stream().skip(Math.max(0, said.size() - LAST_LINES)).forEach(System.out::println);
                throw new AssertionError("story.seed=" + Scene.SEED, e);
            }
            try (Connection connection = books.open()) {
                Rows rows = Rows.read(connection);
                System.out.println(scene.asked() + " requests, " + scene.givenBack().size() + " given back, "
                        + rows.letters() + " + " + rows.answers() + " words, " + rows.updates() + " updates");
                new Books(scene, sendings.all(), lives.all(), rows).balance();
            }
            bystanders.haveSeenNothing();
            noNoteWentOut(scene, sendings.all());
            assertThat(said).as("the log").noneMatch(
                    line -> line.contains("TURN_FAILED") || line.contains("SET_ASIDE") || line.contains("ERROR"));
        }
    }

    /** Whatever anybody waited for in vain ends the day at once. */
    private static boolean isOn(Scene scene) {
        scene.check();
        return true;
    }

    private static void noNoteWentOut(Scene scene, List<Sent> sent) {
        List<Long> desk = scene.operators().stream().map(operator -> operator.person().id()).toList();
        assertThat(sent).filteredOn(each -> each.text().contains(Colleague.NOTE)).isNotEmpty()
                .allMatch(each -> desk.contains(each.chat()));
    }

    private void begins(Lives lives, Map<String, String> settings) throws IOException {
        lives.begins();
        life = Life.begins(settings);
    }

    private void ends(boolean inPeace, Lives lives, Sendings sendings) throws InterruptedException {
        if (inPeace)
            life.close();
        else
            life.isKilled();
        lives.ends();
        sendings.collect();
        said.addAll(life.said());
    }
}
