package org.hamroh.casework;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hamroh.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links by which a service without an account answers a referral. Only keyed tags of link and browser are kept: whoever
 * has the database can open none.
 */
@Component
public class ReferralLinks {

    private final ReferralStore store;
    private final Vault vault;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Duration valid;

    ReferralLinks(ReferralStore store, Vault vault, InstantSource clock, RandomGenerator random,
            @Value("${hamroh.console.link}") Duration valid) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
        this.valid = valid;
    }

    /** @return the secret part of a new link; the one before leads nowhere any more */
    public String issue(Referral referral) {
        String token = secret();
        referral.linkedBy(tag("link", token), clock.instant().plus(valid));
        return token;
    }

    public Duration valid() {
        return valid;
    }

    public Optional<Referral> find(String token) {
        return store.findByLink(tag("link", token));
    }

    /** The first browser binds the link. @return what it is known by from then on; empty if another has opened it */
    public Optional<String> open(Referral referral, String cookie) {
        if (isOpenedBy(referral, cookie))
            return Optional.of(cookie);
        String fresh = secret();
        return !referral.isOpened() && referral.openedBy(tag("browser", fresh)) ? Optional.of(fresh) : Optional.empty();
    }

    public boolean isOpenedBy(Referral referral, String cookie) {
        return !cookie.isEmpty() && referral.isOpenedBy(tag("browser", cookie));
    }

    /** What a form of this browser carries, so that no other page can send it. */
    public String form(String cookie) {
        return tag("form", cookie);
    }

    private String secret() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    private String tag(String kind, String secret) {
        return HexFormat.of().formatHex(vault.derive("referral-" + kind + "|" + secret));
    }
}
