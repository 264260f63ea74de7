package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sealed value is bound to never changes: otherwise nothing that lies in a database would open again. */
class FieldTest {

    private static final Set<String> TAGS = Set.of("chat", "fingerprint", "about", "seal", "head_seal",
            "tail_seal");

    @TempDir
    Path folder;

    @Test
    void theBindingsAreThese() {
        assertThat(Arrays.stream(Field.values()).map(field -> field + " " + new String(field.binding("R"), UTF_8)))
                .containsExactlyInAnyOrder("INBOX_PAYLOAD hamroh|v1|inbox|payload|R",
                        "OUTBOX_PAYLOAD hamroh|v1|outbox|payload|R",
                        "CONVERSATION_STATE hamroh|v1|conversation|state|R",
                        "RELAY_ADDRESS hamroh|v1|relay|address|R",
                        "MESSAGE_BODY hamroh|v1|request_message|body|R",
                        "MESSAGE_SENT hamroh|v1|request_message|sent|R",
                        "MESSAGE_COPY hamroh|v1|request_message|copy|R",
                        "NOTE_BODY hamroh|v1|request_note|body|R",
                        "REFERRAL_ITEMS hamroh|v1|referral|items|R",
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

    /** What this list does not know is not sealed anew, and dies with its week's key. */
    @Test
    void everyColumnOfBytesIsAFieldOrATag() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = Scratch.database().getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (found.next())
                if (found.getInt("DATA_TYPE") == Types.VARBINARY)
                    columns.add(found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"));
        }
        columns.removeIf(column -> TAGS.contains(column.substring(column.indexOf('.') + 1)));

        assertThat(columns).containsExactlyInAnyOrderElementsOf(
                Stream.of(Field.values()).map(field -> field.table() + "." + field.column()).toList());
    }

    @Test
    void onlyWhatCanBeSealedAnewIsSealedWithAWeeksKey() {
        Vault vault = Vaults.open(folder, Scratch.jdbc());

        for (Field field : Field.values())
            if (!Field.weekly().contains(field))
                assertThatIllegalArgumentException().isThrownBy(() -> vault.seal(field, "1", new byte[1]));
    }
}
