package org.hamroh.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Referral;
import org.hamroh.casework.Referral.Item;
import org.hamroh.casework.Referral.Status;
import org.hamroh.casework.Referrals;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.conversation.HumanDesk.News;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Listed;
import org.springframework.stereotype.Component;

/**
 * Asks the person whether something may be sent to a service: what, to whom, and what is known of what they do with it.
 * Each item has a yes of its own, none is preselected, and "not now" is always there.
 */
@Component
public class Consents {

    private static final String PRESS = "c:";
    private static final String SHOW = "s";
    private static final String SEND = "y";
    private static final String NOT_NOW = "n";
    private static final String WITHDRAW = "w";

    private final Referrals referrals;
    private final Requests requests;
    private final Dialogs dialogs;
    private final People people;
    private final HumanDesk desk;
    private final Audit audit;
    private final Say say;

    Consents(Referrals referrals, Requests requests, Dialogs dialogs, People people, HumanDesk desk, Audit audit,
            Say say) {
        this.referrals = referrals;
        this.requests = requests;
        this.dialogs = dialogs;
        this.people = people;
        this.desk = desk;
        this.audit = audit;
        this.say = say;
    }

    /** Asks, or tells how the referral stands now. @return false if there is no way to the person any more */
    public boolean tell(HelpRequest request, Referral referral) {
        Book book = dialogs.book(request.language());
        return people.ask(request, text(referral, book), buttons(referral, book), data(referral, SHOW));
    }

    /** @return empty if the press is about nothing of the kind, or about what does not belong to this chat */
    Optional<Conversation> press(Conversation c, Content.Press press, Incoming in) {
        Optional<Referral> referral = referral(press.data()).filter(r -> c.requests().contains(r.request()));
        Optional<HelpRequest> request = referral.flatMap(r -> requests.find(r.request()));
        if (request.isEmpty())
            return Optional.empty();
        pressed(request.get(), referral.get(), press, in);
        return Optional.of(c);
    }

    /** What was sent about the person, each with a button that ends it. */
    void status(HelpRequest request, Book book, Incoming in) {
        for (Referral referral : referrals.of(request.id()))
            if (!referral.is(Status.DRAFTED))
                say.text(in.address(), text(referral, book), buttons(referral, book));
    }

    private void pressed(HelpRequest request, Referral referral, Content.Press press, Incoming in) {
        Book book = dialogs.book(request.language());
        String verb = press.data().substring(press.data().lastIndexOf(':') + 1);
        boolean asked = referral.is(Status.ASKED);
        if (verb.equals(WITHDRAW) && referral.canBeWithdrawn()) {
            referral.withdraw();
            audit.note(Actor.PERSON, Act.WITHDRAWN, request.id());
            desk.referral(request, referral, News.WITHDRAWN);
        } else if (verb.equals(NOT_NOW) && asked) {
            referral.notNow();
            desk.referral(request, referral, News.NOT_NOW);
            say.edit(in.address(), press.onMessage(), book.line(Line.REFERRAL_NOT_SENT));
            return;
        } else if (verb.equals(SEND) && asked && referral.agreed().isEmpty()) {
            say.line(in.address(), book, Line.REFERRAL_NOTHING_TICKED);
            return;
        } else if (verb.equals(SEND) && asked) {
            referrals.agree(referral);
            audit.note(Actor.PERSON, Act.CONSENTED, request.id());
            desk.referral(request, referral, News.AGREED);
        } else if (asked)
            item(verb).filter(referrals.items(referral)::containsKey).ifPresent(referral::turn);
        else if (!verb.equals(SHOW)) {
            // a button of a question that is over: how things are now, in a new message
            say.text(in.address(), text(referral, book), buttons(referral, book));
            return;
        }
        say.edit(in.address(), press.onMessage(), text(referral, book), buttons(referral, book));
    }

    private String text(Referral referral, Book book) {
        String service = service(referral, book);
        return switch (referral.status()) {
        case ASKED -> book.line(switch (referral.age()) {
        case CHILD -> Line.REFERRAL_ASK_CHILD;
        case TEEN -> Line.REFERRAL_ASK_TEEN;
        case ADULT -> Line.REFERRAL_ASK;
        }, Map.of("service", service, "receiver", receiver(referral, book), "list",
                list(referrals.items(referral), book)));
        case OFFERED -> book.line(Line.REFERRAL_OFFERED,
                Map.of("service", service, "list", list(referrals.items(referral), book)));
        case ACCEPTED -> book.line(Line.REFERRAL_ACCEPTED, Map.of("service", service));
        case DECLINED -> book.line(Line.REFERRAL_DECLINED, Map.of("service", service));
        case DONE -> book.line(Line.REFERRAL_DONE, Map.of("service", service));
        case WITHDRAWN -> book.line(Line.REFERRAL_WITHDRAWN, Map.of("service", service));
        case DRAFTED -> book.line(Line.REFERRAL_NOT_SENT);
        };
    }

    private Keyboard buttons(Referral referral, Book book) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (referral.is(Status.ASKED)) {
            Set<Item> agreed = referral.agreed();
            for (Item item : referrals.items(referral).keySet())
                buttons.add(new Keyboard.Button((agreed.contains(item) ? "☑ " : "☐ ") + book.line(label(item)),
                        data(referral, item.name())));
            buttons.add(new Keyboard.Button(book.line(Line.REFERRAL_SEND), data(referral, SEND)));
            buttons.add(new Keyboard.Button(book.line(Line.REFERRAL_NOT_NOW), data(referral, NOT_NOW)));
        } else if (referral.canBeWithdrawn())
            buttons.add(new Keyboard.Button(book.line(Line.REFERRAL_WITHDRAW), data(referral, WITHDRAW)));
        return Keyboard.column(buttons);
    }

    private String service(Referral referral, Book book) {
        return dialogs.listed(referral.service(), book.language())
                .map(s -> s.name() + " (" + dialogs.country(s.country(), book.language()) + ")")
                .orElse(referral.service());
    }

    /** What is known of what a receiver does with it; whoever wants to know more asks us first. */
    private String receiver(Referral referral, Book book) {
        return dialogs.listed(referral.service(), book.language()).flatMap(Listed::note)
                .map(note -> note + "\n" + book.line(Line.REFERRAL_RECEIVER_MORE))
                .orElse(book.line(Line.REFERRAL_RECEIVER));
    }

    private static String list(Map<Item, String> items, Book book) {
        return items.entrySet().stream().map(e -> "• " + book.line(label(e.getKey())) + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What an item is called, also to operators and services. */
    public static Line label(Item item) {
        return switch (item) {
        case NAME -> Line.REFERRAL_NAME;
        case LANGUAGE -> Line.REFERRAL_LANGUAGE;
        case COUNTRY -> Line.REFERRAL_COUNTRY;
        case NEED -> Line.REFERRAL_NEED;
        case REACH -> Line.REFERRAL_REACH;
        };
    }

    private static Optional<Item> item(String verb) {
        return Arrays.stream(Item.values()).filter(item -> item.name().equals(verb)).findFirst();
    }

    private static String data(Referral referral, String verb) {
        return PRESS + referral.id() + ":" + verb;
    }

    private Optional<Referral> referral(String data) {
        int end = data.lastIndexOf(':');
        if (!data.startsWith(PRESS) || end < PRESS.length())
            return Optional.empty();
        try {
            return referrals.find(UUID.fromString(data.substring(PRESS.length(), end)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
