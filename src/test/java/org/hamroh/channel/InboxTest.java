package org.hamroh.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.channel.ChannelStore.update;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hamroh.vault.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in is kept once, sealed, and in order. */
class InboxTest {

    private static final long BOT = 4242;
    private static final long PERSON = 7000000001L;

    @TempDir
    Path keys;
    private ChannelStore store;

    @BeforeEach
    void open() {
        store = new ChannelStore(keys);
    }

    @Test
    void aRepeatedUpdateChangesNothing() {
        assertThat(store(update(10, PERSON, "one"), update(11, PERSON, "two"))).containsExactly(true, true);
        assertThat(store(update(11, PERSON, "two"), update(12, PERSON, "three"))).containsExactly(false, true);

        assertThat(undone()).containsExactly("one", "two", "three");
    }

    @Test
    void aRepeatWithinOneBatchIsOneToo() {
        assertThat(store(update(10, PERSON, "one"), update(10, PERSON, "one"))).containsExactly(true, false);
    }

    @Test
    void theSameNumberWithOtherContentIsAnotherUpdate() {
        store(update(10, PERSON, "before the quiet week"));

        assertThat(store(update(10, PERSON, "after it"))).containsExactly(true);
        assertThat(undone()).containsExactly("before the quiet week", "after it");
    }

    @Test
    void numbersThatStartLowerKeepTheOrderOfComing() {
        store(update(900_000_000, PERSON, "first"));
        store(update(5, PERSON, "second"), update(4, PERSON, "third"));

        assertThat(undone()).containsExactly("first", "second", "third");
    }

    @Test
    void whatIsDoneIsDoneOnceAndItsWordsAreGone() {
        Inbox.Key key = key(update(10, PERSON, "one"));
        store(update(10, PERSON, "one"));

        assertThat(store.inbox.done(List.of(key))).isEqualTo(1);
        assertThat(store.inbox.done(List.of(key))).isZero();
        assertThat(store(update(10, PERSON, "one"))).as("repeated afterwards").containsExactly(false);
        assertThat(undone()).isEmpty();
        assertThat(store.column("select payload from inbox where chat is null")).containsExactly("null");
    }

    @Test
    void whatIsSetAsideKeepsItsWordsSealedAndIsNotTriedAgain() {
        Raw bad = update(10, PERSON, "words that break a turn");
        store(bad, update(11, PERSON, "two"));
        store.inbox.failed(key(bad), false);
        assertThat(store.inbox.undone()).extracting(Inbox.Row::attempts).containsExactly(1, 0);

        store.inbox.failed(key(bad), true);

        assertThat(undone()).containsExactly("two");
        byte[] payload = store.jdbc.query("select payload from inbox where state = 'QUARANTINED' and attempts = 2",
                (row, n) -> row.getBytes(1)).getFirst();
        assertThat(new String(payload, UTF_8)).doesNotContain("words");
        assertThat(store.vault.open(Field.INBOX_PAYLOAD, key(bad).text(), payload))
                .isEqualTo(bad.text());
    }

    @Test
    void aRowThatDoesNotOpenIsSetAsideAndKeepsNoOtherBack() {
        store(update(10, PERSON, "one"), update(11, PERSON, "altered"), update(12, PERSON, "three"));
        store.jdbc.update("update inbox set payload = (select payload from inbox where update_id = 10) "
                + "where update_id = 11");

        assertThat(undone()).containsExactly("one", "three");
        assertThat(store.column("select update_id from inbox where state = 'QUARANTINED' and payload is not null"))
                .containsExactly("11");
    }

    @Test
    void whatCannotBeReadIsStoredWithoutATag() {
        Raw strange = new Raw(10, "{}".getBytes(UTF_8), Optional.empty());

        assertThat(store(strange)).containsExactly(true);
        assertThat(store(strange)).containsExactly(false);
        assertThat(undone()).isEmpty();
        assertThat(store.column("select state from inbox where chat is null and payload is not null"))
                .containsExactly("UNREADABLE");
    }

    @Test
    void doneRowsAreRememberedForAWhileAndTheOthersUntilTheyAreDone() {
        store(update(10, PERSON, "done"), update(11, PERSON, "undone"));
        store.inbox.done(List.of(key(update(10, PERSON, "done"))));

        store.inbox.purge(store.now, store.now);
        assertThat(store.column("select update_id from inbox order by seq")).containsExactly("10", "11");
        store.inbox.purge(store.now.plus(Duration.ofMillis(1)), store.now);
        assertThat(store.column("select update_id from inbox order by seq")).containsExactly("11");
    }

    @Test
    void whatWasSetAsideOrCouldNotBeReadIsKeptForAWhileOnly() {
        Raw aside = update(10, PERSON, "aside");
        store(aside, new Raw(11, "{}".getBytes(UTF_8), Optional.empty()));
        store.inbox.failed(key(aside), true);

        store.inbox.purge(store.now.plusSeconds(1), store.now);
        assertThat(store.column("select update_id from inbox order by seq")).containsExactly("10", "11");
        store.inbox.purge(store.now.minusSeconds(1), store.now.plus(Duration.ofMillis(1)));
        assertThat(store.column("select update_id from inbox order by seq")).isEmpty();
    }

    @Test
    void forgettingAChatLeavesNoWordsAndNoTagOfItAndAllOfTheOthers() {
        Raw aside = update(10, PERSON, "set aside");
        Raw done = update(11, PERSON, "done");
        store(aside, done, update(12, PERSON + 1, "somebody else's"));
        store.inbox.failed(key(aside), true);
        store.inbox.done(List.of(key(done)));

        new Forgetting(store.inbox, store.outbox).forget(store.vault.chat(PERSON));

        assertThat(store.column("select update_id from inbox where chat is null and payload is null and state = 'DONE'"
                + " order by seq")).containsExactly("10", "11");
        assertThat(undone()).containsExactly("somebody else's");
        assertThat(store(aside, done)).as("repeats are recognised").containsExactly(false, false);
    }

    private List<Boolean> store(Raw... updates) {
        List<Raw> all = Arrays.asList(updates);
        return store.inbox.store(all.stream().map(this::key).toList(), all, store.now);
    }

    private Inbox.Key key(Raw update) {
        return store.inbox.key(BOT, update);
    }

    private List<String> undone() {
        return store.inbox.undone().stream().map(row -> new String(row.raw(), UTF_8)).toList();
    }
}
