package org.hamroh.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamroh.casework.ReferralLinks;
import org.hamroh.console.Visit.Kind;
import org.hamroh.conversation.Dialogs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a service's link: without scripts, without anything from elsewhere, kept by nobody. */
@Controller
class ReferralPage {

    private static final String COOKIE = "hamroh_referral";
    private static final String TOKEN = "[0-9a-f]{32}";
    private static final String PATH = "/r/{token}";

    private final Visits visits;
    private final Errands errands;
    private final ReferralLinks links;
    private final Dialogs dialogs;
    private final boolean secure;
    private final Cache<String, AtomicInteger> misses = Caffeine.newBuilder().expireAfterWrite(Limits.MISSES_COUNTED)
            .maximumSize(Limits.CALLERS).build();

    ReferralPage(Visits visits, Errands errands, ReferralLinks links, Dialogs dialogs,
            @Value("${hamroh.console.url}") String url) {
        this.visits = visits;
        this.errands = errands;
        this.links = links;
        this.dialogs = dialogs;
        this.secure = url.startsWith("https:");
    }

    @GetMapping(PATH)
    ResponseEntity<String> look(@PathVariable("token") String token,
            @RequestParam(name = "lang", defaultValue = "") String language,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie, HttpServletRequest from) {
        return page(isKnown(token) ? visits.look(token, cookie) : missed(from), token, language);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> act(@PathVariable("token") String token,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "lang", defaultValue = "") String language,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie, HttpServletRequest from) {
        if (!isKnown(token))
            return page(missed(from), token, language);
        try {
            return page(errands.run(() -> visits.act(token, cookie, act, form, reason)), token, language);
        } catch (Errands.NotNow standby) {
            return page(Visit.of(Kind.LATER), token, language);
        }
    }

    private boolean isKnown(String token) {
        return token.matches(TOKEN) && visits.isKnown(token);
    }

    /** Behind a proxy all callers are one: who has a link that leads somewhere is never held up by others' misses. */
    private Visit missed(HttpServletRequest from) {
        boolean many = misses.get(from.getRemoteAddr(), caller -> new AtomicInteger())
                .incrementAndGet() > Limits.MISSES;
        return Visit.of(many ? Kind.TOO_MANY : Kind.UNKNOWN);
    }

    private ResponseEntity<String> page(Visit visit, String token, String chosen) {
        String language = dialogs.languages().contains(chosen) ? chosen : visit.language().orElse(dialogs.base());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(visit.kind().status())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").header("Content-Security-Policy", Sheet.POLICY)
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY");
        visit.cookie().ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, cookie).path("/r/" + token).httpOnly(true).secure(secure)
                        .sameSite("Strict").maxAge(links.valid()).build().toString()));
        return answer.body(new Sheet(dialogs, dialogs.book(language)).of(visit));
    }
}
