package org.hamroh.casework;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hamroh.casework.Referral.Item;
import org.hamroh.casework.Referral.Status;
import org.hamroh.vault.Field;
import org.hamroh.vault.RequestKeys;
import org.hamroh.vault.SealBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The referrals. What is to be sent is sealed with the request's key, so that it dies with it. All of it works inside the
 * caller's transaction.
 */
@Component
public class Referrals {

    private final ReferralStore store;
    private final RequestKeys keys;
    private final InstantSource clock;
    private final RandomGenerator random;

    Referrals(ReferralStore store, RequestKeys keys, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** An empty one: what is sent is what an operator types, nothing else. */
    public Referral draft(HelpRequest request, long operator, String service) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return store.save(new Referral(id, request.id(), operator, service, sealed(request.id(), id, Map.of()),
                clock.instant()));
    }

    public Optional<Referral> find(UUID id) {
        return store.findById(id);
    }

    /** The request's referrals, oldest first. */
    public List<Referral> of(UUID request) {
        return store.findByRequestOrderByDraftedAt(request);
    }

    /** The one that is being written, or that the person is asked about. */
    public Optional<Referral> beingWritten(UUID request) {
        return of(request).reversed().stream().filter(r -> r.is(Status.DRAFTED) || r.is(Status.ASKED)).findFirst();
    }

    /** Takes the place of what was written for this item before; empty words take it away. */
    public void write(Referral referral, Item item, String text) {
        Map<Item, String> items = items(referral);
        if (text.isBlank())
            items.remove(item);
        else
            items.put(item, text.strip().replaceAll("\\s+", " "));
        referral.holds(sealed(referral.request(), referral.id(), items));
    }

    /** What is to be sent, or was agreed to. Empty once it no longer opens. */
    public Map<Item, String> items(Referral referral) {
        Map<Item, String> items = new EnumMap<>(Item.class);
        if (referral.items().length == 0)
            return items;
        try {
            String text = Body.text(keys.open(referral.request(), Field.REFERRAL_ITEMS, referral.id().toString(),
                    referral.items()));
            text.lines().map(line -> line.split("=", 2)).forEach(line -> items.put(Item.valueOf(line[0]), line[1]));
            return items;
        } catch (SealBroken e) {
            return items;
        }
    }

    /** Only what the person said yes to stays; the rest is gone before the service is asked. */
    public void agree(Referral referral) {
        Map<Item, String> items = items(referral);
        items.keySet().retainAll(referral.agreed());
        referral.agree(sealed(referral.request(), referral.id(), items));
    }

    /** Nothing of it is left. */
    public void drop(Referral referral) {
        store.delete(referral);
    }

    /** The person says what became of it. */
    void outcome(UUID request, Helped helped) {
        of(request).stream().filter(r -> r.is(Status.ACCEPTED) || r.is(Status.DONE)).forEach(r -> r.outcome(helped));
    }

    /** What is left is a row to count. */
    void loseWords(UUID request) {
        of(request).forEach(Referral::loseWords);
    }

    void forget(UUID request) {
        store.deleteAll(of(request));
    }

    @EventListener
    void gone(RequestsGone gone) {
        store.deleteByRequestIn(gone.requests());
    }

    private byte[] sealed(UUID request, UUID id, Map<Item, String> items) {
        String text = Arrays.stream(Item.values()).filter(items::containsKey).map(i -> i + "=" + items.get(i))
                .collect(Collectors.joining("\n"));
        return keys.seal(request, Field.REFERRAL_ITEMS, id.toString(), Body.padded(text));
    }
}
