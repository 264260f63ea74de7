package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What is to be done once a day is done once a day, whatever happens to the process. */
class HousekeepingChoresTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path keys;
    private ChannelStore store;
    private final List<String> done = new ArrayList<>();
    private final StaticListableBeanFactory house = new StaticListableBeanFactory();

    @BeforeEach
    void theHelplineRuns() {
        store = new ChannelStore(keys);
    }

    @Test
    void eachChoreIsDoneToItsEndAndNotAgainThatDay() {
        chore("first", steps(3));
        chore("second", steps(1));

        ticks(started(), 10);

        assertThat(done).containsExactly("first", "first", "first", "second");
    }

    @Test
    void aRestartRepeatsNothingAndTheNextDayBeginsAnew() {
        chore("first", now -> false);
        ticks(started(), 3);
        ticks(started(), 3);
        assertThat(done).hasSize(1);

        store.now = store.now.plus(DAY);
        ticks(started(), 3);
        assertThat(done).hasSize(2);
    }

    @Test
    void anOutageOfWeeksCostsOneRun() {
        chore("first", now -> false);
        HousekeepingChores chores = started();
        ticks(chores, 1);
        store.now = store.now.plus(DAY.multipliedBy(50));
        ticks(chores, 5);

        assertThat(done).hasSize(2);
    }

    @Test
    void whatWasStoppedHalfwayGoesOn() {
        Predicate<Instant> steps = steps(3);
        chore("first", now -> {
            if (done.size() == 2)
                throw new IllegalStateException();
            return steps.test(now);
        });
        ticks(started(), 3);
        assertThat(done).hasSize(2);
        done.add("repaired");
        ticks(started(), 3);

        assertThat(done).containsExactly("first", "first", "repaired", "first");
    }

    @Test
    void oneThatFailsKeepsNoOtherAndIsTriedAgainLater() {
        chore("fails", now -> {
            done.add("tried");
            throw new IllegalStateException();
        });
        chore("second", steps(1));
        HousekeepingChores chores = started();

        ticks(chores, 5);
        assertThat(done).containsExactly("tried", "second");
        assertThat(store.alarmed(Alarms.Kind.TURN_FAILED)).isOne();

        store.now = store.now.plus(Limits.CHORE_AGAIN);
        ticks(chores, 5);
        assertThat(done).containsExactly("tried", "second", "tried");
    }

    @Test
    void aFailedStepChangesNothing() {
        chore("half", now -> {
            store.jdbc.update("insert into chat_gate values (?, now())", new byte[]{ 1 });
            throw new IllegalStateException();
        });
        ticks(started(), 1);

        assertThat(store.column("select 1 from chat_gate")).isEmpty();
        assertThat(store.column("select name from daily_chore")).isEmpty();
    }

    private HousekeepingChores started() {
        return new HousekeepingChores(house.getBeanProvider(Chore.class), store.lead, store.jdbc,
                store.alarms);
    }

    private void ticks(HousekeepingChores chores, int times) {
        for (int i = 0; i < times; i++)
            chores.tick(store.now);
    }

    /** So many times there is something to do, the last time nothing more after it. */
    private static Predicate<Instant> steps(int times) {
        int[] left = { times };
        return now -> {
            left[0]--;
            return left[0] > 0;
        };
    }

    private void chore(String name, Predicate<Instant> step) {
        house.addBean(name, new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean step(Instant now) {
                boolean more = step.test(now);
                done.add(name);
                return more;
            }
        });
    }
}
