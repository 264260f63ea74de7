package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.channel.ChannelStore.message;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still to go out is kept, sealed, until it has arrived. */
class OutboxTest {

    private static final long PERSON = 7000000001L;

    @TempDir
    Path keys;
    private ChannelStore store;

    @BeforeEach
    void open() {
        store = new ChannelStore(keys);
    }

    @Test
    void comesBackAfterARestartAsItWasPosted() {
        Posted posted = store.posted(new Outgoing(new Parcel.Message(new Address(PERSON), "Сәлем",
                Keyboard.column(List.of(new Keyboard.Button("Иә", "yes"))), true, true, OptionalLong.of(5)), "request",
                Urgency.URGENT, "card|1", "request 1"));

        assertThat(store.anotherOutbox().ready()).containsExactly(posted);
        assertThat(posted.chat()).isEqualTo(store.vault.chat(PERSON));
    }

    @Test
    void comesBackInTheOrderOfPostingAlsoAcrossRestarts() {
        IntStream.range(0, 3).forEach(i -> store.posted(message(PERSON, "a" + i)));
        Outbox restarted = store.anotherOutbox();
        List<Posted> more = new ArrayList<>();
        IntStream.range(0, 1100).forEach(i -> more.add(restarted.posted(message(PERSON, "b" + i))));
        restarted.insert(more);

        List<String> ready = store.ready();
        assertThat(ready).hasSize(1103).startsWith("a0", "a1", "a2", "b0").endsWith("b1098", "b1099");
        assertThat(more).extracting(Posted::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void holdsNoWordAndNoIdInTheClear() {
        store.posted(message(PERSON, "помогите").ref("relay|request").about("request 1"));

        store.jdbc.query("select chat, payload, about from outbox", row -> {
            for (int column = 1; column <= 3; column++)
                assertThat(new String(row.getBytes(column), StandardCharsets.UTF_8)).doesNotContain("помогите",
                        Long.toString(PERSON), "Message", "relay", "request");
        });
        assertThat(store.column("select stream || coalesce(reason, '') from outbox")).containsExactly("");
    }

    @Test
    void aPayloadMovedToAnotherRowDoesNotGoToAnotherPerson() {
        Posted one = store.posted(message(PERSON, "hers"));
        Posted two = store.posted(message(PERSON + 1, "his"));
        store.jdbc.update("update outbox set payload = (select payload from outbox where id = ?) where id = ?",
                one.id(), two.id());

        assertThat(store.outbox.ready()).containsExactly(one);
        assertThat(store.column("select id from outbox where state = 'DEAD'")).containsExactly(Long.toString(two.id()));
    }

    @Test
    void whatHasArrivedIsGoneAndWhatIsDeadIsKeptButNotSent() {
        Posted arrived = store.posted(message(PERSON, "arrived"));
        Posted dead = store.posted(message(PERSON, "dead"));
        store.posted(message(PERSON, "to come"));

        store.outbox.remove(List.of(arrived));
        store.outbox.dead(dead.id(), "code 400");

        assertThat(store.ready()).containsExactly("to come");
        assertThat(store.column("select reason from outbox where state = 'DEAD'")).containsExactly("code 400");
    }

    @Test
    void whatIsDeadIsForgottenWithItsChatAndWhatIsToGoStillGoes() {
        store.outbox.dead(store.posted(message(PERSON, "dead")).id(), "code 400");
        store.outbox.dead(store.posted(message(PERSON + 1, "another's")).id(), "code 400");
        store.posted(message(PERSON, "that all is erased"));

        store.outbox.forget(store.vault.chat(PERSON));

        assertThat(store.ready()).containsExactly("that all is erased");
        assertThat(store.column("select count(*) from outbox where state = 'DEAD'")).containsExactly("1");
    }

    @Test
    void whatIsDeadIsKeptForAWhileOnly() {
        store.outbox.dead(store.posted(message(PERSON, "dead")).id(), "code 400");
        store.posted(message(PERSON, "to come"));

        store.outbox.purge(store.now);
        assertThat(store.column("select id from outbox")).hasSize(2);
        store.outbox.purge(store.now.plusSeconds(1));
        assertThat(store.column("select id from outbox")).hasSize(1);
        assertThat(store.ready()).containsExactly("to come");
    }

    @Test
    void aMovedParcelIsStoredWithItsNewAddress() {
        Posted posted = store.posted(message(-5, "card"));

        store.outbox.rewrite(posted.movedTo(new Address(-1005)).orElseThrow());

        assertThat(store.outbox.ready()).containsExactly(posted.movedTo(new Address(-1005)).orElseThrow());
    }

    @Test
    void gatesSurviveARestartUntilTheyAreOver() {
        Tag chat = store.vault.chat(PERSON);
        store.outbox.gate(chat, store.now.plusSeconds(60));
        store.outbox.gate(chat, store.now.plusSeconds(90));
        assertThat(store.anotherOutbox().gates())
                .containsExactly(new Outbox.Gate(chat, store.now.plusSeconds(90)));

        store.now = store.now.plusSeconds(91);
        Tag other = store.vault.chat(1);
        store.outbox.gate(other, store.now.plusSeconds(1));
        assertThat(store.outbox.gates()).extracting(Outbox.Gate::chat).containsExactly(other);
    }

    @Test
    void everyAnswerToAPressHasALaneOfItsOwn() {
        Posted one = store.posted(Outgoing.of(new Parcel.PressAnswer("1", "", "")));
        Posted two = store.posted(Outgoing.of(new Parcel.PressAnswer("2", "", "")));

        assertThat(one.lane()).isNotEqualTo(two.lane());
    }
}
