package org.hamroh.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Referral;
import org.hamroh.casework.Referral.Reason;
import org.hamroh.casework.Referral.Status;
import org.hamroh.casework.ReferralLinks;
import org.hamroh.casework.Referrals;
import org.hamroh.casework.Requests;
import org.hamroh.console.Visit.Kind;
import org.hamroh.conversation.Consents;
import org.hamroh.conversation.HumanDesk;
import org.hamroh.conversation.HumanDesk.News;
import org.springframework.stereotype.Component;

/**
 * What a service may see and do by its link. Looking uses up nothing, so that a preview of the link does no harm; opening
 * binds it to one browser; an answer ends it.
 */
@Component
class Visits {

    static final String OPEN = "open";
    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";

    private final Referrals referrals;
    private final ReferralLinks links;
    private final Requests requests;
    private final Consents consents;
    private final HumanDesk desk;
    private final Audit audit;
    private final InstantSource clock;

    Visits(Referrals referrals, ReferralLinks links, Requests requests, Consents consents, HumanDesk desk,
            Audit audit, InstantSource clock) {
        this.referrals = referrals;
        this.links = links;
        this.requests = requests;
        this.consents = consents;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isKnown(String token) {
        return links.find(token).isPresent();
    }

    /** Changes nothing, and tells a stranger only that something waits. */
    Visit look(String token, String cookie) {
        return links.find(token).flatMap(r -> requests.find(r.request()).map(request -> look(request, r, cookie)))
                .orElse(Visit.of(Kind.UNKNOWN));
    }

    /** Opens or answers; in the transaction of an errand. */
    Visit act(String token, String cookie, String act, String form, String reason) {
        Optional<Referral> referral = links.find(token);
        Optional<HelpRequest> request = referral.flatMap(r -> requests.find(r.request()));
        if (request.isEmpty())
            return Visit.of(Kind.UNKNOWN);
        if (!waits(referral.get()))
            return look(request.get(), referral.get(), cookie);
        if (act.equals(OPEN))
            return open(request.get(), referral.get(), cookie);
        if (!links.isOpenedBy(referral.get(), cookie))
            return Visit.of(Kind.TAKEN, request.get().language());
        if (!MessageDigest.isEqual(links.form(cookie).getBytes(UTF_8), form.getBytes(UTF_8)))
            return Visit.of(Kind.REFUSED, request.get().language());
        return answer(request.get(), referral.get(), act, reason);
    }

    private Visit look(HelpRequest request, Referral referral, String cookie) {
        boolean own = links.isOpenedBy(referral, cookie);
        if (waits(referral))
            return Visit.of(Kind.WAITING, request.language());
        if (own && referral.is(Status.WITHDRAWN))
            return Visit.of(Kind.WITHDRAWN, request.language());
        boolean answered = !referral.is(Status.OFFERED) && !referral.is(Status.WITHDRAWN);
        return own && answered ? Visit.of(Kind.ANSWERED, request.language()) : Visit.of(Kind.OVER);
    }

    private Visit open(HelpRequest request, Referral referral, String cookie) {
        boolean first = !referral.isOpened();
        Optional<String> browser = links.open(referral, cookie);
        if (browser.isEmpty()) {
            if (referral.triedByAnother())
                desk.referral(request, referral, News.OPENED_TWICE);
            return Visit.of(Kind.TAKEN, request.language());
        }
        audit.note(Actor.PARTNER, Act.OPENED, request.id());
        if (first)
            desk.referral(request, referral, News.OPENED);
        return new Visit(Kind.OPEN, referrals.items(referral), browser, links.form(browser.get()),
                Optional.of(request.language()));
    }

    private Visit answer(HelpRequest request, Referral referral, String act, String reason) {
        Optional<Reason> why = Arrays.stream(Reason.values()).filter(r -> r.name().equals(reason)).findFirst();
        if (act.equals(ACCEPT))
            referral.accept();
        else if (act.equals(DECLINE))
            referral.decline(why.orElse(Reason.OTHER));
        else
            return Visit.of(Kind.WAITING, request.language());
        audit.note(Actor.PARTNER, Act.ANSWERED, request.id());
        desk.referral(request, referral, act.equals(ACCEPT) ? News.ACCEPTED : News.DECLINED);
        consents.tell(request, referral);
        return Visit.of(Kind.ANSWERED, request.language());
    }

    private boolean waits(Referral referral) {
        return referral.is(Status.OFFERED) && !referral.isPast(clock.instant());
    }
}
