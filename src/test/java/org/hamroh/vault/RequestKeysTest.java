package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A help request's own key: while it lives its words open, afterwards nothing does. */
class RequestKeysTest {

    private static final UUID HERS = new UUID(1, 1);
    private static final UUID HIS = new UUID(2, 2);
    private static final byte[] WORDS = "паспорт забрали".getBytes(UTF_8);

    private final JdbcClient jdbc = Scratch.jdbc();
    @TempDir
    Path folder;
    private RequestKeys keys;

    @BeforeEach
    void twoRequestsAreLogged() {
        keys = Vaults.requestKeys(jdbc, Vaults.open(folder, jdbc));
        keys.create(HERS);
        keys.create(HIS);
    }

    @Test
    void whatWasSealedOpensAlsoAfterARestart() {
        byte[] sealed = keys.seal(HERS, Field.MESSAGE_BODY, "1", WORDS);

        RequestKeys restarted = Vaults.requestKeys(jdbc, Vaults.open(folder, jdbc));
        assertThat(restarted.open(HERS, Field.MESSAGE_BODY, "1", sealed)).isEqualTo(WORDS);
    }

    @Test
    void noWordOpensInAnotherRequestRowOrField() {
        byte[] sealed = keys.seal(HERS, Field.MESSAGE_BODY, "1", WORDS);

        broken(HIS, Field.MESSAGE_BODY, "1", sealed);
        broken(HERS, Field.MESSAGE_BODY, "2", sealed);
        broken(HERS, Field.NOTE_BODY, "1", sealed);
    }

    @Test
    void aKeyMovedToAnotherRequestDoesNotOpenThere() {
        byte[] sealed = keys.seal(HERS, Field.MESSAGE_BODY, "1", WORDS);
        jdbc.sql("update request_key set wrapped = (select wrapped from request_key where request = ?) "
                + "where request = ?").params(HERS, HIS).update();

        broken(HIS, Field.MESSAGE_BODY, "1", sealed);
    }

    @Test
    void onceDestroyedNothingOpensAndNothingMoreCanBeSealed() {
        byte[] sealed = keys.seal(HERS, Field.MESSAGE_BODY, "1", WORDS);
        byte[] others = keys.seal(HIS, Field.MESSAGE_BODY, "2", WORDS);

        keys.destroy(HERS);

        broken(HERS, Field.MESSAGE_BODY, "1", sealed);
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> keys.seal(HERS, Field.MESSAGE_BODY, "3", WORDS));
        assertThat(keys.open(HIS, Field.MESSAGE_BODY, "2", others)).isEqualTo(WORDS);
    }

    @Test
    void aNewKeyForAnErasedRequestDoesNotBringItsWordsBack() {
        byte[] sealed = keys.seal(HERS, Field.MESSAGE_BODY, "1", WORDS);
        keys.destroy(HERS);
        keys.create(HERS);

        broken(HERS, Field.MESSAGE_BODY, "1", sealed);
    }

    private void broken(UUID request, Field field, String row, byte[] sealed) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.open(request, field, row, sealed));
    }
}
