package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletionException;
import org.hamroh.channel.Address;
import org.hamroh.channel.Members;
import org.hamroh.channel.Members.Standing;
import org.hamroh.channel.Membership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who belongs to the desk, and whether its group is fit to be one. No answer is never taken for an answer. */
class TelegramMembersTest {

    private static final Address GROUP = new Address(-1005);
    private static final Address WHO = new Address(8);
    private static final Reply CLOSED_GROUP = Told.good("{\"id\":-1005,\"type\":\"supergroup\",\"title\":\"Desk\"}");
    private static final Reply NOT_FOUND = Told
            .said("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: chat not found\"}");

    @ParameterizedTest
    @CsvSource({ "creator, ADMINISTRATOR", "administrator, ADMINISTRATOR", "member, MEMBER", "left, NONE" })
    void aMemberIsWhoTelegramSaysIsOne(String status, Membership membership) {
        assertThat(ask(Told.good("{\"status\":\"" + status + "\"}"))).isEqualTo(membership);
    }

    @Test
    void whoTelegramDoesNotKnowThereIsNoMember() {
        assertThat(ask(Told.said("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: user not found\"}")))
                .isEqualTo(Membership.NONE);
    }

    @Test
    void withoutAnAnswerNobodyIsAMemberOrNone() {
        for (Reply reply : new Reply[]{ new Reply.Lost("HttpTimeoutException"), NOT_FOUND,
            Told.said("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: not enough rights\"}"),
            Told.said("{\"ok\":false,\"error_code\":429}"), Told.said("{\"ok\":false,\"error_code\":500}") })
            assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> ask(reply));
    }

    @Test
    void aClosedGroupThatWeAdministerIsReady() {
        assertThat(standing(CLOSED_GROUP, Told.good("{\"status\":\"administrator\"}"))).isEqualTo(Standing.READY);
        assertThat(standing(CLOSED_GROUP, Told.good("{\"status\":\"member\"}")))
                .isEqualTo(Standing.NOT_ADMINISTRATOR);
    }

    @Test
    void aGroupThatEverybodyCanReadIsRefusedWithoutFurtherQuestions() {
        Told api = new Told(Told.good("{\"id\":-1005,\"username\":\"open_group\"}"));

        assertThat(members(api).standing(GROUP).toCompletableFuture().join()).isEqualTo(Standing.PUBLIC);
        assertThat(api.calls).containsExactly("getChat");
    }

    @Test
    void aGroupThatThereIsNotOrThatWeWereRemovedFrom() {
        assertThat(standing(NOT_FOUND)).isEqualTo(Standing.NOT_THERE);
        assertThat(standing(Told.said("{\"ok\":false,\"error_code\":403}"))).isEqualTo(Standing.NOT_THERE);
    }

    @Test
    void withoutAnAnswerNothingIsKnownOfTheGroup() {
        assertThat(standing(new Reply.Lost("status 502"))).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(Told.said("{\"ok\":false,\"error_code\":500}"))).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(CLOSED_GROUP, new Reply.Lost("status 502"))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void theLinkToOurChatIsThereAsSoonAsWeKnowOurName() {
        Members known = new TelegramMembers(new Told(), Told.ownName("hamroh_bot"), Told.SETTINGS);

        assertThat(known.link("a_b-1")).isEqualTo("https://t.me/hamroh_bot?start=a_b-1");
        assertThat(members(new Told()).link("x")).isEmpty();
    }

    private static Membership ask(Reply reply) {
        return members(new Told(reply)).ask(GROUP, WHO).toCompletableFuture().join();
    }

    private static Standing standing(Reply... replies) {
        return members(new Told(replies)).standing(GROUP).toCompletableFuture().join();
    }

    private static Members members(Told api) {
        return new TelegramMembers(api, new OwnName(), Told.SETTINGS);
    }
}
