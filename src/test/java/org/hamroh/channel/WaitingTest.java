package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.channel.Waiting.Item;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.Test;

/** What came in waits in order; a chat that is held keeps its own messages back and nobody else's. */
class WaitingTest {

    private static final Instant NOW = Instant.EPOCH;

    private final Waiting waiting = new Waiting();

    @Test
    void isTakenInTheOrderInWhichItCame() {
        waiting.add(List.of(item(1, "a"), item(2, "b")));
        waiting.add(List.of(item(1, "c")));

        assertThat(take(2)).containsExactly("a", "b");
        assertThat(take(2)).containsExactly("c");
        assertThat(take(2)).isEmpty();
    }

    @Test
    void whatHurriesGoesFirstWithWhatCameBeforeItInItsChat() {
        waiting.add(List.of(item(1, "a"), item(2, "b"), item(1, "c"), item(2, "d")));
        waiting.hurry(new Tag(0, 2));
        waiting.add(List.of(item(2, "e")));

        assertThat(take(2)).containsExactly("b", "d");
        assertThat(take(9)).containsExactly("a", "c", "e");
    }

    /** And what came later in a chat that hurries does not overtake it. */
    @Test
    void whoeverHurriesLeavesEverySecondTurnToTheOthers() {
        waiting.add(List.of(item(1, "a"), item(1, "b"), item(1, "c"), item(2, "d"), item(2, "e")));
        waiting.hurry(new Tag(0, 1));
        waiting.add(List.of(item(1, "f"), item(2, "g")));

        assertThat(take(2)).containsExactly("a", "b");
        assertThat(take(2)).containsExactly("d", "e");
        assertThat(take(2)).containsExactly("c");
        assertThat(take(2)).containsExactly("f", "g");
    }

    @Test
    void whereMuchWaitsFewAreTakenAtOnceSoThatWhatHurriesWaitsForFew() {
        for (int i = 0; i < 200; i++)
            waiting.add(List.of(item(i, "a")));

        assertThat(take(100)).hasSize(Limits.CROWDED);
        while (waiting.size() > 100)
            take(100);
        assertThat(take(100)).hasSize(100);
    }

    @Test
    void whereAllWhoHurryAreHeldTheOthersDoNotWaitForThem() {
        waiting.hold(item(1, "a"), Instant.MAX);
        waiting.add(List.of(item(1, "b"), item(2, "c")));
        waiting.hurry(new Tag(0, 1));

        assertThat(take(9)).containsExactly("c");
    }

    @Test
    void whatIsPutBackStillHurriesOrStillDoesNot() {
        waiting.add(List.of(item(1, "a"), item(2, "b"), item(3, "c"), item(2, "d")));
        waiting.hurry(new Tag(0, 2));
        List<Item> taken = waiting.take(1, NOW);
        taken.addAll(waiting.take(1, NOW));
        waiting.putBack(taken);

        assertThat(take(9)).containsExactly("b", "d");
        assertThat(take(9)).containsExactly("a", "c");
    }

    @Test
    void aHeldChatWaitsAndTheOthersGoOn() {
        waiting.hold(item(1, "a"), NOW.plusSeconds(5));
        waiting.add(List.of(item(1, "b"), item(2, "c"), item(1, "d")));

        assertThat(take(9)).containsExactly("c");
        assertThat(waiting.size()).isEqualTo(3);
    }

    @Test
    void whenItsTimeHasComeItGoesBeforeAllOthersAndInOrder() {
        waiting.hold(item(1, "a"), NOW.plusSeconds(5));
        waiting.add(List.of(item(1, "b"), item(2, "c")));
        take(9);
        waiting.add(List.of(item(1, "d"), item(2, "e")));

        assertThat(take(9, NOW.plusSeconds(4))).containsExactly("e");
        assertThat(take(9, NOW.plusSeconds(5))).containsExactly("a", "b", "d");
    }

    @Test
    void aChatIsReleasedBeforeItsTime() {
        waiting.hold(item(1, "a"), Instant.MAX);
        waiting.add(List.of(item(1, "b")));
        assertThat(take(9)).isEmpty();

        waiting.release(new Tag(0, 1));
        assertThat(take(9)).containsExactly("a", "b");
        waiting.release(new Tag(0, 1));
        assertThat(take(9)).isEmpty();
    }

    @Test
    void whatWasTakenAlreadyJoinsItsHeldChat() {
        waiting.add(List.of(item(1, "a"), item(1, "b"), item(2, "c")));
        List<Item> taken = waiting.take(9, NOW);
        waiting.hold(taken.get(0), NOW.plusSeconds(1));

        assertThat(waiting.joinsHeld(taken.get(1))).isTrue();
        assertThat(waiting.joinsHeld(taken.get(2))).isFalse();
        assertThat(take(9, NOW.plusSeconds(1))).containsExactly("a", "b");
    }

    @Test
    void whatIsPutBackComesFirst() {
        waiting.add(List.of(item(1, "a"), item(2, "b"), item(3, "c")));
        List<Item> taken = waiting.take(2, NOW);
        waiting.putBack(taken);

        assertThat(take(9)).containsExactly("a", "b", "c");
    }

    @Test
    void atMostSoManyAreTakenAndHeldOnesDoNotCount() {
        waiting.hold(item(1, "a"), Instant.MAX);
        waiting.add(List.of(item(1, "b"), item(2, "c"), item(3, "d"), item(4, "e")));

        assertThat(take(2)).containsExactly("c", "d");
        assertThat(waiting.size()).isEqualTo(3);
    }

    @Test
    void triesAreCounted() {
        Item item = item(1, "a");

        assertThat(item.failedOnce().failedOnce().attempts()).isEqualTo(2);
        assertThat(item.asking().asked()).isTrue();
        assertThat(item.asking().failedOnce().asked()).isTrue();
    }

    private List<String> take(int most) {
        return take(most, NOW);
    }

    private List<String> take(int most, Instant now) {
        return waiting.take(most, now).stream().map(item -> item.incoming().key()).toList();
    }

    private static Item item(long chat, String name) {
        Incoming incoming = new Incoming(name, new Tag(0, chat), new Address(chat), Optional.empty(),
                OptionalLong.empty(), NOW, new Content.Other());
        return new Item(new Inbox.Key(1, 1, new byte[16]), incoming, false, 0, false);
    }
}
