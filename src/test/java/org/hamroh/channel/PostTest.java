package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamroh.channel.ChannelStore.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is posted is stored with the change that caused it, and leaves after that has been committed. */
class PostTest {

    @TempDir
    Path keys;
    private ChannelStore store;
    private final List<Posted> gone = new ArrayList<>();
    private final List<String> calledBack = new ArrayList<>();

    @BeforeEach
    void lead() {
        store = new ChannelStore(keys);
        store.post.leadTo(gone::addAll, calledBack::add);
    }

    @Test
    void leavesAfterTheCommitInTheOrderOfPosting() {
        store.transaction.executeWithoutResult(status -> {
            store.post.send(message(1, "one"));
            store.post.send(message(2, "two"));
            store.post.send(message(1, "three"));
            assertThat(gone).as("before the commit").isEmpty();
        });

        assertThat(ChannelStore.texts(gone)).containsExactly("one", "two", "three");
        assertThat(store.anotherOutbox().ready()).isEqualTo(gone);
    }

    @Test
    void neitherLeavesNorStaysAfterARollback() {
        store.transaction.executeWithoutResult(status -> {
            store.post.send(message(1, "undone"));
            status.setRollbackOnly();
        });
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> store.transaction.executeWithoutResult(status -> {
                    store.post.send(message(1, "failed"));
                    throw new UnsupportedOperationException();
                }));

        assertThat(gone).isEmpty();
        assertThat(store.ready()).isEmpty();
    }

    @Test
    void leavesOnlyOnceAlthoughManyTransactionsFollow() {
        store.transaction.executeWithoutResult(status -> store.post.send(message(1, "one")));
        store.transaction.executeWithoutResult(status -> store.post.send(message(1, "two")));

        assertThat(ChannelStore.texts(gone)).containsExactly("one", "two");
    }

    @Test
    void refusesOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> store.post.send(message(1, "one")))
                .withMessage("posted outside a transaction: it could be sent and then undone");
        assertThat(store.ready()).isEmpty();
    }

    @Test
    void isCalledBackAsLongAsItHasNotGone() {
        store.transaction.executeWithoutResult(status -> {
            store.post.send(message(1, "hers").about("request 1"));
            store.post.send(message(1, "his").about("request 2"));
        });
        store.transaction.executeWithoutResult(status -> {
            store.post.send(message(1, "hers too").about("request 1"));
            store.post.cancel("request 1");
            store.post.send(message(1, "it is erased"));
            assertThat(calledBack).as("before the commit").isEmpty();
        });

        assertThat(calledBack).containsExactly("request 1");
        assertThat(ChannelStore.texts(gone)).containsExactly("hers", "his", "it is erased");
        assertThat(store.ready()).containsExactly("his", "it is erased");
    }

    @Test
    void aCallBackThatIsRolledBackCallsNothingBack() {
        store.transaction.executeWithoutResult(status -> store.post.send(message(1, "hers").about("request 1")));
        store.transaction.executeWithoutResult(status -> {
            store.post.cancel("request 1");
            status.setRollbackOnly();
        });

        assertThat(calledBack).isEmpty();
        assertThat(store.ready()).containsExactly("hers");
    }

    @Test
    void staysStoredWhereNobodyLeads() {
        Post standby = new Post(store.outbox);
        store.transaction.executeWithoutResult(status -> standby.send(message(1, "for the leader")));

        assertThat(store.ready()).containsExactly("for the leader");
    }
}
