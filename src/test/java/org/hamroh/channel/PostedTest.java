package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.Test;

/** How long a parcel is worth another try, and what becomes of it when its chat moves. */
class PostedTest {

    private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");
    private static final Address GROUP = new Address(-5);
    private static final Address SUPERGROUP = new Address(-1005);

    @Test
    void anOrdinaryParcelIsTriedForADay() {
        for (Urgency urgency : List.of(Urgency.NORMAL, Urgency.LATER)) {
            Posted posted = posted(new Parcel.Message(GROUP, "text", Keyboard.NONE), urgency);
            assertThat(posted.isStale(AT.plus(Duration.ofHours(24)))).isFalse();
            assertThat(posted.isStale(AT.plus(Duration.ofHours(24)).plusMillis(1))).isTrue();
        }
    }

    @Test
    void anUrgentOneIsTriedWithoutEnd() {
        assertThat(posted(new Parcel.Message(GROUP, "card", Keyboard.NONE), Urgency.URGENT)
                .isStale(AT.plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void anAnswerToAPressIsWorthlessWhenThePressIsGone() {
        Posted posted = posted(new Parcel.PressAnswer("1", "", ""), Urgency.URGENT);
        assertThat(posted.isStale(AT.plusSeconds(150))).isFalse();
        assertThat(posted.isStale(AT.plusSeconds(151))).isTrue();
    }

    @Test
    void typingIsWorthNothingWhenItWouldNotBeSeenAnyMore() {
        Posted posted = posted(new Parcel.Typing(GROUP), Urgency.NORMAL);
        assertThat(posted.isStale(AT.plusSeconds(5))).isFalse();
        assertThat(posted.isStale(AT.plusSeconds(6))).isTrue();
        assertThat(posted.isFleeting()).isTrue();
    }

    @Test
    void whatIsNewMovesWithTheChatAndWhatIsAboutOldMessagesDoesNot() {
        List<Parcel.ToChat> moving = List.of(new Parcel.Message(GROUP, "text", Keyboard.NONE),
                new Parcel.Copy(GROUP, GROUP, 1, Optional.of("words"), true, OptionalLong.empty()),
                new Parcel.Typing(GROUP));
        List<Parcel.ToChat> staying = List.of(new Parcel.Edit(GROUP, 1, "text", Keyboard.NONE),
                new Parcel.Delete(GROUP, List.of(1L)), new Parcel.Withdraw(GROUP, 1),
                new Parcel.Reaction(GROUP, 1, "👌"),
                new Parcel.Menu(GROUP, Map.of()),
                new Parcel.Sweep(new Parcel.Message(GROUP, "done", Keyboard.GONE), "hidden"));
        assertThat(moving.size() + staying.size()).isEqualTo((int) Kinds.of(Parcel.ToChat.class).count());

        for (Parcel.ToChat parcel : moving) {
            Posted before = posted(parcel, Urgency.URGENT);
            Posted moved = before.movedTo(SUPERGROUP).orElseThrow();
            assertThat(moved.outgoing().parcel()).hasSameClassAs(parcel);
            assertThat(((Parcel.ToChat) moved.outgoing().parcel()).to()).isEqualTo(SUPERGROUP);
            assertThat(moved.lane()).as("the order in the lane holds").isEqualTo(before.lane());
            assertThat(moved.movedTo(GROUP)).contains(before);
        }
        assertThat(staying).noneMatch(parcel -> posted(parcel, Urgency.URGENT).movedTo(SUPERGROUP).isPresent());
    }

    private static Posted posted(Parcel parcel, Urgency urgency) {
        return new Posted(1, new Tag(0, 5),
                Outgoing.of(parcel).in("request").as(urgency).ref("card|1").about("request 1"), AT);
    }
}
