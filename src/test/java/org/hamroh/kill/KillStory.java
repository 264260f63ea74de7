package org.hamroh.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost, doubled, disordered or shown to anybody else: the real process is killed again and again, at named
 * points and at random, on one folder of data, while people come, ask, write, read and ask again, and while calls to
 * Telegram fail. {@code mvn verify -Pmany-kills} makes it long.
 */
abstract class KillStory {

    private static final int KILLS = 24;
    /** Calls that are let go by before a death at random. */
    private static final int SHORTEST = 5;
    private static final int LONGEST = 80;
    /** After so many deaths the numbers of updates start anew. */
    private static final int WEEK = 9;
    /** So many points may be missed: chance may not lead there in time. */
    private static final int MISSED = 3;
    private static final int LAST_LINES = 40;

    @TempDir
    Path folder;

    private final Random random = new Random(Scene.SEED);
    private final List<String> said = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Set<Point> reached = EnumSet.noneOf(Point.class);
    private Life life;

    /** How often it dies on this database, of so many deaths in the story on the one that comes with it. */
    abstract int kills(int all);

    /** What the process is told of its database. */
    abstract Map<String, String> database();

    abstract Connection open(Path folder) throws SQLException;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void whateverTheMomentOfDeathNothingIsLostOrDoubled() throws Exception {
        Program.prepare();
        try (Scene scene = new Scene()) {
            Lives lives = new Lives(scene.telegram());
            Sendings sendings = new Sendings(scene.telegram(), lives);
            List<Point> plan = plan();
            try {
                settings.putAll(scene.settings(folder));
                settings.putAll(database());
                begins(lives);
                scene.bot().awaitsPoll();
                scene.begins();
                for (int i = 0; i < plan.size(); i++) {
                    if (plan.get(i).isOfTheStart() && !life.isOver())
                        dies(lives, sendings);
                    liveUntil(plan.get(i), scene, lives);
                    dies(lives, sendings);
                    scene.telegram().faults().clears();
                    scene.check();
                    if (i % WEEK == WEEK - 1) {
                        begins(lives);
                        scene.numbersStartAnew();
                    } else
                        scene.newcomers().comes();
                }
                endInPeace(scene, lives);
            } catch (Exception | AssertionError e) {
                life.isKilled();
                said.addAll(life.said());
                said.stream().skip(Math.max(0, said.size() - LAST_LINES)).forEach(System.out::println);
                throw new AssertionError("story.seed=" + Scene.SEED, e);
            }
            try (Connection connection = open(folder)) {
                Rows rows = Rows.read(connection);
                System.out.println(lives.all().size() + " deaths at " + reached + ", " + rows.updates()
                        + " updates, " + scene.asked() + " requests, " + rows.letters() + " + " + rows.answers()
                        + " words, " + scene.telegram().faults().struck() + " calls struck");
                new Books(scene, sendings.all(), lives.all(), rows).balance();
            }
            assertThat(said).as("the log").noneMatch(
                    line -> line.contains("TURN_FAILED") || line.contains("SET_ASIDE") || line.contains("ERROR"));
            assertThat(reached).as("points reached")
                    .hasSizeGreaterThanOrEqualTo(EnumSet.copyOf(plan).size() - MISSED);
        }
    }

    private void liveUntil(Point point, Scene scene, Lives lives) throws IOException, InterruptedException {
        // some points are met in a process that has just begun, others in one that has been heard
        boolean early = random.nextBoolean() && point != Point.SHUTDOWN || point.isOfTheStart();
        if (life.isOver() && !early) {
            begins(lives);
            // the dead one's own poll may still be open
            Scene.isReached(() -> life.isOver() || lives.firstPoll().isPresent(), Scene.PATIENCE);
        }
        Trap trap = new Trap(point, scene.telegram(), passes(point));
        Weather.rises(scene.telegram().faults());
        if (life.isOver())
            begins(lives);
        if (trap.awaits(life))
            reached.add(point);
        System.out.print(point + " " + reached.contains(point) + ", ");
    }

    private void endInPeace(Scene scene, Lives lives) throws IOException, InterruptedException {
        if (life.isOver())
            begins(lives);
        Weather.rises(scene.telegram().faults());
        scene.ends();
        scene.telegram().faults().clears();
        scene.bot().awaitsPoll();
        life.close();
        said.addAll(life.said());
    }

    private void begins(Lives lives) throws IOException {
        lives.begins();
        life = Life.begins(settings);
    }

    private void dies(Lives lives, Sendings sendings) throws InterruptedException {
        life.isKilled();
        lives.ends();
        sendings.collect();
        said.addAll(life.said());
        Lives.Span last = lives.all().getLast();
        System.out.printf("%d: lived %d s, heard after %d s%n", lives.all().size(),
                Duration.between(last.began(), last.ended()).toSeconds(),
                Duration.between(last.began(), last.polled().orElse(last.ended())).toSeconds());
    }

    /** Every named point as often as any other, the rest at random, in an order of chance. */
    private List<Point> plan() {
        int kills = kills(Integer.getInteger("story.kills", KILLS));
        List<Point> named = new ArrayList<>(Arrays.asList(Point.values()));
        named.remove(Point.RANDOM);
        Collections.shuffle(named, random);
        List<Point> plan = new ArrayList<>();
        for (int i = 0; plan.size() < kills; i++)
            plan.add(i % 3 == 2 ? Point.RANDOM : named.get((i - i / 3) % named.size()));
        return plan;
    }

    private int passes(Point point) {
        return switch (point) {
        case RANDOM -> SHORTEST + random.nextInt(LONGEST);
        case FIRST_POLL, MEMBERSHIP_ASKED, CONFIRMED -> 0;
        default -> random.nextInt(4);
        };
    }
}
