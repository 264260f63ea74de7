package org.hamroh.emulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Everything that happened, in order: updates, calls, deliveries, violations. Forgets the oldest when very long. */
public final class Ledger {

    private final ArrayDeque<Update> updates = new ArrayDeque<>();
    private final ArrayDeque<Call> calls = new ArrayDeque<>();
    private final ArrayDeque<Message> delivered = new ArrayDeque<>();
    private final ArrayDeque<Violation> violations = new ArrayDeque<>();
    private long numbers;

    Ledger() {
    }

    /** Every update of every bot, oldest first. */
    public synchronized List<UpdateEntry> updates() {
        return updates.stream().map(Update::entry).toList();
    }

    public List<UpdateEntry> updates(Predicate<UpdateEntry> which) {
        return updates().stream().filter(which).toList();
    }

    public long updatesConfirmed() {
        return updates(entry -> entry.fate() == UpdateEntry.Fate.CONFIRMED).size();
    }

    /** Of several updates with this id (ids are drawn anew after a quiet week) the last one counts. */
    public boolean wasConfirmed(long updateId) {
        return updates(entry -> entry.id() == updateId).reversed().stream().findFirst()
                .filter(entry -> entry.fate() == UpdateEntry.Fate.CONFIRMED).isPresent();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> callsOf(String method) {
        return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
    }

    /** Every message a bot got out, as it was when sent. */
    public synchronized List<Message> delivered() {
        return List.copyOf(delivered);
    }

    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Starts anew, for the next part of a test. */
    public synchronized void forgets() {
        updates.clear();
        calls.clear();
        delivered.clear();
        violations.clear();
    }

    synchronized void created(Update update) {
        keep(updates, update, Limits.LEDGER_UPDATES);
    }

    synchronized Call received(Instant at, String token, String method, ObjectNode params) {
        Call call = new Call(++numbers, at, token, method, params);
        keep(calls, call, Limits.LEDGER);
        return call;
    }

    synchronized void deliveredMessage(Message message) {
        keep(delivered, message, Limits.LEDGER);
    }

    synchronized void violated(Call call, String what) {
        keep(violations, new Violation(call, what), Limits.LEDGER);
    }

    private static <T> void keep(ArrayDeque<T> entries, T entry, int most) {
        entries.add(entry);
        if (entries.size() > most) {
            entries.pop();
        }
    }
}
