package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.channel.Urgency.NORMAL;
import static org.hamroh.channel.Urgency.SOON;
import static org.hamroh.channel.Urgency.URGENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The messenger's rates, kept while everybody wants to send at once. */
class DispatcherPaceTest {

    private final SendingLine line = new SendingLine(new Pace.Rates(25, 5, 3, 18, 6, 12));

    @Test
    void aFullLineStillHasRoomForDanger() {
        IntStream.range(1, 101).forEach(chat -> line.offers(line.message(chat, "to " + chat)));
        List<String> gone = line.goes();
        assertThat(gone).hasSize(20);
        gone.forEach(line::delivers);

        line.offers(line.message(500, "danger", "", URGENT));
        assertThat(line.goes()).containsExactly("danger");
    }

    /** And leaves the room that is kept for danger alone. */
    @Test
    void whoIsSpokenWithGoesBeforeAllWhoBrowse() {
        IntStream.range(1, 101).forEach(chat -> line.offers(line.message(chat, "to " + chat)));
        line.goes().forEach(line::delivers);
        line.offers(line.message(500, "an operator's words", "", SOON));
        assertThat(line.goes()).isEmpty();

        line.passes(Duration.ofSeconds(1));
        assertThat(line.goes()).hasSize(20).startsWith("an operator's words");
    }

    @Test
    void answersToPressesAreNotPaced() {
        IntStream.range(1, 101).forEach(chat -> line.offers(line.message(chat, "to " + chat)));
        line.goes().forEach(line::delivers);
        IntStream.range(1, 6).forEach(chat -> line.offers(line.message(-chat, "card " + chat, "", URGENT)));
        line.goes().forEach(line::delivers);

        for (int i = 0; i < 30; i++)
            line.offers(line.pressAnswer("press " + i));
        assertThat(line.goes()).hasSize(30);
    }

    @Test
    void aChattyPersonWaitsAndHoldsUpNobody() {
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            line.offers(line.message(1, "chatty " + i));
        for (int i = 0; i < 5; i++) {
            List<String> now = line.goes();
            now.forEach(line::delivers);
            gone.addAll(now);
        }
        line.offers(line.message(2, "other"));

        assertThat(gone).containsExactly("chatty 0", "chatty 1", "chatty 2");
        assertThat(line.goes()).containsExactly("other");
        line.passes(Limits.CHAT_EACH);
        assertThat(line.goes()).containsExactly("chatty 3");
    }

    @Test
    void ordinaryNoticesDoNotFillTheGroupSoThatACardHasNoRoom() {
        for (int i = 0; i < 30; i++)
            line.offers(line.message(-5, "notice " + i, "n" + i, NORMAL));
        List<String> gone = new ArrayList<>();
        for (int second = 0; second < 40; second++) {
            List<String> now = line.goes();
            now.forEach(line::delivers);
            gone.addAll(now);
            line.passes(Duration.ofSeconds(1));
        }
        assertThat(gone).hasSize(12);

        line.offers(line.message(-5, "card", "request", URGENT));
        assertThat(line.goes()).containsExactly("card");
    }
}
