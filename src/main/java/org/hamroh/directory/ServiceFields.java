package org.hamroh.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Tag;

/** Reads one service, and reports what is doubtful about it beyond its {@link Shape}. */
final class ServiceFields {

    private static final List<String> SAID = List.of("schedule", "fees", "required_documents", "note");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]*[0-9]");
    private static final Pattern DIALLABLE = Pattern.compile("(?:[0-9][ -]?){" + Limits.DIGITS_IN_TEXT + ",}");

    private final String id;
    private final Fields fields;
    private final Around around;
    private final Map<String, String> texts;
    private final Problems problems;

    /**
     * What the file says outside the service.
     *
     * @param never numbers that are never shown
     */
    record Around(Set<String> countries, Set<String> never, LocalDate today) {
    }

    /** @param texts takes the texts of a shown service, by their keys */
    ServiceFields(String id, Fields fields, Around around, Map<String, String> texts, Problems problems) {
        this.id = id;
        this.fields = fields;
        this.around = around;
        this.texts = texts;
        this.problems = problems;
    }

    Optional<Service> read() {
        var country = fields.text("country").orElse("");
        if (!country.isEmpty() && !around.countries().contains(country)) {
            problems.add(Code.K004, fields.place("country"), "The country `" + country + "` is not among `countries`.",
                    "Write one of " + String.join(", ", around.countries()) + ", or add it there.");
        }
        named();
        List.of("name", "organization").forEach(key -> fields.text(key).ifPresent(text -> noNumber(fields, key, text)));
        var facts = new FactFields(fields, problems).read();
        return switch (fields.text("verdict").orElse("")) {
        case "hold" -> Optional.of(new Service.Held(id, country, fields.text("name").orElse(""), needed("why"),
                facts));
        case "shown" -> shown(country, facts);
        default -> Optional.empty();
        };
    }

    static boolean couldBeDialled(String text) {
        return DIALLABLE.matcher(text).find();
    }

    /** Buttons carry it, and Telegram takes so many bytes and no more. */
    private void named() {
        if (!id.matches("[a-z0-9][a-z0-9_-]*") || id.length() > Limits.NAME) {
            problems.add(Code.K004, fields.place(), "A service cannot be called `" + id + "`.",
                    "Write up to " + Limits.NAME + " letters a-z, digits and -.");
        }
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private Optional<Service> shown(String country, Service.Facts facts) {
        fields.text("name").ifPresent(name -> say(fields, "name", id + ".name", name));
        SAID.forEach(key -> fields.text(key).ifPresent(text -> say(fields, key, id + "." + key, text)));
        var kind = needed("kind").equals("emergency") ? Service.Kind.EMERGENCY : Service.Kind.TRUST;
        var phones = phones();
        var seen = fields.fields("source_seen").filter(source -> !source.texts("where").isEmpty())
                .flatMap(source -> source.day("when"));
        if (seen.isEmpty()) {
            problems.add(Code.K081, fields.place("source_seen"), "Nobody says where and when these numbers were seen.",
                    "Write source_seen: { where: \"the page\", when: \"2026-11-23\" }, or verdict: hold.");
        } else {
            notToCome("source_seen", seen.get());
        }
        var called = fields.fields("test_call").filter(call -> !call.keys().isEmpty()).flatMap(this::called);
        var service = seen.map(day -> new Service.Shown(id, country, kind, phones, day, called, facts));
        service.filter(it -> it.hiddenOn(around.today())).ifPresent(it -> problems.add(Code.K082,
                fields.place("test_call"), "Nobody has called this line for more than "
                        + Limits.CALL_IS_FRESH.toDays() + " days: people are not shown it any more.",
                "Call it, and write the new day in test_call; or write verdict: hold."));
        return service.map(it -> it);
    }

    private List<Service.Phone> phones() {
        var phones = new ArrayList<Service.Phone>();
        for (var item : fields.items("phones")) {
            var phone = Fields.of(item);
            var number = dialled(phone, "number");
            phone.text("for").ifPresent(words -> say(phone, "for", id + "." + number.orElse("") + ".for", words));
            var also = dialled(phone, "also");
            if (also.isPresent()) {
                phone.text("when").ifPresentOrElse(
                        words -> say(phone, "when", id + "." + number.orElse("") + ".when", words),
                        () -> new Fit(problems).missing(item, "when"));
            }
            number.ifPresent(it -> phones.add(new Service.Phone(it, also)));
        }
        if (fields.items("phones").isEmpty()) {
            problems.add(Code.K005, fields.place("phones"), "There is no number to show.",
                    "Write phones: [{ number: \"112\" }], or verdict: hold.");
        }
        return phones;
    }

    private Optional<String> dialled(Fields phone, String key) {
        var number = phone.text(key);
        number.ifPresent(text -> {
            if (around.never().contains(text)) {
                problems.add(Code.K080, phone.place(key), "`" + text + "` is on the list `never`.",
                        "Remove it, or write verdict: hold.");
            } else if (phone.place(key).getTag().equals(Tag.STR) && !NUMBER.matcher(text).matches()) {
                problems.add(Code.K080, phone.place(key), "`" + text + "` is no number to call.",
                        "Write digits, spaces and ( ) - only, with a + before them if there is one.");
            }
        });
        return number;
    }

    private Optional<LocalDate> called(Fields call) {
        if (new HashSet<>(call.texts("who")).size() < Limits.CALLERS || call.text("network").isEmpty()
                || call.text("when").isEmpty()) {
            problems.add(Code.K081, call.place(), "A call counts when two people have confirmed it.",
                    "Write two in who, the day in when, and from where in network; or test_call: {}.");
        }
        var day = call.day("when");
        day.ifPresent(it -> notToCome("test_call", it));
        return day;
    }

    /** Judged with a day to spare, as the line's own day may have begun before that of UTC. */
    private void notToCome(String key, LocalDate day) {
        if (day.isAfter(around.today().plusDays(1))) {
            problems.add(Code.K082, fields.place(key), "The day " + day + " is still to come.",
                    "Write the day on which it was.");
        }
    }

    /** A number belongs into its own field: there it is checked, and no translator can change it. */
    private void say(Fields block, String key, String textKey, String text) {
        noNumber(block, key, text);
        texts.put(textKey, text);
    }

    private void noNumber(Fields block, String key, String text) {
        if (couldBeDialled(text)) {
            problems.add(Code.K052, block.place(key), "`" + key + "` has a number in its text.",
                    "Numbers stand in `phones`, never in a text.");
        }
    }

    private String needed(String key) {
        var text = fields.text(key);
        if (text.isEmpty()) {
            new Fit(problems).missing(fields.place(), key);
        }
        return text.orElse("");
    }
}
