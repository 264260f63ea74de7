package org.hamroh.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Listing;
import org.hamroh.directory.NumberReports;
import org.hamroh.directory.NumberReports.Network;
import org.hamroh.directory.NumberReports.Said;
import org.hamroh.directory.ServiceNumber;
import org.springframework.stereotype.Component;

/**
 * Operators say what became of a call to a published number; coordinators record the organisation's own calls. A number
 * that is hidden stands on no card: only a coordinator, who has to call it, finds it here.
 */
@Component
class CallNews implements Errand {

    static final String NUMBERS = "num";
    private static final String NUMBER = "num-n";
    private static final String CALLED = "num-call";
    private static final Map<String, Said> SAID = Map.of("num-s", Said.SILENT, "num-w", Said.WRONG, "num-a",
            Said.ANSWERED);
    private static final Map<String, Network> FROM = Map.of("num-fm", Network.MOBILE, "num-fl", Network.LANDLINE,
            "num-fa", Network.ABROAD);

    private final ServiceWords services;
    private final NumberReports reports;
    private final Requests requests;
    private final Audit audit;
    private final Hands hands;
    private final Words words;

    CallNews(ServiceWords services, NumberReports reports, Requests requests, Audit audit, Hands hands, Words words) {
        this.services = services;
        this.reports = reports;
        this.requests = requests;
        this.audit = audit;
        this.hands = hands;
        this.words = words;
    }

    /** What a button is about: the service and which of its numbers. */
    private record About(Listing service, int index) {

        ServiceNumber number() {
            return service.reported().get(index);
        }

        String carried() {
            return service.id() + "." + index;
        }
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        return false;
    }

    @Override
    public boolean press(Operator operator, String verb, String argument) {
        if (!verb.equals(NUMBERS) && !verb.startsWith(NUMBERS + "-"))
            return false;
        Optional<About> about = verb.equals(NUMBERS) ? Optional.empty() : about(operator, argument);
        if (verb.equals(NUMBERS))
            services.listing(argument).ifPresentOrElse(service -> which(operator, service), () -> gone(operator));
        else
            about.ifPresentOrElse(it -> press(operator, verb, it), () -> gone(operator));
        return true;
    }

    private void press(Operator operator, String verb, About about) {
        boolean calls = verb.equals(CALLED) || FROM.containsKey(verb);
        if (calls && !operator.isCoordinator())
            hands.say(operator, words.line(Line.NUMBER_COORDINATOR));
        else if (verb.equals(CALLED))
            ask(operator, about, Line.NUMBER_FROM, List.of(button(Line.NETWORK_MOBILE, "num-fm", about),
                    button(Line.NETWORK_LANDLINE, "num-fl", about), button(Line.NETWORK_ABROAD, "num-fa", about)));
        else if (FROM.containsKey(verb)) {
            reports.called(about.number(), FROM.getOrDefault(verb, Network.MOBILE));
            audit.note(Actor.operator(operator.id()), Act.CALLED);
            say(operator, about, Line.NUMBER_CALL_KEPT);
        } else if (SAID.containsKey(verb)) {
            reports.report(about.number(), SAID.getOrDefault(verb, Said.SILENT), origin(operator));
            say(operator, about, Line.NUMBER_THANKS);
        } else
            what(operator, about);
    }

    private void which(Operator operator, Listing service) {
        List<About> known = IntStream.range(0, service.reported().size()).mapToObj(i -> new About(service, i))
                .filter(about -> isFor(operator, about)).toList();
        if (known.size() == 1)
            what(operator, known.getFirst());
        else if (known.isEmpty())
            hands.say(operator, words.line(Line.NUMBER_COORDINATOR));
        else
            hands.say(operator, words.line(Line.NUMBER_WHICH), Keyboard.column(known.stream()
                    .map(about -> Presses.button(about.number().number(), NUMBER, about.carried())).toList()));
    }

    private void what(Operator operator, About about) {
        List<Keyboard.Button> buttons = new ArrayList<>(List.of(button(Line.NUMBER_SILENT, "num-s", about),
                button(Line.NUMBER_WRONG, "num-w", about), button(Line.NUMBER_ANSWERED, "num-a", about)));
        if (operator.isCoordinator())
            buttons.add(button(Line.NUMBER_WE_CALLED, CALLED, about));
        ask(operator, about, Line.NUMBER_WHAT, buttons);
    }

    private boolean isFor(Operator operator, About about) {
        return operator.isCoordinator() || !about.service().lines().isEmpty()
                && about.service().lines().stream().anyMatch(line -> line.startsWith(about.number().number() + " "));
    }

    private Optional<About> about(Operator operator, String carried) {
        int dot = carried.lastIndexOf('.');
        String index = carried.substring(dot + 1);
        if (dot < 0 || !index.matches("\\d{1,2}"))
            return Optional.empty();
        return services.listing(carried.substring(0, dot)).map(it -> new About(it, Integer.parseInt(index)))
                .filter(it -> it.index < it.service.reported().size()).filter(it -> isFor(operator, it));
    }

    /** One request counts once, whoever says it; without one in hand she counts once. */
    private UUID origin(Operator operator) {
        return operator.inHand().flatMap(requests::find).filter(request -> request.isTakenBy(operator.id()))
                .map(HelpRequest::id).orElseGet(() -> new UUID(0, operator.id()));
    }

    private Keyboard.Button button(Line label, String verb, About about) {
        return Presses.button(words.line(label), verb, about.carried());
    }

    private void ask(Operator operator, About about, Line line, List<Keyboard.Button> buttons) {
        hands.say(operator, words.line(line, "number", about.number().number()), Keyboard.column(buttons));
    }

    private void say(Operator operator, About about, Line line) {
        hands.say(operator, words.line(line, "number", about.number().number()));
    }

    private void gone(Operator operator) {
        hands.say(operator, words.line(Line.SERVICE_GONE));
    }
}
