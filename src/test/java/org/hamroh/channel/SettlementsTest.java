package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamroh.channel.ChannelStore.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hamroh.channel.Settlements.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the messenger says, the books say it too, and whoever asked hears it. */
class SettlementsTest {

    private static final long PERSON = 7000000001L;
    private static final long GROUP = -5;
    private static final Outcome DELIVERED = new Outcome.Delivered(OptionalLong.of(77));
    private static final Outcome UNCLEAR = new Outcome.Unclear("code 502");

    @TempDir
    Path keys;
    private final List<Receipt> receipts = new ArrayList<>();
    private ChannelStore store;
    private Settlements settlements;

    @BeforeEach
    void open() {
        store = new ChannelStore(keys);
        settlements = new Settlements(store.outbox, store.traces, store.alarms, () -> store.now,
                List.of(receipts::add), store.post);
    }

    /** What stands in the books and what was told after each outcome of an ordinary parcel. */
    private static final Map<Outcome, List<String>> ALL = Map.of(DELIVERED, List.of("gone", "DELIVERED"),
            new Outcome.Unreachable("code 403"), List.of("gone", "UNREACHABLE"),
            new Outcome.Refused("code 400"), List.of("DEAD", "REFUSED"),
            new Outcome.Moved(new Address(-1005)), List.of("READY"),
            new Outcome.Wait(Duration.ofSeconds(7)), List.of("READY"),
            UNCLEAR, List.of("READY"), new Outcome.Shut("code 401"), List.of("READY"));

    @Test
    void everyOutcomeHasItsPlaceInTheBooks() {
        assertThat(Kinds.of(Outcome.class))
                .allSatisfy(kind -> assertThat(ALL.keySet()).hasAtLeastOneElementOfType(kind));
        ALL.forEach((outcome, expected) -> {
            receipts.clear();
            Posted posted = store.posted(message(GROUP, "card").ref("card|1"));
            settle(posted, outcome);

            List<String> found = new ArrayList<>(store.column("select state from outbox where id = ?", posted.id()));
            if (found.isEmpty())
                found.add("gone");
            receipts.forEach(receipt -> found.add(receipt.result().name()));
            assertThat(found).as(outcome.toString()).isEqualTo(expected);
        });
    }

    @Test
    void whoAskedHearsUnderWhichNumberItArrived() {
        settle(store.posted(message(PERSON, "text").ref("relay|1")), DELIVERED);
        settle(store.posted(message(PERSON, "nobody asked")), DELIVERED);

        assertThat(receipts)
                .containsExactly(new Receipt("relay|1", Receipt.Result.DELIVERED, OptionalLong.of(77)));
    }

    @Test
    void onlyMessagesInAPersonsChatLeaveATrace() {
        settle(store.posted(message(GROUP, "card")), DELIVERED);
        settle(store.posted(Outgoing.of(new Parcel.Edit(new Address(PERSON), 5, "edit", Keyboard.NONE))), DELIVERED);
        assertThat(store.column("select message from trace")).isEmpty();

        settle(store.posted(message(PERSON, "text")), DELIVERED);
        assertThat(store.column("select message from trace where chat = ?", (Object) store.vault.chat(PERSON).bytes()))
                .containsExactly("77");
    }

    @Test
    void anAddressThatMovedIsStored() {
        settle(store.posted(message(GROUP, "card")), new Outcome.Moved(new Address(-1005)));

        assertThat(((Parcel.ToChat) store.outbox.ready().getFirst().outgoing().parcel()).to())
                .isEqualTo(new Address(-1005));
    }

