package org.hamroh.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Emulator;

/** The lives that one bot has had, one after the other: when each began, was first heard, and ended. */
final class Lives {

    record Span(Instant began, Optional<Instant> polled, Instant ended) {
    }

    /** What a process sent just before its death arrives within this; the next one has never begun to speak so soon. */
    private static final Duration LAST_WORDS = Duration.ofMillis(100);

    private final Emulator telegram;
    private final List<Span> over = new ArrayList<>();
    private Instant began = Instant.now();

    Lives(Emulator telegram) {
        this.telegram = telegram;
    }

    void begins() {
        began = Instant.now();
    }

    /** A process has died: what comes now is another life's. */
    void ends() {
        over.add(new Span(began, firstPoll(), Instant.now()));
    }

    /** When the one that lives now was first heard. */
    Optional<Instant> firstPoll() {
        return telegram.ledger().callsOf("getUpdates").stream().map(Call::at).filter(began::isBefore).findFirst();
    }

    /** In which life a call was made: the first is 0. */
    int of(Instant call) {
        return (int) over.stream().filter(life -> life.ended().plus(LAST_WORDS).isBefore(call)).count();
    }

    List<Span> all() {
        return List.copyOf(over);
    }
}
