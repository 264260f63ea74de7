package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Referral;
import org.hamroh.casework.Referral.Age;
import org.hamroh.casework.Referral.Item;
import org.hamroh.casework.Referral.Status;
import org.hamroh.casework.Referrals;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.conversation.Consents;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Listed;
import org.springframework.stereotype.Component;

/**
 * An operator refers a request to a service: she picks the service, types what is to be sent, and has the person asked.
 * What is sent is only ever typed after {@code /refer}, as a note is after {@code /note}: plain words go to the person.
 */
@Component
class Referring {

    /** All verbs of referrals begin so. */
    private static final String REFER = "r-";
    /** Followed by the service's {@link #mark}; about a request, as the next one is. */
    private static final String TO = REFER + "to-";
    /** Followed by the number of the page. */
    private static final String MORE = REFER + "more-";
    /** Followed by the age; about a referral, as those below are. */
    static final String ASK = REFER + "ask-";
    static final String DROP = REFER + "drop";
    static final String YES = REFER + "yes";
    static final String NO = REFER + "no";
    static final String LINK = REFER + "link";
    static final String DONE = REFER + "done";

    private final Referrals referrals;
    private final Requests requests;
    private final Consents consents;
    private final ReferralNotes notes;
    private final Hands hands;
    private final Ladder ladder;
    private final Words words;
    private final Audit audit;

    Referring(Referrals referrals, Requests requests, Consents consents, ReferralNotes notes, Hands hands,
            Ladder ladder, Words words, Audit audit) {
        this.referrals = referrals;
        this.requests = requests;
        this.consents = consents;
        this.notes = notes;
        this.hands = hands;
        this.ladder = ladder;
        this.words = words;
        this.audit = audit;
    }

    /**
     * {@code /refer}, or {@code /refer name Aigul}: what is to be sent is typed item by item. Those that are under way
     * are shown too, with their buttons: a colleague may have made them.
     */
    void command(Operator operator, HelpRequest request, String rest) {
        Optional<Referral> written = referrals.beingWritten(request.id());
        if (rest.isBlank())
            referrals.of(request.id()).stream().filter(r -> r.is(Status.OFFERED) || r.is(Status.ACCEPTED))
                    .forEach(running -> notes.state(operator, request, running));
        if (written.isEmpty()) {
            services(operator, request, 0);
            return;
        }
        String[] parts = rest.strip().split("\\s+", 2);
        Optional<Item> item = item(parts[0]);
        if (item.isPresent() && written.get().is(Status.DRAFTED))
            referrals.write(written.get(), item.get(), parts.length < 2 ? "" : cut(Directions.marked(parts[1])));
        notes.form(operator, request, written.get());
    }

    static boolean isAbout(Content.Press press) {
        return Presses.verb(press.data()).startsWith(REFER);
    }

    /** What comes from a press can be forged: it counts only from whoever has the request, or made the referral. */
    void press(Operator operator, Content.Press press) {
        String verb = Presses.verb(press.data());
        Optional<UUID> id = id(press);
        if (verb.startsWith(TO) || verb.startsWith(MORE))
            id.flatMap(requests::find).filter(request -> request.isTakenBy(operator.id()))
                    .ifPresentOrElse(request -> choose(operator, request, verb), () -> old(operator));
        else
            id.flatMap(referrals::find).flatMap(referral -> requests.find(referral.request())
                    .filter(r -> r.isTakenBy(operator.id()) || referral.operator() == operator.id())
                    .map(request -> (Runnable) () -> pressed(operator, request, referral, verb)))
                    .ifPresentOrElse(Runnable::run, () -> old(operator));
    }

    private void choose(Operator operator, HelpRequest request, String verb) {
        if (verb.startsWith(MORE))
            services(operator, request, page(verb.substring(MORE.length())));
        else if (referrals.beingWritten(request.id()).isPresent())
            notes.form(operator, request, referrals.beingWritten(request.id()).get());
        else
            words.services(request.country()).stream().filter(s -> mark(s).equals(verb.substring(TO.length())))
                    .findFirst().ifPresentOrElse(service -> notes.form(operator, request,
                            referrals.draft(request, operator.id(), service.id())), () -> old(operator));
    }

