package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one PostgreSQL: one polls, the other stands by. The one that polls dies, each time just after it has
 * committed what it alone knows of, and the other goes on in its place.
 */
class TwoInstancesIT {

    private static final int HANDOVERS = Integer.getInteger("story.handovers", 3);
    /** Only the dead one's rows know of it; or Telegram still offers it too, and it must not count twice. */
    private static final List<Point> MOMENTS = List.of(Point.CONFIRMED, Point.STORED_UNCONFIRMED);
    private static final Duration TAKES_OVER = Duration.ofSeconds(10);
    private static final Duration STARTS = Duration.ofMinutes(3);
    private static final String LEADS = "this instance leads";

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void theOtherGoesOnWhereTheDeadOneStopped() throws Exception {
        try (Postgres postgres = new Postgres(); Scene scene = new Scene()) {
            Program.prepare();
            Lives lives = new Lives(scene.telegram());
            Sendings sendings = new Sendings(scene.telegram(), lives);
            Map<String, String> settings = new HashMap<>(scene.settings(folder));
            settings.putAll(postgres.settings());
            Life leader = Life.begins(settings);
            Life standby = leader;
            try {
                scene.bot().awaitsPoll();
                scene.begins();
                standby = Life.begins(settings);
                for (int i = 0; i < HANDOVERS; i++) {
                    awaitReady(leader);
                    awaitReady(standby);
                    assertThat(standby.said()).noneMatch(line -> line.contains(LEADS));
                    assertThat(new Trap(MOMENTS.get(i % MOMENTS.size()), scene.telegram(), 2).awaits(leader)).isTrue();
                    leader.isKilled();
                    long last = lastPoll(scene);
                    lives.ends();
                    lives.begins();
                    scene.telegram().faults().clears();
                    assertThat(Scene.isReached(() -> lastPoll(scene) > last, TAKES_OVER)).as("taken over").isTrue();
                    leader = standby;
                    standby = Life.begins(settings);
                    scene.check();
                }
                scene.ends();
            } finally {
                leader.close();
                standby.close();
            }
            try (Connection connection = postgres.connection()) {
                new Books(scene, sendings.all(), lives.all(), Rows.read(connection)).balance();
            }
        }
    }

    private static long lastPoll(Scene scene) {
        return scene.telegram().ledger().callsOf("getUpdates").getLast().number();
    }

    private static void awaitReady(Life life) {
        assertThat(Scene.isReached(life::isReady, STARTS)).as("ready").isTrue();
    }
}
