package org.hamroh.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;
import org.hamroh.conversation.Dialogs;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Listing;
import org.hamroh.directory.Search;
import org.springframework.stereotype.Component;

/** {@code /find}: an operator looks for services, by words and by buttons, and reads what is known of one. */
@Component
class ServiceSearch implements Errand {

    static final String FIND = "find";
    private static final String COUNTRIES = "find-c";
    private static final String TOPICS = "find-t";
    private static final String LANGUAGES = "find-l";
    private static final String AGES = "find-a";
    private static final String CARD = "service";

    private final Dialogs dialogs;
    private final ServiceWords services;
    private final Hands hands;
    private final Words words;
    private final RandomGenerator random;
    /** The words of the latest searches: buttons have no room for them, and nobody needs them for long. */
    private final Map<String, List<String>> typed = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > Limits.SEARCHES;
        }
    });

    ServiceSearch(Dialogs dialogs, ServiceWords services, Hands hands, Words words, RandomGenerator random) {
        this.dialogs = dialogs;
        this.services = services;
        this.hands = hands;
        this.words = words;
        this.random = random;
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        if (!command.name().equals(FIND))
            return false;
        List<String> asked = Arrays.stream(command.rest().strip().split("\\s+", -1)).filter(word -> !word.isEmpty())
                .limit(Limits.SEARCHED).toList();
        String token = asked.isEmpty() ? "" : "%06x".formatted(random.nextInt(1 << 24));
        typed.put(token, asked);
        show(operator, new Narrowing(token, "", "", "", "", 0));
        return true;
    }

    @Override
    public boolean press(Operator operator, String verb, String argument) {
        Directory directory = dialogs.directory();
        switch (verb) {
        case FIND -> narrowed(operator, argument, narrowing -> show(operator, narrowing));
        case COUNTRIES -> narrowed(operator, argument, n -> choose(operator, directory.countries(),
                services::country, n::inCountry));
        case TOPICS -> narrowed(operator, argument, n -> choose(operator, Search.TOPICS, services::topic, n::about));
        case LANGUAGES -> narrowed(operator, argument, n -> choose(operator, directory.languages().stream().sorted()
                .toList(), services::language, n::speaking));
        case AGES -> narrowed(operator, argument, n -> choose(operator,
                List.of(Narrowing.CHILD, Narrowing.TEEN, Narrowing.ADULT), this::age, n::aged));
        case CARD -> services.listing(argument).ifPresentOrElse(service -> card(operator, service),
                () -> hands.say(operator, words.line(Line.SERVICE_GONE)));
        default -> {
            return false;
        }
        }
        return true;
    }

    private interface With {
        void narrowing(Narrowing narrowing);
    }

    private void narrowed(Operator operator, String argument, With with) {
        Narrowing.of(argument, dialogs.directory())
                .filter(narrowing -> narrowing.words().isEmpty() || typed.containsKey(narrowing.words()))
                .ifPresentOrElse(with::narrowing, () -> hands.say(operator, words.line(Line.FIND_OLD)));
    }

    private void show(Operator operator, Narrowing narrowing) {
        List<String> found = dialogs.directory()
                .find(narrowing.search(typed.getOrDefault(narrowing.words(), List.of())));
        int pages = (found.size() + Limits.SERVICES - 1) / Limits.SERVICES;
        int page = Math.min(narrowing.page(), Math.max(0, pages - 1));
        List<Listing> here = found.stream().skip((long) page * Limits.SERVICES).limit(Limits.SERVICES)
                .flatMap(id -> services.listing(id).stream()).toList();
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        if (!here.isEmpty())
            rows.add(IntStream.range(0, here.size())
                    .mapToObj(i -> Presses.button(Integer.toString(page * Limits.SERVICES + i + 1), CARD,
                            here.get(i).id()))
                    .toList());
        List<Keyboard.Button> turning = Stream
                .of(turn("‹", narrowing, page - 1, page > 0), turn("›", narrowing, page + 1, page + 1 < pages))
                .flatMap(Optional::stream).toList();
        if (!turning.isEmpty())
            rows.add(turning);
        rows.add(List.of(by(Line.FIND_COUNTRY, COUNTRIES, narrowing), by(Line.FIND_TOPIC, TOPICS, narrowing)));
        rows.add(List.of(by(Line.FIND_LANGUAGE, LANGUAGES, narrowing), by(Line.FIND_AGE, AGES, narrowing)));
        String list = IntStream.range(0, here.size())
                .mapToObj(i -> (page * Limits.SERVICES + i + 1) + ". " + services.line(here.get(i)))
                .collect(Collectors.joining("\n"));
        hands.say(operator, found.isEmpty()
                ? words.line(Line.FIND_NONE, "narrowed", said(narrowing))
                : words.line(Line.FIND_FOUND, Map.of("count", Integer.toString(found.size()), "narrowed",
                        said(narrowing), "list", list)),
                new Keyboard.Buttons(rows));
    }

    private static Optional<Keyboard.Button> turn(String label, Narrowing narrowing, int page, boolean isThere) {
        return isThere ? Optional.of(Presses.button(label, FIND, narrowing.at(page).carried())) : Optional.empty();
    }

    private Keyboard.Button by(Line label, String verb, Narrowing narrowing) {
        return Presses.button(words.line(label), verb, narrowing.carried());
    }

    private void choose(Operator operator, Collection<String> choices, Function<String, String> label,
            Function<String, Narrowing> chosen) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        buttons.add(Presses.button(words.line(Line.FIND_ANY), FIND, chosen.apply("").carried()));
        choices.forEach(it -> buttons.add(Presses.button(label.apply(it), FIND, chosen.apply(it).carried())));
        hands.say(operator, words.line(Line.FIND_CHOOSE), Keyboard.column(buttons));
    }

    private String said(Narrowing n) {
        return Stream.of(said(n.country(), services::country), said(n.topic(), services::topic),
                said(n.language(), services::language), said(n.age(), this::age)).flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> said(String part, UnaryOperator<String> name) {
        return part.isEmpty() ? Optional.empty() : Optional.of(name.apply(part));
    }

    private String age(String group) {
        return words.line(switch (group) {
        case Narrowing.CHILD -> Line.FIND_CHILD;
        case Narrowing.TEEN -> Line.FIND_TEEN;
        default -> Line.FIND_ADULT;
        });
    }

    private void card(Operator operator, Listing service) {
        hands.say(operator, services.card(service), service.standing() == Listing.Standing.HELD
                ? Keyboard.NONE
                : Keyboard.column(List.of(Presses.button(words.line(Line.NUMBER_REPORT), CallNews.NUMBERS,
                        service.id()))));
    }
}