    private void pressed(Operator operator, HelpRequest request, Referral referral, String verb) {
        boolean written = referral.is(Status.DRAFTED) || referral.is(Status.ASKED);
        if (verb.startsWith(ASK) && referral.is(Status.DRAFTED) && request.isTakenBy(operator.id()))
            ask(operator, request, referral, verb.substring(ASK.length()));
        else if (verb.equals(DROP) && written) {
            referrals.drop(referral);
            hands.say(operator, request, words.line(Line.REFER_DROPPED, request));
        } else if (verb.equals(LINK) && referral.is(Status.OFFERED))
            notes.offer(operator, request, referral);
        else {
            answered(operator, request, referral, verb);
            notes.state(operator, request, referral);
        }
    }

    /** What a service told the operator, as if it had answered by itself. */
    private void answered(Operator operator, HelpRequest request, Referral referral, String verb) {
        if (verb.equals(YES) && referral.is(Status.OFFERED))
            referral.accept();
        else if (verb.equals(NO) && referral.is(Status.OFFERED))
            referral.decline(Referral.Reason.OTHER);
        else if (verb.equals(DONE) && referral.is(Status.ACCEPTED))
            referral.finish();
        else
            return;
        audit.note(Actor.operator(operator.id()), Act.ANSWERED, request.id());
        consents.tell(request, referral);
    }

    private void ask(Operator operator, HelpRequest request, Referral referral, String age) {
        Optional<Age> whose = Arrays.stream(Age.values()).filter(a -> a.name().equals(age)).findFirst();
        if (whose.isEmpty())
            old(operator);
        else if (referrals.items(referral).isEmpty())
            hands.say(operator, request, words.line(Line.REFER_EMPTY, request));
        else {
            referral.ask(whose.get());
            ladder.end(request.id());
            if (consents.tell(request, referral)) {
                audit.note(Actor.operator(operator.id()), Act.REFERRED, request.id());
                notes.form(operator, request, referral);
            } else {
                referral.notNow();
                hands.say(operator, request, words.line(Line.PERSON_UNREACHABLE, request));
            }
        }
    }

    private void services(Operator operator, HelpRequest request, int page) {
        List<Listed> all = words.services(request.country());
        List<Keyboard.Button> buttons = new ArrayList<>();
        all.stream().skip((long) page * Limits.SERVICES_ON_PAGE).limit(Limits.SERVICES_ON_PAGE)
                .forEach(s -> buttons.add(Presses.button(words.service(s.id()), TO + mark(s), request.id())));
        if (all.size() > (page + 1) * Limits.SERVICES_ON_PAGE)
            buttons.add(Presses.button(words.line(Line.REFER_MORE), MORE + (page + 1), request.id()));
        hands.say(operator, request, words.line(buttons.isEmpty() ? Line.REFER_NOBODY : Line.REFER_WHERE, request),
                Keyboard.column(buttons));
    }

    /** Stands for a service's key where that may be too long: a button carries 64 bytes. */
    private static String mark(Listed service) {
        return HexFormat.of().toHexDigits(
                UUID.nameUUIDFromBytes(service.id().getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }

    /** By its id, or by its name in the desk's language. */
    private Optional<Item> item(String typed) {
        return Arrays.stream(Item.values()).filter(item -> item.id().equalsIgnoreCase(typed)
                || words.line(Consents.label(item)).equalsIgnoreCase(typed)).findFirst();
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0,
                Math.min(text.codePointCount(0, text.length()), Limits.REFERRED_TEXT)));
    }

    private static int page(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private static Optional<UUID> id(Content.Press press) {
        try {
            return Optional.of(UUID.fromString(Presses.argument(press.data())));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private void old(Operator operator) {
        hands.say(operator, words.line(Line.REFER_OLD));
    }
}
