package org.hamroh.kill;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.UpdateEntry;

/** Moments at which a process may die, as far as they can be told from outside. */
enum Point {
    /** The poll's answer is out: its updates are in memory, at best. */
    POLL_ANSWERED(When.ANSWERED, (t, c) -> is(c, "getUpdates") && c.body().contains("update_id"), Optional.empty()),
    /** Committed, and Telegram does not know it yet. */
    STORED_UNCONFIRMED(When.CALLED, Point::confirms, Optional.of(Fault.dropsBefore())),
    /** Telegram forgets the updates now; the bot alone has them. */
    CONFIRMED(When.CALLED, Point::confirms, Optional.empty()),
    /** On its way, never arrived. */
    SEND_LOST(When.CALLED, (t, c) -> is(c, "sendMessage"), Optional.of(Fault.dropsBefore())),
    /** Shown, and the bot will never hear that it was. */
    SEND_UNANSWERED(When.CALLED, (t, c) -> is(c, "sendMessage"), Optional.of(frozen())),
    /** Shown, and the answer is on its way into the books. */
    SEND_ANSWERED(When.ANSWERED, (t, c) -> is(c, "sendMessage") && c.succeeded(), Optional.empty()),
    /** The same with an operator's or a person's own words. */
    WORD_UNANSWERED(When.CALLED, (t, c) -> is(c, "sendMessage") && Word.in(c.param("text")).findAny().isPresent(),
            Optional.of(frozen())),
    CARD_UNANSWERED(When.CALLED, (t, c) -> is(c, "sendMessage") && c.param("chat_id").startsWith("-"),
            Optional.of(frozen())),
    EDIT_UNANSWERED(When.CALLED, (t, c) -> is(c, "editMessageText"), Optional.of(frozen())),
    HEADER_ANSWERED(When.ANSWERED, (t, c) -> is(c, "sendMessage") && c.param("text").contains(Says.HEADER)
            && c.succeeded(), Optional.empty()),
    PRESS_ANSWERED(When.ANSWERED, (t, c) -> is(c, "answerCallbackQuery"), Optional.empty()),
    MEMBERSHIP_ASKED(When.CALLED, (t, c) -> is(c, "getChatMember"), Optional.of(frozen())),
    /** The database is not open yet, or just being opened. */
    STARTING("Tomcat initialized"),
    /** What the last life left is being brought back. */
    RECOVERING("this instance leads"),
    FIRST_POLL(When.CALLED, (t, c) -> is(c, "getUpdates") && c.param("offset").isEmpty(),
            Optional.of(Fault.dropsBefore())),
    /** Killed while it says goodbye. */
    SHUTDOWN(""),
    /** Anywhere: after some number of calls. */
    RANDOM(When.CALLED, (t, c) -> true, Optional.empty());

    /** Whether a call is enough, or its answer is waited for. */
    enum When {
        CALLED, ANSWERED, SAID
    }

    final When when;
    final BiPredicate<Emulator, Call> which;
    final Optional<Fault> fault;
    final String line;

    Point(When when, BiPredicate<Emulator, Call> which, Optional<Fault> fault) {
        this.when = when;
        this.which = which;
        this.fault = fault;
        this.line = "";
    }

    /** Known by a line that the process prints. */
    Point(String line) {
        this.when = When.SAID;
        this.which = (t, c) -> false;
        this.fault = Optional.empty();
        this.line = line;
    }

    /** Only a new process comes there. */
    boolean isOfTheStart() {
        return this == STARTING || this == RECOVERING || this == FIRST_POLL;
    }

    /** Executed, and the answer held back until long after the death. */
    private static Fault frozen() {
        return new Fault.Hangs(Duration.ofMinutes(1), true);
    }

    private static boolean is(Call call, String method) {
        return call.method().equals(method);
    }

    private static boolean confirms(Emulator telegram, Call call) {
        return is(call, "getUpdates") && !call.param("offset").isEmpty()
                && telegram.ledger().updates().reversed().stream().limit(1_000)
                        .anyMatch(u -> u.id() == Long.parseLong(call.param("offset")) - 1
                                && u.fate() == UpdateEntry.Fate.PENDING);
    }
}
