package org.hamroh.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamroh.dialog.Line.*;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.hamroh.Helpline;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Receiver;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Media;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.hamroh.vault.Field;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.SealFailed;
import org.hamroh.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.PriorityOrdered;

/**
 * Somebody who can write to the database, and has no keys, swaps sealed values of two people. None opens in the other's
 * place: nobody gets a foreign word, and whoever runs the line, or whoever waits for the answer, is told.
 */
class SwapTest {

    private static final String HERS = "слова матери";
    private static final String HIS = "слова отца";

    @TempDir
    Path folder;

    Helpline line;
    Person mother;
    Person father;
    final Breaking breaking = new Breaking();
    final Failures failures = new Failures();

    @BeforeEach
    void twoPeople() {
        line = Helpline.in(folder).with(breaking).with(failures).starts()
                .staffed();
        mother = line.arrives("mother");
        father = line.arrives("father");
    }

    @AfterEach
    void nobodyGotAForeignWord() {
        line.close();
        assertThat(mother.phone().chat()).extracting(Message::text).noneMatch(text -> text.contains(HIS));
        assertThat(father.phone().chat()).extracting(Message::text).noneMatch(text -> text.contains(HERS));
    }

    @Test
    void wordsKeysAndTheWayBackOfTwoRequests() {
        line.asksForHuman(mother);
        String hers = Helpline.number(mother);
        mother.writes(HERS);
        mother.awaitsText(line.text(REQUEST_ADDED));
        line.asksForHuman(father);
        father.writes(HIS);
        father.awaitsText(line.text(REQUEST_ADDED));
        UUID one = request(hers);
        UUID other = request(Helpline.number(father));

        swapped("relay", "address", "request", one, other, () -> {
            line.takes(line.operator, hers);
            line.operator.awaitsText(HERS);
            line.operator.writes("ответ матери");
            line.operator.awaitsText(line.text(PERSON_UNREACHABLE));
        });
        assertThat(father.phone().chat()).extracting(Message::text).noneMatch(text -> text.contains("ответ матери"));
        handsBack();
        mother.sends(Media.photo().captioned("вот снимок"));
        mother.awaits(m -> m.id() > 0 && mother.phone().last().text().contains(line.text(REQUEST_ADDED)));
        swapped("relay", "address", "request", one, other, () -> {
            line.takes(line.operator, hers);
            line.operator.awaitsText("вот снимок");
            line.operator.awaitsText("Не удалось передать");
        });
        handsBack();
        swapped("request_message", "body", "id", firstWords(one), firstWords(other), () -> {
            mother.writes("и ещё");
            mother.awaitsText(line.text(REQUEST_ADDED));
            line.takes(line.operator, hers);
            line.operator.awaitsText(line.text(NOT_OPENED));
            line.operator.awaitsText("и ещё");
            line.operator.writes("я здесь");
            mother.awaitsText("я здесь");
        });
        handsBack();
        swapped("request_key", "wrapped", "request", one, other, () -> {
            Message before = line.operator.phone().last();
            line.takes(line.operator, hers);
            line.operator.awaits(m -> m.id() > before.id() && m.text().contains(line.text(NOT_OPENED)));
            Message shown = line.operator.phone().last();
            line.operator.writes("вы здесь?");
            line.operator.awaits(m -> m.id() > shown.id() && m.text().contains(line.text(PERSON_UNREACHABLE)));
        });
        assertThat(line.operator.phone().chat()).extracting(Message::text).noneMatch(text -> text.contains(HIS));
    }

    private void handsBack() {
        Message before = line.operator.phone().last();
        line.operator.writes("/handback");
        line.operator.awaits(m -> m.id() > before.id() && m.text().contains(line.text(BACK_ON_LADDER)));
    }

    @Test
    void wherePeopleStandAndWhatAnOperatorNoted() {
        line.asksForHuman(mother);
        UUID request = request(Helpline.number(mother));
        List<byte[]> chats = List.of(tag(mother), tag(father));

        swap("conversation", "state", "chat", chats.getFirst(), chats.getLast());
        father.writes("/status");
        assertThat(father.awaitsAnswer().text()).contains(line.text(STATUS_NONE));
        assertFailed("conversation.state", 1);
        mother.writes("вы здесь?");
        assertThat(mother.awaitsAnswer().text()).contains(line.step("menu", "topics"));
        assertFailed("conversation.state", 2);

        RequestKeys keys = line.part(RequestKeys.class);
        byte[] note = keys.seal(request, Field.NOTE_BODY, "1", new byte[8]);
        assertThat(keys.open(request, Field.NOTE_BODY, "1", note)).hasSize(8);
        assertThatThrownBy(() -> keys.open(request, Field.NOTE_BODY, "2", note)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> keys.open(request, Field.MESSAGE_BODY, "1", note)).isInstanceOf(SealBroken.class);
    }

