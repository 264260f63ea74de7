package org.hamroh.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;

/** Reads one service, and reports everything doubtful about it. */
final class ServiceFields {

    private static final Set<String> KNOWN = Set.of("country", "verdict", "kind", "name", "organization", "location",
            "phones", "schedule", "fees", "note", "source_seen", "test_call", "confidence", "remark", "why");
    private static final Set<String> SAID = Set.of("schedule", "fees", "note");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]*[0-9]");
    private static final Pattern DIALLABLE = Pattern.compile("(?:[0-9][ -]?){" + Limits.DIGITS_IN_TEXT + ",}");

    private final String id;
    private final Fields fields;
    private final Set<String> countries;
    private final Set<String> never;
    private final Map<String, String> texts;
    private final BiConsumer<Node, String> report;

    /** @param texts takes the texts of a shown service, by their keys */
    ServiceFields(String id, Fields fields, Set<String> countries, Set<String> never, Map<String, String> texts,
            BiConsumer<Node, String> report) {
        this.id = id;
        this.fields = fields.only(KNOWN);
        this.countries = countries;
        this.never = never;
        this.texts = texts;
        this.report = report;
    }

    Optional<Service> read() {
        var country = needed("country");
        if (!countries.contains(country)) {
            report.accept(fields.place(), "страны «" + country + "» нет в списке countries");
        }
        return switch (needed("verdict")) {
        case "hold" -> Optional.of(new Service.Held(id, country, needed("name"), needed("why")));
        case "shown" -> shown(country);
        default -> {
            report.accept(fields.place(), "verdict бывает shown (показывать) или hold (придержать)");
            yield Optional.empty();
        }
        };
    }

    static boolean couldBeDialled(String text) {
        return DIALLABLE.matcher(text).find();
    }

    private Optional<Service> shown(String country) {
        say(id + ".name", needed("name"));
        SAID.forEach(key -> fields.text(key).ifPresent(text -> say(id + "." + key, text)));
        var kind = switch (needed("kind")) {
        case "emergency" -> Service.Kind.EMERGENCY;
        case "trust" -> Service.Kind.TRUST;
        default -> {
            report.accept(fields.place(), "kind бывает emergency (экстренный) или trust (телефон доверия)");
            yield Service.Kind.TRUST;
        }
        };
        var phones = phones();
        var seen = fields.fields("source_seen").flatMap(this::seen);
        if (seen.isEmpty()) {
            report.accept(fields.place(), "не сказано, где и когда номер был опубликован: source_seen");
        }
        var called = fields.fields("test_call").filter(call -> !call.keys().isEmpty()).flatMap(this::called);
        return seen.map(day -> new Service.Shown(id, country, kind, phones, day, called));
    }

    private List<Service.Phone> phones() {
        var phones = new ArrayList<Service.Phone>();
        for (var item : fields.items("phones")) {
            var phone = Fields.of(item, report).only(Set.of("number", "for", "also", "when"));
            var number = dialled(phone, "number").orElse("");
            phone.text("for").ifPresent(words -> say(id + "." + number + ".for", words));
            var also = dialled(phone, "also");
            also.ifPresent(_ -> say(id + "." + number + ".when", phone.needed("when").orElse("")));
            if (number.isEmpty()) {
                report.accept(item, "у телефона нет номера");
            } else {
                phones.add(new Service.Phone(number, also));
            }
        }
        if (phones.isEmpty()) {
            report.accept(fields.place(), "показывать нечего: нет phones");
        }
        return phones;
    }

    private Optional<String> dialled(Fields phone, String key) {
        var number = phone.text(key);
        number.filter(text -> !NUMBER.matcher(text).matches() || never.contains(text))
                .ifPresent(text -> report.accept(phone.place(), "такой номер показывать нельзя: «" + text + "»"));
        return number;
    }

    private Optional<LocalDate> seen(Fields source) {
        source.only(Set.of("where", "when", "dated"));
        return source.texts("where").isEmpty() ? Optional.empty() : source.date("when");
    }

    private Optional<LocalDate> called(Fields call) {
        call.only(Set.of("who", "when", "network", "languages"));
        var who = new HashSet<>(call.texts("who"));
        if (who.size() < Limits.CALLERS || call.needed("network").isEmpty()) {
            report.accept(call.place(), "звонок считается, когда его подтвердили двое (who) и известна сеть (network)");
        }
        return call.date("when");
    }

    /** A number belongs into its own field: there it is checked, and no translator can change it. */
    private void say(String key, String text) {
        if (couldBeDialled(text)) {
            report.accept(fields.place(), "в тексте «" + text + "» стоит номер: номерам место в phones");
        }
        texts.put(key, text);
    }

    private String needed(String key) {
        return fields.needed(key).orElse("");
    }
}
