package org.hamroh.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamroh.conversation.Dialogs;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Listing;
import org.hamroh.directory.NumberReports;
import org.hamroh.directory.ServiceNumber;
import org.springframework.stereotype.Component;

/** Puts services into words for operators. A number that people are not shown is not in them. */
@Component
class ServiceWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Dialogs dialogs;
    private final NumberReports reports;
    private final Words words;

    ServiceWords(Dialogs dialogs, NumberReports reports, Words words) {
        this.dialogs = dialogs;
        this.reports = reports;
        this.words = words;
    }

    Optional<Listing> listing(String service) {
        return dialogs.directory().listing(service, words.language(), reports::isDoubted);
    }

    /** One line of a list. */
    String line(Listing service) {
        return (service.lines().isEmpty() ? "· " : "☎ ") + service.name() + " — " + place(service);
    }

    String card(Listing service) {
        Map<String, String> values = new HashMap<>();
        values.put("name",
                service.name() + service.organization().map(organization -> "\n" + organization).orElse(""));
        values.put("place", place(service));
        values.put("standing", standing(service));
        values.put("numbers", String.join("\n", service.lines()));
        values.put("hours", known(service.schedule()));
        values.put("fees", known(service.fees()));
        values.put("documents", known(service.documents()));
        values.put("languages", known(Optional.of(service.languages().stream().sorted().map(this::language)
                .collect(Collectors.joining(", "))).filter(text -> !text.isEmpty())));
        values.put("ages", known(ages(service)));
        values.put("note", service.note().orElse(""));
        return words.line(Line.SERVICE_CARD, values).replaceAll("\n{3,}", "\n\n").strip();
    }

    String country(String code) {
        return dialogs.country(code, words.language());
    }

    String language(String tag) {
        return dialogs.directory().languages().contains(tag) ? dialogs.book(tag).line(Line.LANGUAGE_NAME) : tag;
    }

    String topic(String id) {
        return words.line(Line.of("topic-" + id).orElse(Line.TOPIC_OTHER));
    }

    private String place(Listing service) {
        return service.city().map(city -> city + ", ").orElse("") + country(service.country());
    }

    private String standing(Listing service) {
        List<String> lines = new ArrayList<>();
        if (service.confidential())
            lines.add(words.line(Line.SERVICE_SECRET));
        switch (service.standing()) {
        case HELD -> lines.add(words.line(Line.SERVICE_HELD));
        case STALE -> lines.add(words.line(Line.SERVICE_STALE));
        case SILENT -> lines.add(words.line(Line.SERVICE_SILENT));
        case PARTLY -> lines.addAll(List.of(words.line(Line.SERVICE_SILENT), published(service)));
        case SHOWN -> lines.add(published(service));
        }
        service.reported().stream().filter(number -> isTold(service, number))
                .forEach(number -> reports.lastCall(number).ifPresent(call -> lines.add(answered(number, call))));
        return String.join("\n", lines);
    }

    private boolean isTold(Listing service, ServiceNumber number) {
        return service.lines().stream().anyMatch(line -> line.startsWith(number.number() + " "));
    }

    /** Where it was seen and whether somebody has called are two things. */
    private String published(Listing service) {
        return service.called().map(day -> dated(Line.SERVICE_CALLED, day))
                .or(() -> service.seen().map(day -> dated(Line.SERVICE_SEEN, day))).orElse("");
    }

    private String answered(ServiceNumber number, NumberReports.Call call) {
        return words.line(Line.SERVICE_ANSWERED, Map.of("number", number.number(), "date", DATE.format(call.day()),
                "network", words.line(network(call.network()))));
    }

    static Line network(NumberReports.Network network) {
        return switch (network) {
        case MOBILE -> Line.NETWORK_MOBILE;
        case LANDLINE -> Line.NETWORK_LANDLINE;
        case ABROAD -> Line.NETWORK_ABROAD;
        };
    }

    private Optional<String> ages(Listing service) {
        Optional<String> from = service.minimumAge().map(String::valueOf);
        Optional<String> to = service.maximumAge().map(String::valueOf);
        if (from.isPresent() && to.isPresent())
            return Optional.of(words.line(Line.AGES_BETWEEN, Map.of("from", from.get(), "to", to.get())));
        return from.map(age -> words.line(Line.AGES_FROM, "from", age))
                .or(() -> to.map(age -> words.line(Line.AGES_TO, "to", age)));
    }

    private String dated(Line line, LocalDate day) {
        return words.line(line, "date", DATE.format(day));
    }

    private String known(Optional<String> text) {
        return text.orElseGet(() -> words.line(Line.SERVICE_UNKNOWN));
    }
}