    @Test
    void whoAnOperatorIs() {
        line.colleague.starts();
        line.colleague.awaitsText("/queue");
        List<byte[]> chats = List.of(tag(line.operator), tag(line.colleague));
        line.asksForHuman(mother);
        String number = Helpline.number(mother);
        line.operator.awaitsText(line.text(RING));

        swapped("operator", "name", "chat", chats.getFirst(), chats.getLast(), () -> {
            line.takes(line.operator, number);
            line.desk.awaits(m -> m.text().contains(number) && m.text().contains(line.text(TAKEN_BY) + " №"));
        });
        assertThat(line.desk.chat()).extracting(Message::text)
                .noneMatch(text -> text.contains(line.colleague.profile().firstName()));
    }

    @Test
    void whoseAddressIsDamagedIsReachedAgainAsSoonAsSheWritesAndMeanwhileOthersAreCalled() {
        Person third = line.newOperator("third");
        line.colleague.starts();
        line.colleague.awaitsText("/queue");
        List<byte[]> chats = List.of(tag(line.operator), tag(line.colleague));
        line.asksForHuman(mother);
        line.takes(line.operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));

        swap("operator", "address", "chat", chats.getFirst(), chats.getLast());
        mother.writes(HERS);
        line.asksForHuman(father);
        String his = Helpline.number(father);
        third.awaits(m -> m.text().contains(line.text(RING)) && m.text().contains(his));
        line.clock.advance(Duration.ofMinutes(6));
        mother.awaitsText(line.text(UNANSWERED_PERSON));
        line.takes(third, Helpline.number(mother));
        third.awaitsText(HERS);

