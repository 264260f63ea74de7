package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.telegram.Updates.message;
import static org.hamroh.telegram.Updates.read;

import org.hamroh.channel.Sender;
import org.junit.jupiter.api.Test;

/** Who wrote: a person, or nobody. */
class SenderReadingTest {

    @Test
    void anAnonymousAdministratorIsNobody() {
        assertThat(read(message("supergroup -1005", "\"sender_chat\":{\"id\":-1005,\"type\":\"supergroup\"},"
                + "\"text\":\"/queue\"").replace(Updates.PERSON,
                        "\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\""))
                .sender()).isEmpty();
    }

    @Test
    void whoWritesInTheNameOfAChannelIsNobody() {
        assertThat(read(message("supergroup -1005", "\"sender_chat\":{\"id\":-1009,\"type\":\"channel\"},"
                + "\"text\":\"x\"")).sender()).isEmpty();
    }

    @Test
    void aBotIsNobody() {
        assertThat(read(Updates.text("x").replace("\"is_bot\":false", "\"is_bot\":true")).sender()).isEmpty();
    }

    @Test
    void withoutASenderItIsNobody() {
        assertThat(read("{\"update_id\":1,\"message\":{\"message_id\":5,\"chat\":{\"id\":7},\"text\":\"x\"}}").sender())
                .isEmpty();
        assertThat(read("{\"update_id\":1,\"message\":{\"message_id\":5,\"from\":{\"id\":\"7\"},\"chat\":{\"id\":7},"
                + "\"text\":\"x\"}}").sender()).isEmpty();
    }

    @Test
    void ofAPersonOnlyIdAndFirstNameAreTakenAndBothStayHidden() {
        Sender sender = read(Updates.text("x")).sender().orElseThrow();

        assertThat(sender.name()).isEqualTo("Her");
        assertThat(read(Updates.text("x")).toString()).doesNotContain("Her", "her_name", "7000000001");
    }

    @Test
    void aNamelessSenderIsSomebodyAllTheSame() {
        assertThat(read(Updates.text("x").replace(",\"first_name\":\"Her\"", "")).sender()).map(Sender::name)
                .contains("");
    }
}
