package org.hamroh.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The anonymous record of somebody's asking for help, from logged to closed. It holds nothing that leads to the person:
 * no tag, no words. It alone decides which state may follow which.
 */
@Entity
@Table(name = "help_request")
public class HelpRequest {

    /** Where a help request stands. */
    public enum State {
        LOGGED("It waits for an operator."),
        TAKEN("An operator has taken it."),
        CLOSED("It is closed."),
        ERASED("The person has erased it.");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** The country before the person has said one. */
    public static final String COUNTRY_UNSAID = "";

    @Id
    private UUID id;
    @Version
    private @Nullable Integer version;
    private String number;
    private String topic;
    @Enumerated(EnumType.STRING)
    private Triage triage;
    @Enumerated(EnumType.STRING)
    private State state = State.LOGGED;
    private String language;
    private String country = COUNTRY_UNSAID;
    private boolean test;
    private boolean words = true;
    private boolean reopened;
    @Column(name = "logged_at")
    private Instant loggedAt;
    @Column(name = "taken_by")
    private @Nullable Long takenBy;
    @Column(name = "taken_at")
    private @Nullable Instant takenAt;
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @SuppressWarnings("NullAway")
    protected HelpRequest() {
    }

    HelpRequest(UUID id, RequestNumber number, String topic, Triage triage, String language, boolean test,
            Instant loggedAt) {
        this.id = id;
        this.number = number.letters();
        this.topic = topic;
        this.triage = triage;
        this.language = language;
        this.test = test;
        this.loggedAt = loggedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** LOGGED → TAKEN. */
    public void take(long operator, Instant at) {
        require(State.LOGGED, "taken");
        state = State.TAKEN;
        takenBy = operator;
        takenAt = at;
    }

    /** TAKEN → TAKEN by another operator, who has agreed to it. */
    public void passTo(long operator, Instant at) {
        require(State.TAKEN, "passed to another operator");
        takenBy = operator;
        takenAt = at;
    }

    /** TAKEN → LOGGED: the operator gave it back, left, or did not answer. */
    public void giveBack() {
        require(State.TAKEN, "given back");
        state = State.LOGGED;
        takenBy = null;
        takenAt = null;
    }

    /** TAKEN or LOGGED → CLOSED. The exact times are blurred to the hour: they are no longer needed. */
    public void close(Outcome outcome, Instant at) {
        if (!isOpen())
            throw refused("closed");
        end(State.CLOSED, at);
        this.outcome = outcome;
    }

    /** CLOSED → LOGGED: the person writes on about the same. It waits from now on. */
    void reopen(Instant at) {
        if (!canReopen(at))
            throw refused("reopened");
        state = State.LOGGED;
        reopened = true;
        loggedAt = at.truncatedTo(ChronoUnit.MILLIS);
        closedAt = null;
        takenBy = null;
        takenAt = null;
        outcome = null;
    }

    /** Whether the person may still write on about it: what was said is there, and not too long ago. */
    public boolean canReopen(Instant at) {
        return state == State.CLOSED && words && closedAt != null && closedAt.plus(Limits.REOPENED).isAfter(at);
    }

    /** Any state → ERASED. What is left is a row to count. */
    public void erase(Instant at) {
        end(State.ERASED, at);
        words = false;
    }

    /** Closed long ago: its words and its key are gone, the row stays to count. */
    void loseWords() {
        require(State.CLOSED, "left without its words");
        words = false;
    }

    /** A later word may make it more urgent, never less. */
    public void raise(String topic, Triage triage) {
        if (isOpen() && triage.isMoreUrgentThan(this.triage)) {
            this.topic = topic;
            this.triage = triage;
        }
    }

    public void livesIn(String country) {
        if (isOpen())
            this.country = country;
    }

    private void end(State ended, Instant at) {
        state = ended;
        closedAt = at.truncatedTo(ChronoUnit.HOURS);
        loggedAt = loggedAt.truncatedTo(ChronoUnit.HOURS);
        takenAt = takenAt == null ? null : takenAt.truncatedTo(ChronoUnit.HOURS);
    }

    private void require(State needed, String action) {
        if (state != needed)
            throw refused(action);
    }

    private IllegalStateException refused(String action) {
        return new IllegalStateException("A help request cannot be " + action + " now. " + state.sentence());
    }

    public UUID id() {
        return id;
    }

    public RequestNumber number() {
        return new RequestNumber(number);
    }

    public String topic() {
        return topic;
    }

    public Triage triage() {
        return triage;
    }

    public State state() {
        return state;
    }

    public boolean isErased() {
        return state == State.ERASED;
    }

    public boolean isWaiting() {
        return state == State.LOGGED;
    }

    public boolean isTaken() {
        return state == State.TAKEN;
    }

    public boolean isOpen() {
        return isWaiting() || isTaken();
    }

    public boolean isTakenBy(long operator) {
        return isTaken() && takenBy != null && takenBy == operator;
    }

    public Optional<Long> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    public String language() {
        return language;
    }

    public String country() {
        return country;
    }

    /** Whether it was closed once, and the person came back. */
    public boolean isReopened() {
        return reopened;
    }

    public boolean isTest() {
        return test;
    }

    public Instant loggedAt() {
        return loggedAt;
    }

    /** Whether what was written is still there, with its key. */
    boolean hasWords() {
        return words;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
