package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each text of an operator shows how far it has come: on its way, with Telegram, or not delivered. */
class MarksTest {

    private static final String ON_ITS_WAY = "✍";
    private static final String DELIVERED = "👌";
    private static final String NOT_DELIVERED_MARK = "💔";

    @TempDir
    Path folder;
    private Helpline line;
    private Person mother;

    @BeforeEach
    void aRequestIsInHand() {
        line = Helpline.started(folder).staffed();
        mother = line.asksForHuman("mother");
        line.takes(line.operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
    }

    @AfterEach
    void close() {
        assertThat(line.telegram.violations()).isEmpty();
        line.close();
    }

    @Test
    void whatIsDeliveredIsMarkedAlsoAfterForWhich() {
        Message text = line.operator.writes("где вы?");
        line.operator.phone().awaitsReaction(text.id(), DELIVERED);

        Message unclear = line.operator.replies(line.operator.awaitsText("/queue").id(), "ждёте?");
        Message question = line.operator.awaitsText(line.text(FOR_WHICH));
        assertThat(line.operator.phone().reaction(unclear.id())).isEmpty();
        line.operator.presses(question, Helpline.number(mother));
        line.operator.phone().awaitsReaction(unclear.id(), DELIVERED);
    }

    @Test
    void whatDoesNotArriveIsMarkedAndNamed() {
        mother.blocks();

        Message text = line.operator.writes("где вы?");

        Message told = line.operator.awaitsText(line.text(NOT_DELIVERED));
        assertThat(told.replyTo()).hasValue(text.id());
        line.operator.phone().awaitsReaction(text.id(), NOT_DELIVERED_MARK);
    }

    @Test
    void whatIsOnItsWayIsMarkedSoAndCalledBackIsNotDelivered() {
        mother.writes("/forget");
        mother.awaitsText(line.text(FORGET_ASK));
        line.telegram.faults().always(call -> call.method().equals("sendMessage")
                && call.param("chat_id").equals(Long.toString(mother.id())), Fault.serverError());
        Message text = line.operator.writes("где вы?");
        line.operator.phone().awaitsReaction(text.id(), ON_ITS_WAY);

        mother.presses(line.text(FORGET_YES));

        line.operator.awaitsText(line.text(PERSON_ERASED));
        line.operator.phone().awaitsReaction(text.id(), NOT_DELIVERED_MARK);
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains("где вы?"));
    }
}
