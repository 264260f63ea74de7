package org.hamroh.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.hamroh.casework.Talk.Direction;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.Scratch;
import org.hamroh.vault.Vault;
import org.hamroh.vault.Vaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the two wrote, what only operators may read, and the way to the person: each sealed and apart. */
class TalkTest {

    private static final UUID HERS = new UUID(1, 1);
    private static final UUID HIS = new UUID(2, 2);
    private static final long CHAT = 7000000001L;

    private final JdbcClient jdbc = Scratch.jdbc();
    @TempDir
    Path folder;
    private RequestKeys keys;
    private Talk talk;
    private Relay relay;

    @BeforeEach
    void twoRequestsAreLogged() {
        Vault vault = Vaults.open(folder, jdbc);
        keys = Vaults.requestKeys(jdbc, vault);
        talk = new Talk(jdbc, keys, InstantSource.fixed(Vaults.MONDAY.plusSeconds(1799)), new Random(3));
        relay = new Relay(jdbc, keys, vault);
        keys.create(HERS);
        keys.create(HIS);
    }

    @Test
    void isReadInTheOrderInWhichItWasWritten() {
        talk.add(HERS, Direction.PERSON, "Потеряла паспорт");
        talk.add(HIS, Direction.PERSON, "other");
        talk.add(HERS, Direction.OPERATOR, "Где вы?");

        assertThat(talk.of(HERS)).extracting(Talk.Message::text).containsExactly("Потеряла паспорт", "Где вы?");
        assertThat(talk.of(HERS)).extracting(Talk.Message::direction).containsExactly(Direction.PERSON,
                Direction.OPERATOR);
    }

    @Test
    void aMessageIsFoundOnlyInItsOwnRequest() {
        UUID message = talk.add(HERS, Direction.PERSON, "words").id();

        assertThat(talk.find(HERS, message)).map(Talk.Message::text).contains("words");
        assertThat(talk.find(HIS, message)).isEmpty();
    }

    @Test
    void aNoteNeverStandsAmongTheMessages() {
        talk.note(HERS, 1, "she sounds afraid");

        assertThat(talk.of(HERS)).isEmpty();
        assertThat(jdbc.sql("select body from request_note").query((row, n) -> row.getBytes(1)).list())
                .allSatisfy(body -> assertThat(new String(body, UTF_8)).doesNotContain("afraid"));
    }

    @Test
    void onlyTheHourIsKeptAndNoWordIsReadable() {
        talk.add(HERS, Direction.PERSON, "words");

        assertThat(jdbc.sql("select written_at from request_message").query((row, n) -> row.getTimestamp(1)).list())
                .allSatisfy(at -> assertThat(at.toInstant()).isEqualTo(Vaults.MONDAY));
        assertThat(talk.of(HERS).getFirst()).hasToString("Message[PERSON]");
    }

    @Test
    void aBodyFromAnotherRequestDoesNotOpenAndKeepsNoOtherFromBeingRead() {
        talk.add(HERS, Direction.PERSON, "hers");
        talk.add(HIS, Direction.PERSON, "his");
        jdbc.sql("update request_message set body = (select body from request_message where request = ?) "
                + "where request = ?").params(HERS, HIS).update();
        talk.add(HIS, Direction.PERSON, "later");

        assertThat(talk.of(HIS)).extracting(Talk.Message::text).containsExactly("", "later");
        assertThat(talk.of(HIS)).extracting(Talk.Message::opens).containsExactly(false, true);
    }

    @Test
    void theWayToThePersonIsGoneAfterItsTimeAndNotBefore() {
        relay.open(HERS, CHAT);
        relay.open(HIS, -CHAT);
        relay.expire(HERS, Vaults.MONDAY);

        relay.purge(Vaults.MONDAY);
        assertThat(relay.address(HERS)).contains(CHAT);
        relay.purge(Vaults.MONDAY.plus(Duration.ofMillis(1)));
        assertThat(relay.address(HERS)).isEmpty();
        assertThat(relay.address(HIS)).contains(-CHAT);
    }

    @Test
    void aWayMovedToAnotherRequestLeadsToNobody() {
        relay.open(HERS, CHAT);
        relay.open(HIS, CHAT + 1);
        jdbc.sql("update relay set address = (select address from relay where request = ?) where request = ?")
                .params(HERS, HIS).update();

        assertThat(relay.address(HIS)).isEmpty();
        assertThat(relay.address(HERS)).contains(CHAT);
    }

    @Test
    void whoseKeyIsDestroyedCannotBeReached() {
        relay.open(HERS, CHAT);
        keys.destroy(HERS);

        assertThat(relay.address(HERS)).isEmpty();
    }
}
