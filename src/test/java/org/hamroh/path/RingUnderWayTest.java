package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamroh.dialog.Line.RING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hamroh.Helpline;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A request that comes while a ring is under way to the operator. The clock stands still, so the ring that comes every
 * thirty seconds cannot be the one that names it.
 */
class RingUnderWayTest {

    @TempDir
    Path folder;

    @Test
    void aSecondRequestRingsAsSoonAsTheFirstRingHasArrived() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            rings(line, Fault.hangs(Duration.ofSeconds(4)));
            String first = Helpline.number(line.asksForHuman("mother"));
            awaitsRingUnderWay(line);
            String second = Helpline.number(line.asksForHuman("father"));

            line.operator.awaits(m -> isRing(line, m) && m.text().contains(second));

            await().until(() -> rings(line).size() == 2); // a call is in the ledger once it is answered
            assertThat(rings(line).getFirst()).contains(first).doesNotContain(second);
            assertThat(rings(line).getLast()).contains(first, second);
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    @Test
    void whatStillWaitsRingsAnewAtOnceWhenAnotherIsTaken() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            Person taker = line.newOperator("taker");
            String first = Helpline.number(line.asksForHuman("mother"));
            String second = Helpline.number(line.asksForHuman("father"));
            Message both = line.operator
                    .awaits(m -> isRing(line, m) && m.text().contains(first) && m.text().contains(second));

            line.takes(taker, first);

            Message anew = line.operator.awaits(m -> isRing(line, m) && m.id() > both.id());
            assertThat(anew.text()).contains(second).doesNotContain(first);
            line.operator.awaits(any -> line.operator.phone().chat().stream().noneMatch(m -> m.id() == both.id()));
            assertThat(line.telegram.violations()).isEmpty();
        }
    }

    /** Who starts anew does not know what the ring named that was still to be sent. */
    @Test
    void itRingsAlsoIfTheBotIsStoppedMeanwhile() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            rings(line, Fault.hangs(Duration.ofMinutes(1)));
            String first = Helpline.number(line.asksForHuman("mother"));
            awaitsRingUnderWay(line);
            String second = Helpline.number(line.asksForHuman("father"));
            line.card(second);
            awaitsRung(line, 2);
            line.stops();
            line.telegram.faults().clears();
            line.starts();

            line.operator.awaits(m -> isRing(line, m) && m.text().contains(second));
            assertThat(rings(line).getFirst()).contains(first).doesNotContain(second);
        }
    }

    /** The next one goes wrong. */
    private static void rings(Helpline line, Fault fault) {
        line.telegram.faults().next(call -> isRing(line, call), 1, fault);
    }

    private static void awaitsRingUnderWay(Helpline line) {
        await().until(
                () -> line.telegram.ledger().callsOf("sendMessage").stream().anyMatch(call -> isRing(line, call)));
    }

    /** It has come onto the ladder, so that only what was said of it can be missing. */
    private static void awaitsRung(Helpline line, int requests) {
        await().until(() -> line.database().sql("select count(*) from alarm where ring_due_at is not null")
                .query(Integer.class).single() == requests);
    }

    private static List<String> rings(Helpline line) {
        return line.telegram.ledger().callsOf("sendMessage").stream()
                .filter(call -> isRing(line, call) && call.succeeded()).map(call -> call.param("text")).toList();
    }

    private static boolean isRing(Helpline line, Call call) {
        return call.method().equals("sendMessage") && call.param("text").contains(line.text(RING));
    }

    private static boolean isRing(Helpline line, Message message) {
        return message.text().contains(line.text(RING));
    }
}
