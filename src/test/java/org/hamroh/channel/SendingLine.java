package org.hamroh.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hamroh.vault.Tag;

/** A dispatcher with a messenger behind it that answers when the test says so, on a clock that the test moves. */
final class SendingLine {

    static final Outcome DELIVERED = new Outcome.Delivered(OptionalLong.of(1));

    static final String UNWRITABLE = "too long a number";

    final Dispatcher dispatcher;
    private final List<String> carried = new ArrayList<>();
    private final Map<String, CompletableFuture<Outcome>> underWay = new LinkedHashMap<>();
    private final Map<String, Posted> asked = new LinkedHashMap<>();
    private final Map<String, Outcome> said = new LinkedHashMap<>();
    private long nanos = 42;
    private long ids;

    SendingLine(Pace.Rates rates) {
        dispatcher = new Dispatcher(new Messenger(rates), () -> nanos, new Random(1), (posted, outcome) -> {
            asked.put(text(posted), posted);
            said.put(text(posted), outcome);
        });
    }

    /** A message for a person (above 0) or a group (below). */
    Posted message(long chat, String text) {
        return posted(new Tag(0, chat), Outgoing.of(new Parcel.Message(new Address(chat), text, Keyboard.NONE)));
    }

    Posted message(long chat, String text, String stream, Urgency urgency) {
        return posted(new Tag(0, chat), Outgoing.of(new Parcel.Message(new Address(chat), text, Keyboard.NONE))
                .in(stream).as(urgency));
    }

    Posted about(String about, long chat, String text) {
        return posted(new Tag(0, chat),
                Outgoing.of(new Parcel.Message(new Address(chat), text, Keyboard.NONE)).about(about));
    }

    Posted sweep(long chat) {
        return posted(new Tag(0, chat), Outgoing.of(new Parcel.Sweep(
                new Parcel.Message(new Address(chat), "done", Keyboard.GONE), "hidden")));
    }

    Posted pressAnswer(String press) {
        return posted(new Tag(1, press.hashCode()),
                Outgoing.of(new Parcel.PressAnswer(press, "", "")).as(Urgency.URGENT));
    }

    void offers(Posted... posted) {
        dispatcher.offer(Arrays.asList(posted));
    }

    /** Sends what may go now: an interrupted dispatcher stops where it would wait. @return the texts that went */
    List<String> goes() {
        int before = carried.size();
        Thread.currentThread().interrupt();
        dispatcher.run();
        Thread.interrupted();
        return List.copyOf(carried.subList(before, carried.size()));
    }

    /** The messenger answers; what is stored of it is another step. */
    void hears(String text, Outcome outcome) {
        call(text).complete(outcome);
    }

    void breaks(String text) {
        call(text).completeExceptionally(new IllegalStateException());
    }

    /** The messenger takes it and the books say so: the lane goes on. */
    void delivers(String text) {
        hears(text, DELIVERED);
        dispatcher.settled(asked(text));
    }

    /** The parcel is to be tried again, as after a refusal for now. */
    void triesAgain(String text, Duration pause) {
        hears(text, new Outcome.Unclear("code 502"));
        dispatcher.again(asked(text), pause);
    }

    Posted asked(String text) {
        Posted posted = asked.remove(text);
        if (posted == null)
            throw new AssertionError("nothing was said of " + text);
        return posted;
    }

    Map<String, Outcome> said() {
        return said;
    }

    void passes(Duration time) {
        nanos += time.toNanos();
    }

    private Posted posted(Tag chat, Outgoing outgoing) {
        return new Posted(++ids, chat, outgoing, Instant.EPOCH);
    }

    private CompletableFuture<Outcome> call(String text) {
        CompletableFuture<Outcome> call = underWay.remove(text);
        if (call == null)
            throw new AssertionError(text + " is not under way");
        return call;
    }

    private static String text(Posted posted) {
        return text(posted.outgoing().parcel());
    }

    private static String text(Parcel parcel) {
        return switch (parcel) {
        case Parcel.Message message -> message.text();
        case Parcel.Edit edit -> edit.text();
        case Parcel.Copy copy -> "copy " + copy.message();
        case Parcel.Withdraw withdraw -> "withdraw " + withdraw.message();
        case Parcel.Delete delete -> "delete " + delete.messages();
        case Parcel.Typing typing -> "typing";
        case Parcel.Reaction reaction -> reaction.emoji();
        case Parcel.Menu menu -> "menu " + menu.commands();
        case Parcel.Sweep sweep -> "sweep";
        case Parcel.PressAnswer answer -> answer.press();
        };
    }

    private final class Messenger implements Carrier {

        private final Pace.Rates rates;

        Messenger(Pace.Rates rates) {
            this.rates = rates;
        }

        @Override
        public CompletionStage<Outcome> carry(Parcel parcel) {
            if (text(parcel).equals(UNWRITABLE))
                throw new ArithmeticException();
            carried.add(text(parcel));
            return underWay.compute(text(parcel), (text, call) -> new CompletableFuture<>());
        }

        @Override
        public Pace.Rates rates() {
            return rates;
        }
    }
}