        assertFailed("operator.address", 2);
        assertThat(line.colleague.phone().chat()).extracting(Message::text)
                .noneMatch(text -> text.contains(HERS) || text.contains(his));
        Message last = line.operator.phone().last();
        line.operator.writes("/queue");
        line.operator.awaits(m -> m.id() > last.id() && m.text().contains(his));
    }

    /** What was written before stays unreadable. */
    @Test
    void whoseRequestsKeyIsDamagedIsHeardAndAnsweredAgainFromTheNextWordOn() {
        line.asksForHuman(mother);
        String number = Helpline.number(mother);
        line.takes(line.operator, number);
        mother.awaitsText(line.text(OPERATOR_JOINED));
        line.database().sql("update request_key set wrapped = ? where request = ?")
                .params(new byte[80], request(number)).update();

        mother.writes(HERS);
        line.operator.awaitsText(HERS);
        line.operator.writes("ответ матери");
        mother.awaitsText("ответ матери");
        assertFailed("request_key.wrapped", 1);
    }

    @Test
    void wordsThatWaitForTheirRequestAndATakeUnderWay() {
        line.asksForHuman(mother);
        line.asksForHuman(father);
        line.takes(line.operator, Helpline.number(mother));
        line.takes(line.operator, Helpline.number(father));
        father.awaitsText(line.text(OPERATOR_JOINED));
        mother.writes("вы где?");
        line.operator.awaitsText("вы где?");
        line.operator.writes(HERS);
        Message first = line.operator.awaitsText(line.text(FOR_WHICH));
        line.operator.writes(HIS);
        line.operator.awaits(m -> m.id() > first.id() && m.text().contains(line.text(FOR_WHICH)));
        List<String> tokens = line.database().sql("select token from desk_pending").query(String.class).list();

        swap("desk_pending", "body", "token", tokens.getFirst(), tokens.getLast());
        line.operator.presses(first, Helpline.number(mother));
        line.operator.awaitsText(line.text(FOR_WHICH_OLD));
        assertFailed("desk_pending.body", 1);

        Person one = line.asksForHuman("one");
        Person another = line.asksForHuman("another");
        line.telegram.faults().always(call -> call.method().equals("sendMessage")
                && call.param("chat_id").equals(Long.toString(line.operator.id())), Fault.serverError());
        for (Person waiting : List.of(one, another))
            line.operator.pressesIn(line.desk, line.card(Helpline.number(waiting)), line.text(TAKE));
        settle(() -> count("take_attempt") == 2);
        swap("take_attempt", "press", "request", request(Helpline.number(one)), request(Helpline.number(another)));
        line.telegram.faults().clears();
        line.clock.advance(Duration.ofSeconds(10));
        for (Person waiting : List.of(one, another))
            waiting.awaitsText(line.text(OPERATOR_JOINED));
        assertFailed("take_attempt.press", 2);
    }

    @Test
    void whatCameInAndWhatIsToGoOutWhenTheBotStopped() {
        for (Person person : List.of(mother, father))
            line.telegram.faults().always(call -> call.method().equals("sendMessage")
                    && call.param("chat_id").equals(Long.toString(person.id())), Fault.serverError());
        mother.writes("/help");
        father.writes("/status");
        settle(() -> count("outbox") >= 2);
        breaking.on = true;
        mother.writes(HERS);
        father.writes(HIS);
        breaking.tried.acquireUninterruptibly(2);
        List<Long> incoming = line.database().sql("select seq from inbox where state = 'NEW' order by seq")
                .query(Long.class).list();
        swap("inbox", "payload", "seq", incoming.getFirst(), incoming.getLast());
        List<Long> outgoing = line.database().sql("select id from outbox order by id").query(Long.class).list();
        swap("outbox", "payload", "id", outgoing.getFirst(), outgoing.getLast());
        line.stops();
        line.telegram.faults().clears();
        line.starts();
        assertFailed("inbox.payload", 2);
        assertFailed("outbox.payload", 2);
        settle(() -> count("inbox where state = 'NEW'") == 0);

        assertThat(line.database().sql("select count(*) from inbox where state = 'QUARANTINED'").query(Integer.class)
                .single()).isEqualTo(2);
        assertThat(mother.phone().chat()).extracting(Message::text).noneMatch(t -> t.contains(line.text(STATUS_NONE)));
        assertThat(father.phone().chat()).extracting(Message::text).noneMatch(t -> t.contains(line.text(HELP)));
    }

    private void swapped(String table, String column, String key, Object one, Object other, Runnable meanwhile) {
        swap(table, column, key, one, other);
        meanwhile.run();
        assertFailed(table + "." + column, 1);
        swap(table, column, key, one, other);
    }

    /** So often at least, and each with an alarm. */
    private void assertFailed(String column, int times) {
        settle(() -> failures.columns.stream().filter(column::equals).count() >= times);
        settle(() -> alarms("seal_broken") == failures.columns.size());
    }

    private void swap(String table, String column, String key, Object one, Object other) {
        String read = "select " + column + " from " + table + " where " + key + " = ?";
        String write = "update " + table + " set " + column + " = ? where " + key + " = ?";
        byte[] first = line.database().sql(read).param(one).query((row, n) -> row.getBytes(1)).list().getFirst();
        byte[] second = line.database().sql(read).param(other).query((row, n) -> row.getBytes(1)).list().getFirst();
        assertThat(first).isNotEqualTo(second);
        assertThat(line.database().sql(write).params(second, one).update()).isEqualTo(1);
        assertThat(line.database().sql(write).params(first, other).update()).isEqualTo(1);
    }

    private UUID firstWords(UUID request) {
        return line.database().sql("select id from request_message where request = ? and seq = 1").param(request)
                .query(UUID.class).single();
    }

    /** Somebody else goes on being answered until it is so. */
    private void settle(BooleanSupplier state) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            line.coordinator.starts();
            line.coordinator.awaitsAnswer();
            line.clock.advance(Duration.ofSeconds(1));
        }
    }

    private double alarms(String kind) {
        return line.part(MeterRegistry.class).find("hamroh.alarms").tag("kind", kind).counters().stream()
                .mapToDouble(Counter::count).sum();
    }

    private int count(String table) {
        return line.database().sql("select count(*) from " + table).query(Integer.class).single();
    }

    private UUID request(String number) {
        return line.database().sql("select id from help_request where number = ?")
                .param(number.replaceAll("[^A-Z2-9]", "")).query(UUID.class).single();
    }

    private byte[] tag(Person person) {
        return line.part(Vault.class).chat(person.id()).bytes();
    }

    /** Which columns held something that did not open, since the last start. */
    private static final class Failures implements ApplicationListener<PayloadApplicationEvent<SealFailed>> {

        final List<String> columns = new CopyOnWriteArrayList<>();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<SealFailed> failed) {
            columns.add(failed.getPayload().column());
        }
    }

    /** Keeps what comes in from being done, for as long as the clock stands. */
    private static final class Breaking implements Receiver, PriorityOrdered {

        final Semaphore tried = new Semaphore(0);
        volatile boolean on;

        @Override
        public boolean receive(Incoming incoming) {
            if (on && incoming.content() instanceof Content.Text) {
                tried.release();
                throw new IllegalStateException("broken by the story");
            }
            return false;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
