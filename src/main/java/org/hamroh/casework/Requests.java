package org.hamroh.casework;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Vault;
import org.springframework.stereotype.Component;

/** The help requests. All of it works inside the caller's transaction. */
@Component
public class Requests {

    /** Its topic: a person who asks for somebody. */
    private static final String DRILL = "person";

    private final RequestStore store;
    private final RequestKeys keys;
    private final Relay relay;
    private final Talk talk;
    private final Audit audit;
    private final Referrals referrals;
    private final FollowUps followUps;
    private final Vault vault;
    private final Keeping keeping;
    private final InstantSource clock;

    Requests(RequestStore store, RequestKeys keys, Relay relay, Talk talk, Referrals referrals,
            FollowUps followUps, Audit audit, Vault vault, Keeping keeping, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.relay = relay;
        this.talk = talk;
        this.audit = audit;
        this.referrals = referrals;
        this.followUps = followUps;
        this.vault = vault;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * Logs a request.
     *
     * @param cause names what it came from; the same cause gives the same id and number, so that what is played again
     *            after a crash is still one request
     * @param address where the person is reached; sealed, apart from the record, for as long as the talk lasts
     */
    public HelpRequest log(String cause, long address, String topic, Triage triage, String language, boolean test) {
        ByteBuffer bytes = ByteBuffer.wrap(vault.derive("request|" + cause));
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        Optional<HelpRequest> before = store.findById(id);
        if (before.isPresent())
            return before.get();
        keys.create(id);
        relay.open(id, address);
        return store.save(new HelpRequest(id, number(cause), topic, triage, language, test, clock.instant()));
    }

    /** A test request of nobody's: no way leads from it to a person. */
    public HelpRequest drill(String cause, String language) {
        ByteBuffer bytes = ByteBuffer.wrap(vault.derive("request|" + cause));
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        return store.findById(id).orElseGet(() -> {
            keys.create(id);
            return store.save(new HelpRequest(id, number(cause), DRILL, Triage.URGENT, language, true,
                    clock.instant()));
        });
    }

    /** As {@link #find}, of what a button carries; empty too if that is no id. */
    public Optional<HelpRequest> named(String id) {
        try {
            return find(UUID.fromString(id));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    public Optional<HelpRequest> find(UUID id) {
        return store.findById(id);
    }

    public Optional<HelpRequest> find(RequestNumber number) {
        return store.findByNumber(number.letters());
    }

    /** Those that wait, longest first. */
    public List<HelpRequest> waiting() {
        return store.findByStateOrderByLoggedAt(HelpRequest.State.LOGGED);
    }

    /** How many wait that are more urgent, or as urgent and have waited longer. Tests do not count. */
    public int ahead(HelpRequest request) {
        Set<Triage> moreUrgent = Arrays.stream(Triage.values()).filter(t -> t.isMoreUrgentThan(request.triage()))
                .collect(Collectors.toSet());
        return store.countByStateAndTestFalseAndTriageIn(HelpRequest.State.LOGGED, moreUrgent)
                + store.countByStateAndTestFalseAndTriageAndLoggedAtBefore(HelpRequest.State.LOGGED, request.triage(),
                        request.loggedAt());
    }

    /** Those that an operator has in hand, in the order in which they were taken. */
    public List<HelpRequest> takenBy(long operator) {
        return store.findByStateAndTakenByOrderByTakenAt(HelpRequest.State.TAKEN, operator);
    }

    /**
     * Adds what the person wrote. If the request's key is damaged it gets a new one: what was written before stays
     * unreadable, but nothing more is lost, and the person can be answered again.
     *
     * @param address where the person is reached
     */
    public Talk.Message write(HelpRequest request, long address, String text, Optional<Sent> sent) {
        try {
            return talk.add(request.id(), Talk.Direction.PERSON, text, sent);
        } catch (SealBroken e) {
            keys.destroy(request.id());
            keys.create(request.id());
            relay.forget(request.id());
            relay.open(request.id(), address);
            return talk.add(request.id(), Talk.Direction.PERSON, text, sent);
        }
    }

    /** Ends it; the way to the person dies some time later, words and key later still. */
    public void close(HelpRequest request, Outcome outcome) {
        request.close(outcome, clock.instant());
        relay.expire(request.id(), clock.instant().plus(keeping.relay()));
        followUps.keepWay(request.id());
    }

    /** Opens it again, with all that was said, and the way to the person anew. */
    public void reopen(HelpRequest request, long address) {
        request.reopen(clock.instant());
        relay.forget(request.id());
        relay.open(request.id(), address);
        followUps.drop(request.id());
        audit.note(Audit.Actor.PERSON, Audit.Act.REOPENED, request.id());
    }

    /** Erases all that was written, by either side, and the way to the person. What is left is a row to count. */
    public void erase(HelpRequest request) {
        keys.destroy(request.id());
        relay.forget(request.id());
        talk.forget(request.id());
        referrals.forget(request.id());
        followUps.forget(request.id());
        request.erase(clock.instant());
    }

    /** Clears the ways to people that are past their time; the rest of a closed request is {@link Expiry}'s. */
    public void purge() {
        relay.purge(clock.instant());
    }

    private RequestNumber number(String cause) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> RequestNumber.of(vault.derive("number|" + cause + "|" + n)))
                .filter(number -> !store.existsByNumber(number.letters())).findFirst().orElseThrow();
    }
}
