package org.hamroh.desk;

import java.time.ZoneId;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Referral;
import org.hamroh.casework.Referral.Age;
import org.hamroh.casework.Referral.Item;
import org.hamroh.casework.Referral.Status;
import org.hamroh.casework.ReferralLinks;
import org.hamroh.casework.Referrals;
import org.hamroh.channel.Keyboard;
import org.hamroh.conversation.Consents;
import org.hamroh.conversation.HumanDesk.News;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an operator reads of a referral, with the buttons that fit how it stands. */
@Component
class ReferralNotes {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private final Referrals referrals;
    private final ReferralLinks links;
    private final Operators operators;
    private final Hands hands;
    private final Words words;
    private final String console;
    private final ZoneId zone;
    private final InstantSource clock;

    ReferralNotes(Referrals referrals, ReferralLinks links, Operators operators, Hands hands, Words words,
            @Value("${hamroh.console.url}") String console, @Value("${hamroh.zone}") ZoneId zone,
            InstantSource clock) {
        this.referrals = referrals;
        this.links = links;
        this.operators = operators;
        this.hands = hands;
        this.words = words;
        this.console = console.replaceFirst("/+$", "");
        this.zone = zone;
        this.clock = clock;
    }

    /** What is to be sent so far, and in whose words the person can be asked. */
    void form(Operator operator, HelpRequest request, Referral referral) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (referral.is(Status.DRAFTED))
            for (Age age : List.of(Age.ADULT, Age.TEEN, Age.CHILD))
                buttons.add(Presses.button(words.line(switch (age) {
                case ADULT -> Line.REFER_ASK_ADULT;
                case TEEN -> Line.REFER_ASK_TEEN;
                case CHILD -> Line.REFER_ASK_CHILD;
                }), Referring.ASK + age.name(), referral.id()));
        buttons.add(Presses.button(words.line(Line.REFER_DROP), Referring.DROP, referral.id()));
        hands.say(operator, request, text(referral.is(Status.DRAFTED) ? Line.REFER_FORM : Line.REFER_ASKED, request,
                referral), Keyboard.column(buttons));
    }

    /** To who has the request now, else to who made the referral; if both have left, coordinators hear of it. */
    void tell(HelpRequest request, Referral referral, News news) {
        whose(request, referral).ifPresentOrElse(operator -> {
            hands.say(operator, request, text(line(news), request, referral), buttons(referral));
            if (news == News.AGREED)
                offer(operator, request, referral);
        }, () -> operators.reachable().stream().filter(Operator::isCoordinator).forEach(coordinator -> hands
                .say(coordinator, request, text(line(news), request, referral, "—"))));
    }

    private Optional<Operator> whose(HelpRequest request, Referral referral) {
        return request.takenBy().filter(request::isTakenBy).flatMap(operators::byId).filter(Operator::canBeReached)
                .or(() -> operators.byId(referral.operator()).filter(Operator::canBeReached));
    }

    /** How it stands now, with what can be done next. */
    void state(Operator operator, HelpRequest request, Referral referral) {
        hands.say(operator, request, text(switch (referral.status()) {
        case DRAFTED -> Line.REFER_FORM;
        case ASKED -> Line.REFER_ASKED;
        case OFFERED -> Line.REFER_AGREED;
        case ACCEPTED -> Line.REFER_ACCEPTED;
        case DECLINED -> Line.REFER_DECLINED;
        case DONE -> Line.REFER_DONE;
        case WITHDRAWN -> Line.REFER_WITHDRAWN;
        }, request, referral), buttons(referral));
    }

    /** The link for the service; where there are no pages the operator tells the service herself. */
    void offer(Operator operator, HelpRequest request, Referral referral) {
        if (console.isEmpty())
            hands.say(operator, request, words.line(Line.REFER_TELL, request));
        else
            hands.say(operator, request, words.line(Line.REFER_LINK, Map.of("number", request.number().toString(),
                    "until", UNTIL.format(clock.instant().plus(links.valid()).atZone(zone)), "link",
                    console + "/r/" + links.issue(referral))));
    }

    private Keyboard buttons(Referral referral) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (referral.is(Status.OFFERED)) {
            buttons.add(Presses.button(words.line(Line.REFER_SAID_YES), Referring.YES, referral.id()));
            buttons.add(Presses.button(words.line(Line.REFER_SAID_NO), Referring.NO, referral.id()));
            if (!console.isEmpty())
                buttons.add(Presses.button(words.line(Line.REFER_NEW_LINK), Referring.LINK, referral.id()));
        } else if (referral.is(Status.ACCEPTED))
            buttons.add(Presses.button(words.line(Line.REFER_HELPED), Referring.DONE, referral.id()));
        return Keyboard.column(buttons);
    }

    private String text(Line line, HelpRequest request, Referral referral) {
        return text(line, request, referral, list(referral, line == Line.REFER_FORM));
    }

    private String text(Line line, HelpRequest request, Referral referral, String list) {
        return words.line(line, Map.of("number", request.number().toString(), "service",
                words.service(referral.service()), "list", list, "reason",
                referral.reason().map(this::reason).orElse("—")));
    }

    /** @param all also what is not written yet */
    private String list(Referral referral, boolean all) {
        Map<Item, String> items = referrals.items(referral);
        return Arrays.stream(Item.values()).filter(item -> all || items.containsKey(item))
                .map(item -> words.line(Consents.label(item)) + (all ? " (" + item.id() + "): " : ": ")
                        + Optional.ofNullable(items.get(item)).orElse("—"))
                .collect(Collectors.joining("\n"));
    }

    private String reason(Referral.Reason reason) {
        return words.line(switch (reason) {
        case FULL -> Line.PARTNER_FULL;
        case AREA -> Line.PARTNER_AREA;
        case TOPIC -> Line.PARTNER_TOPIC;
        case OTHER -> Line.PARTNER_OTHER;
        });
    }

    private static Line line(News news) {
        return switch (news) {
        case AGREED -> Line.REFER_AGREED;
        case NOT_NOW -> Line.REFER_NOT_NOW;
        case WITHDRAWN -> Line.REFER_WITHDRAWN;
        case OPENED -> Line.REFER_OPENED;
        case OPENED_TWICE -> Line.REFER_OPENED_TWICE;
        case ACCEPTED -> Line.REFER_ACCEPTED;
        case DECLINED -> Line.REFER_DECLINED;
        };
    }
}
