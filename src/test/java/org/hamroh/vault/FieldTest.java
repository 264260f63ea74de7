package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sealed value is bound to never changes: otherwise nothing that lies in a database would open again. */
class FieldTest {

    @Test
    void theBindingsAreThese() {
        assertThat(Arrays.stream(Field.values()).map(field -> field + " " + new String(field.binding("R"), UTF_8)))
                .containsExactlyInAnyOrder("INBOX_PAYLOAD hamroh|v1|inbox|payload|R",
                        "OUTBOX_PAYLOAD hamroh|v1|outbox|payload|R",
                        "CONVERSATION_STATE hamroh|v1|conversation|state|R",
                        "RELAY_ADDRESS hamroh|v1|relay|address|R",
                        "MESSAGE_BODY hamroh|v1|request_message|body|R",
                        "NOTE_BODY hamroh|v1|request_note|body|R",
                        "REQUEST_KEY hamroh|v1|request_key|wrapped|R",
                        "OPERATOR_ADDRESS hamroh|v1|operator|address|R",
                        "OPERATOR_NAME hamroh|v1|operator|name|R",
                        "DESK_PENDING hamroh|v1|desk_pending|body|R",
                        "TAKE_PRESS hamroh|v1|take_attempt|press|R",
                        "KEY_CHECK hamroh|v1|vault_check|sealed|R");
    }

    @Test
    void noTwoFieldsAreBoundAlike() {
        assertThat(Arrays.stream(Field.values()).map(field -> new String(field.binding("R"), UTF_8)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFieldIsAColumnThatThereIs() {
        JdbcClient jdbc = Scratch.jdbc();
        for (Field field : Field.values()) {
            String[] name = new String(field.binding("R"), UTF_8).split("\\|");
            assertThat(jdbc.sql("select count(*) from information_schema.columns where table_name = ? "
                    + "and column_name = ?").params(name[2], name[3])
                    .query(Long.class).single()).as(field.name()).isOne();
        }
    }
}
