package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.hamroh.channel.Membership;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has a place in the desk's group, and whom we can still write to. */
class PlaceReadingTest {

    @ParameterizedTest
    @CsvSource({ "creator, ADMINISTRATOR", "administrator, ADMINISTRATOR", "member, MEMBER", "left, NONE",
        "kicked, NONE", "restricted, NONE", "something_new, NONE", "'', NONE" })
    void somebodysPlaceAndOurOwn(String status, Membership membership) {
        String member = member(status, "");

        assertThat(content("chat_member", "supergroup", -1005, member))
                .isEqualTo(new Content.Place(new Address(8), membership));
        assertThat(content("my_chat_member", "supergroup", -1005, member))
                .isEqualTo(new Content.OwnPlace(membership));
        assertThat(content("my_chat_member", "group", -5, member)).isEqualTo(new Content.OwnPlace(membership));
    }

    @ParameterizedTest
    @CsvSource({ "true, MEMBER", "false, NONE" })
    void whoIsRestrictedMayBeInOrOut(boolean in, Membership membership) {
        assertThat(content("chat_member", "supergroup", -1005, member("restricted", ",\"is_member\":" + in)))
                .isEqualTo(new Content.Place(new Address(8), membership));
    }

    @ParameterizedTest
    @CsvSource({ "member, true", "kicked, false" })
    void aPersonBlocksUsOrLetsUsBackIn(String status, boolean reachable) {
        assertThat(content("my_chat_member", "private", 7, member(status, "")))
                .isEqualTo(new Content.Reach(reachable));
    }

    private static String member(String status, String rest) {
        return "{\"user\":{\"id\":8,\"is_bot\":false,\"first_name\":\"He\"},\"status\":\"" + status + "\"" + rest + "}";
    }

    private static Content content(String kind, String type, long chat, String member) {
        return Updates.read("{\"update_id\":1,\"" + kind + "\":{\"chat\":{\"id\":" + chat + ",\"type\":\"" + type
                + "\"},\"from\":{" + Updates.PERSON + "},\"date\":1795413600,\"old_chat_member\":"
                + member("member", "") + ",\"new_chat_member\":" + member + "}}").content();
    }
}
