package org.hamroh.telegram;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.hamroh.channel.Content;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Raw;
import org.springframework.stereotype.Component;

/**
 * Answers presses at once, so that the clock on the button stops; what follows from a press comes as a message. Presses
 * that want a result are answered by their receiver. Repeated presses are answered too: the first answer may be lost.
 */
@Component
class PressAnswers {

    private final BotApi api;
    private final Semaphore room = new Semaphore(Limits.PRESS_ANSWERS);

    PressAnswers(BotApi api) {
        this.api = api;
    }

    void answer(List<Raw> updates) {
        List<Sending> answers = updates.stream().flatMap(raw -> raw.reading().stream())
                .flatMap(reading -> reading.content() instanceof Content.Press press && !press.wantsResult()
                        ? Stream.of(Sending.of(new Parcel.PressAnswer(press.id(), "", "")))
                        : Stream.empty())
                .toList();
        if (!answers.isEmpty())
            Thread.startVirtualThread(() -> send(answers));
    }

    private void send(List<Sending> answers) {
        for (Sending answer : answers) {
            room.acquireUninterruptibly();
            tried(answer, 1).whenComplete((reply, error) -> room.release());
        }
    }

    private CompletableFuture<Reply> tried(Sending answer, int tries) {
        return api.call(answer.name(), answer.method()).thenCompose(reply -> tries < Limits.PRESS_TRIES
                && (reply instanceof Reply.Lost || reply instanceof Reply.Bad bad && bad.code() >= 500)
                        ? tried(answer, tries + 1)
                        : CompletableFuture.completedFuture(reply));
    }
}