    @Test
    void aSweepTakesAwayWhatStandsInTheChatWhenItsTurnComes() {
        settle(store.posted(message(PERSON, "text")), DELIVERED);
        settle(store.posted(message(PERSON + 1, "another's")), DELIVERED);
        settle(store
                .posted(Outgoing.of(
                        new Parcel.Sweep(new Parcel.Message(new Address(PERSON), "done", Keyboard.GONE), "hidden"))),
                new Outcome.Delivered(OptionalLong.empty()));

        assertThat(store.outbox.ready()).extracting(posted -> posted.outgoing().parcel())
                .containsExactly(new Parcel.Delete(new Address(PERSON), List.of(77L)),
                        new Parcel.Message(new Address(PERSON), "done", Keyboard.GONE));
        assertThat(store.column("select message from trace")).hasSize(1);
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheBooksFromBeingRight() {
        Posted refused = store.posted(message(PERSON, "refused"));
        Posted moved = store.posted(message(GROUP, "moved"));
        Posted waits = store.posted(message(PERSON, "waits"));
        settlements.storeUnheard(new Settlement(refused, new Outcome.Refused("code 400")));
        settlements.storeUnheard(new Settlement(moved, new Outcome.Moved(new Address(-1005))));
        settlements.storeUnheard(new Settlement(waits, new Outcome.Wait(Duration.ofSeconds(1))));
        settlements.storeUnheard(new Settlement(store.posted(message(PERSON, "arrived")), DELIVERED));

        assertThat(store.outbox.ready()).containsExactly(moved.movedTo(new Address(-1005)).orElseThrow(), waits);
        assertThat(store.column("select id from outbox where state = 'DEAD'"))
                .containsExactly(Long.toString(refused.id()));
        assertThat(receipts).isEmpty();
    }

    /** In the new group the same number may be another card's. */
    @Test
    void whatIsAboutMessagesOfTheOldGroupIsNotDoneInTheNewOne() {
        Posted edit = store.posted(Outgoing.of(new Parcel.Edit(new Address(GROUP), 7, "taken", Keyboard.NONE)));
        Posted card = store.posted(message(GROUP, "card"));
        Outcome moved = new Outcome.Moved(new Address(-1005));

        settlements.store(List.of(new Settlement(edit, moved), new Settlement(card, moved)));

        assertThat(store.outbox.ready()).containsExactly(card.movedTo(new Address(-1005)).orElseThrow());
        assertThat(store.column("select id from outbox")).hasSize(1);
    }

    @Test
    void whatNobodyMissesWaitsForNoPause() {
        Posted typing = store.posted(Outgoing.of(new Parcel.Typing(new Address(PERSON))));
        store.now = store.now.plusSeconds(6);
        settle(typing, new Outcome.Wait(Duration.ofSeconds(7)));

        assertThat(store.outbox.ready()).isEmpty();
        assertThat(store.outbox.gates()).hasSize(1);
    }

    @Test
    void aMarkThatIsTooFastOrRefusedHoldsUpNoMessageAndAlarmsNobody() {
        Posted mark = store.posted(Outgoing.of(new Parcel.Reaction(new Address(PERSON), 5, "👌")));
        settle(mark, new Outcome.Wait(Duration.ofSeconds(7)));
        assertThat(store.outbox.gates()).isEmpty();
        assertThat(store.outbox.ready()).containsExactly(mark);

        settlements.store(List.of(new Settlement(mark, new Outcome.Refused("code 400"))));
        assertThat(store.column("select id from outbox")).isEmpty();
    }

    @Test
    void aPauseThatTheMessengerWantsIsStoredWithAMargin() {
        settle(store.posted(message(PERSON, "text")), new Outcome.Wait(Duration.ofSeconds(7)));

        assertThat(store.outbox.gates()).containsExactly(new Outbox.Gate(store.vault.chat(PERSON),
                store.now.plusSeconds(7).plus(Limits.GATE_MARGIN)));
    }

    @Test
    void anUnclearOneIsGivenUpAfterADayAndAnUrgentOneNever() {
        Posted ordinary = store.posted(message(PERSON, "ordinary").ref("relay|1"));
        Posted urgent = store.posted(message(GROUP, "card").as(Urgency.URGENT).ref("card|1"));
        store.now = store.now.plus(Duration.ofHours(25));
        settle(ordinary, UNCLEAR);
        settle(urgent, UNCLEAR);

        assertThat(receipts).extracting(Receipt::ref, Receipt::result)
                .containsExactly(tuple("relay|1", Receipt.Result.REFUSED));
        assertThat(store.ready()).containsExactly("card");
    }

    @Test
    void aDeadParcelAndARevokedTokenAreAlarmed() {
        settle(store.posted(message(PERSON, "text")), new Outcome.Refused("code 400"));
        settle(store.posted(message(PERSON, "text")), new Outcome.Shut("code 401"));

        assertThat(store.alarmed(Alarms.Kind.PARCEL_DEAD)).isEqualTo(1);
        assertThat(store.alarmed(Alarms.Kind.TOKEN_REVOKED)).isEqualTo(1);
    }

    @Test
    void anAnswerToAPressThatIsRefusedIsSimplyGone() {
        settle(store.posted(Outgoing.of(new Parcel.PressAnswer("1", "", ""))), new Outcome.Refused("code 400"));

        assertThat(store.column("select id from outbox")).isEmpty();
        assertThat(store.alarmed(Alarms.Kind.PARCEL_DEAD)).isZero();
    }

    private void settle(Posted posted, Outcome outcome) {
        store.transaction.executeWithoutResult(
                status -> settlements.store(List.of(new Settlement(posted, outcome))));
    }
}
